import type { Clear, TaskKind } from '@app/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('task')
export class Task {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid') themeId!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text') kind!: TaskKind;
  @Column('text', { nullable: true }) deliverable!: string | null;
  @Column('text', { nullable: true }) recurrence!: string | null;
  @Column('text', { nullable: true }) decisionText!: string | null;
  @Column('text', { nullable: true }) decisionLeader!: string | null;
  @Column('boolean', { default: false }) isTwoStep!: boolean;
  @Column('boolean', { default: false }) isHeldOutside!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  /** Due day of a draft; from the issue on, due days are rows of `due_change`. */
  @Column('date', { nullable: true }) draftDueOn!: string | null;
  /** What was not clear when a leader had it issued all the same, and why; all null for a task issued the usual way. */
  @Column('text', { array: true, nullable: true }) unclearPoints!: Clear[] | null;
  @Column('text', { nullable: true }) unclearReason!: string | null;
  @Column('text', { nullable: true }) unclearDecidedBy!: string | null;
  @Column('date', { nullable: true }) unclearDecidedOn!: string | null;
  @VersionColumn() version!: number;
  @Column('timestamptz') createdAt!: Date;
}
