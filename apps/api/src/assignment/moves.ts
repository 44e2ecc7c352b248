import { permissionsOf, planChangeOf, type CoordinatingState, type HandBackKind, type LeadState, type Permission } from '@app/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { keepChange } from '../plan/plan-version';
import { Assignment } from './assignment.entity';
import { AssignmentMove } from './assignment-move.entity';

export interface MoveFacts {
  readonly toState: LeadState | CoordinatingState;
  /** For a completion, the completion day (R23); otherwise the day of the act. */
  readonly effectiveOn?: string;
  readonly reason?: string | null;
  readonly itemId?: string | null;
  readonly handBackKind?: HandBackKind | null;
  /** What entitles the person, when a role beside the unit's own does: a leader who also heads the unit issues as leader. */
  readonly by?: Permission;
  /** A leader of a unit concerned decided, no other being there. */
  readonly isOwnUnit?: boolean;
}

/**
 * Moves an assignment and leaves the history row; the caller has asked the domain whether it may. A move that takes a task
 * out of the plan, or back into it, is a version of the plan.
 */
export async function moveAssignment(act: Act, actor: Actor, assignment: Assignment, facts: MoveFacts): Promise<void> {
  const { toState } = facts;
  const change = assignment.role === 'lead' ? planChangeOf(assignment.state, toState) : null;
  if (change !== null) {
    await keepChange(act, actor, { planId: assignment.planId, change, reason: facts.reason ?? null }, async () => {
      await move(act, actor, assignment, facts);
      return [assignment.taskId];
    });
  } else await move(act, actor, assignment, facts);
  act.touchPlan(assignment.planId);
}

async function move(act: Act, actor: Actor, assignment: Assignment, facts: MoveFacts): Promise<void> {
  const { toState, effectiveOn = act.today, reason = null, itemId = null, handBackKind = null, by = null, isOwnUnit = false } = facts;
  const fromState = assignment.state === 'draft' ? null : assignment.state;
  assignment.state = toState;
  assignment.completedOn = toState === 'completed' ? effectiveOn : null;
  await act.manager.save(assignment);
  await act.manager.insert(AssignmentMove, { id: uuidv7(), assignmentId: assignment.id, fromState, toState, effectiveOn, recordedAt: act.now, ...signatureOf(actor, assignment, by), onBehalfOf: null, reason, itemId, handBackKind, isOwnUnit });
}

/** Who acted, in which role there and for which unit as named today (R18). */
export function signatureOf(actor: Actor, { committeeId, unitId }: { committeeId: string; unitId: string | null }, by: Permission | null = null) {
  const here = actor.grants.filter((grant) => grant.committeeId === committeeId && (by === null || permissionsOf(grant.role).includes(by)));
  const grant = here.find((one) => one.unitId !== null && one.unitId === unitId) ?? here.find((one) => one.unitId === null) ?? here[0];
  return { actorId: actor.userId, actorName: actor.displayName, actorRole: grant?.role ?? null, unitName: grant?.unitName ?? null };
}
