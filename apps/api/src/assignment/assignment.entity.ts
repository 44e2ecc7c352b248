import type { CoordinatingState, LeadState } from '@app/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One task given to one unit: the matrix cell. Its state is the newest row of `assignment_move`. */
@Entity('assignment')
export class Assignment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid') taskId!: string;
  @Column('uuid') unitId!: string;
  @Column('text') role!: 'lead' | 'coordinating';
  @Column('text') state!: LeadState | CoordinatingState;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('date', { nullable: true }) originalDueOn!: string | null;
  @Column('date', { nullable: true }) completedOn!: string | null;
  @VersionColumn() version!: number;
}
