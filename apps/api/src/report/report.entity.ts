import type { ReportState } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one unit owes in one round. */
@Entity('report')
export class Report {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roundId!: string;
  @Column('uuid') unitId!: string;
  @Column('text') state!: ReportState;
  @Column('date', { nullable: true }) firstSubmittedOn!: string | null;
  @Column('date', { nullable: true }) submittedOn!: string | null;
  @Column('integer', { default: 0 }) returnCount!: number;
  @Column('text', { nullable: true }) note!: string | null;
}
