import type { TaskKind } from '@app/domain';
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
  @VersionColumn() version!: number;
  @Column('timestamptz') createdAt!: Date;
}
