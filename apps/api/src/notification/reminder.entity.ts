import type { Rung } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reminder of one unit about one piece of work or one report: which rung, when, to whom. Never changed. */
@Entity('reminder')
export class Reminder {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') unitId!: string;
  @Column('uuid', { nullable: true }) assignmentId!: string | null;
  @Column('uuid', { nullable: true }) reportId!: string | null;
  @Column('text') rung!: Rung;
  @Column('date') dueOn!: string;
  @Column('integer') number!: number;
  @Column('date') day!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) sentBy!: string | null;
  @Column('text', { nullable: true }) sentByName!: string | null;
  @Column('uuid', { array: true }) recipientIds!: string[];
}
