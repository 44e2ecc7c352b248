import type { HandBackKind } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One move of an assignment: immutable, with both times (effective day, recorded instant). */
@Entity('assignment_move')
export class AssignmentMove {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') assignmentId!: string;
  @Column('text', { nullable: true }) fromState!: string | null;
  @Column('text') toState!: string;
  /** For a completion: the completion day (R23). */
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') actorName!: string;
  @Column('text', { nullable: true }) actorRole!: string | null;
  @Column('text', { nullable: true }) unitName!: string | null;
  @Column('text', { nullable: true }) onBehalfOf!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) itemId!: string | null;
  /** Decided by a leader of a unit concerned, no other being there. */
  @Column('boolean', { default: false }) isOwnUnit!: boolean;
  /** Set where the unit gave the task back or asked to clarify it. */
  @Column('text', { nullable: true }) handBackKind!: HandBackKind | null;
}
