import { refuse, unclearPoints, whyNotAcknowledge, whyNotIssueTask, whyNotIssueUnclear, whyNotSpeakForPart, type CoordinatingState, type DirectiveState, type LeadState, type Permission, type TaskToIssue } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Commits, type Act } from '../database/commit';
import { assignClauses } from '../directive/assign-clauses';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Task } from '../task/task.entity';
import { Assignment } from './assignment.entity';
import { DueChange } from './due-change.entity';
import { lockTask } from './lock-task';
import { moveAssignment, signatureOf } from './moves';

/** Tasks at work: issued to their units, taken on by them. */
@Injectable()
export class AssignmentService {
  constructor(private readonly commits: Commits) {}

  /** Hands a task to its units, when it is clear in all five respects and has a source (R1, R2). */
  issue(actor: Actor, taskId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, assignments, known } = await lockToIssue(act, actor, taskId, 'task.issue');
      refuse(whyNotIssueTask(known));
      if (task.unclearReason !== null) await act.manager.update(Task, taskId, { unclearPoints: null, unclearReason: null, unclearDecidedBy: null, unclearDecidedOn: null });
      await this.hand(act, actor, { task, assignments, by: 'task.issue' });
      act.record(said(actor, task, 'task.issued', 'task.issue'));
    });
  }

  /** A leader has it done although it is not clear in time or result: recorded with the reason, marked on the task. */
  issueUnclear(actor: Actor, taskId: string, reason: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, assignments, known } = await lockToIssue(act, actor, taskId, 'task.decide');
      refuse(whyNotIssueUnclear(known, reason));
      const points = unclearPoints(known);
      await act.manager.update(Task, taskId, { unclearPoints: points, unclearReason: reason, unclearDecidedBy: actor.displayName, unclearDecidedOn: act.today });
      await this.hand(act, actor, { task, assignments, by: 'task.decide' });
      act.record({ ...said(actor, task, 'task.issued-unclear', 'task.decide'), reason, changes: { unclearPoints: { before: null, after: points.join(', ') } } });
    });
  }

  /** The unit takes its assignment on; asked of another unit's, there is none. */
  acknowledge(actor: Actor, assignmentId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const assignment = await act.manager.findOne(Assignment, { where: { id: assignmentId }, lock: { mode: 'pessimistic_write' } });
      if (assignment === null || assignment.state === 'draft') throw notFound();
      reach(actor, 'assignment.acknowledge', assignment.committeeId, assignment.unitId);
      refuse(whyNotTakeOn(assignment));
      await moveAssignment(act, actor, assignment, { toState: 'acknowledged' });
      const task = await act.manager.findOneByOrFail(Task, { id: assignment.taskId });
      const { actorRole, unitName } = signatureOf(actor, assignment);
      act.record({ committeeId: assignment.committeeId, action: 'assignment.acknowledged', objectType: 'assignment', objectId: assignmentId, objectLabel: `${task.code}. ${task.title}`, actorRole, unitId: assignment.unitId, unitName });
    });
  }

  /** What a unit already has of the task (it was given back by the lead only) stays as it is. */
  private async hand(act: Act, actor: Actor, { task, assignments, by }: { task: Task; assignments: readonly Assignment[]; by: Permission }): Promise<void> {
    const dueOn = task.draftDueOn;
    for (const assignment of assignments.filter(({ state }) => state === 'draft')) {
      if (assignment.role === 'lead') {
        Object.assign(assignment, { dueOn, originalDueOn: dueOn });
        await act.manager.insert(DueChange, { id: uuidv7(), assignmentId: assignment.id, number: 0, dueOn, classDueOn: dueOn, effectiveOn: act.today, recordedAt: act.now, actorId: actor.userId, actorName: actor.displayName, reason: null });
      }
      await moveAssignment(act, actor, assignment, { toState: assignment.role === 'lead' ? 'issued' : 'requested', by });
    }
    await assignClauses(act, task.id);
    act.notify('task.issued', task.committeeId, { taskId: task.id });
  }
}

/** A draft, locked, with those who are to do it now. */
async function lockToIssue(act: Act, actor: Actor, taskId: string, permission: Permission) {
  const task = await lockTask(act, actor, taskId, permission);
  const assignments = (await act.manager.findBy(Assignment, { taskId })).filter(({ state }) => state !== 'transferred');
  if (assignments.some(({ role, state }) => role === 'lead' && state !== 'draft')) refuse('state-does-not-allow');
  const sources = await act.manager.query<{ state: DirectiveState }[]>('SELECT d.state FROM task_clause tc JOIN clause c ON c.id = tc.clause_id JOIN directive d ON d.id = c.directive_id WHERE tc.task_id = $1', [taskId]);
  return { task, assignments, known: toIssue(task, assignments, sources.map(({ state }) => state)) };
}

function said(actor: Actor, task: Task, action: string, by: Permission) {
  const { actorRole } = signatureOf(actor, { committeeId: task.committeeId, unitId: null }, by);
  return { committeeId: task.committeeId, action, objectType: 'task', objectId: task.id, objectLabel: `${task.code}. ${task.title}`, actorRole };
}

function toIssue(task: Task, assignments: readonly Assignment[], sourceStates: readonly DirectiveState[]): TaskToIssue {
  const { kind, title, deliverable, recurrence, decisionText, decisionLeader, isHeldOutside } = task;
  const unitsOf = (role: Assignment['role']) => assignments.filter((one) => one.role === role).map(({ unitId }) => unitId);
  return { kind, title, deliverable, recurrence, dueOn: task.draftDueOn, leadUnitIds: unitsOf('lead'), coordinatingUnitIds: unitsOf('coordinating'), sourceStates, decisionText, decidedBy: decisionLeader, isHeldOutside };
}

function whyNotTakeOn(assignment: Assignment) {
  if (assignment.role === 'lead') return whyNotAcknowledge({ state: assignment.state as LeadState, leadUnitId: assignment.unitId, actorUnitId: assignment.unitId });
  const state = assignment.state as CoordinatingState;
  return whyNotSpeakForPart({ state, action: 'acknowledge', reason: null });
}
