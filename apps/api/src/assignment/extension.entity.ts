import type { ExtensionState, ExtensionTiming } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request for a later due day (R8). It moves nothing by itself: its approval leaves a `due_change`. */
@Entity('extension')
export class Extension {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') assignmentId!: string;
  @Column('text') state!: ExtensionState;
  @Column('text') cause!: 'objective' | 'subjective';
  @Column('text') reason!: string;
  @Column('text') workDone!: string;
  @Column('date') requestedDueOn!: string;
  @Column('text') draftedByName!: string;
  @Column('timestamptz') draftedAt!: Date;
  /** The due day and how early the request came, as of its sending. */
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text', { nullable: true }) timing!: ExtensionTiming | null;
  @Column('date', { nullable: true }) submittedOn!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('text', { nullable: true }) submittedByName!: string | null;
  @Column('date', { nullable: true }) decidedOn!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('date', { nullable: true }) grantedDueOn!: string | null;
  @Column('boolean', { nullable: true }) excusesLateness!: boolean | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;
  /** Decided by a leader of the own unit, no other being there. */
  @Column('boolean', { default: false }) isOwnUnit!: boolean;
  @Column('date', { nullable: true }) withdrawnOn!: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
