import { refuse, whyNotAcknowledge, whyNotIssueTask, whyNotSpeakForPart, type CoordinatingState, type LeadState } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Commits, type Act } from '../database/commit';
import { assignClauses } from '../directive/assign-clauses';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { TaskClause } from '../task/task-clause.entity';
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
      const task = await lockTask(act, actor, taskId, 'task.issue');
      const assignments = await act.manager.findBy(Assignment, { taskId });
      if (assignments.some(({ state }) => state !== 'draft')) refuse('state-does-not-allow');
      const [source] = await act.manager.findBy(TaskClause, { taskId });
      refuse(whyNotIssueTask(toIssue(task, assignments, source?.clauseId ?? null)));
      for (const assignment of assignments) await this.hand(act, actor, assignment, task.draftDueOn);
      await assignClauses(act, taskId);
      act.record({ committeeId: task.committeeId, action: 'task.issued', objectType: 'task', objectId: taskId, objectLabel: `${task.code}. ${task.title}`, actorRole: signatureOf(actor, { committeeId: task.committeeId, unitId: null }, 'task.issue').actorRole });
      act.notify('task.issued', task.committeeId, { taskId });
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

  private async hand(act: Act, actor: Actor, assignment: Assignment, dueOn: string | null): Promise<void> {
    if (assignment.role === 'lead') {
      Object.assign(assignment, { dueOn, originalDueOn: dueOn });
      await act.manager.insert(DueChange, { id: uuidv7(), assignmentId: assignment.id, number: 0, dueOn, classDueOn: dueOn, effectiveOn: act.today, recordedAt: act.now, actorId: actor.userId, actorName: actor.displayName, reason: null });
    }
    await moveAssignment(act, actor, assignment, { toState: assignment.role === 'lead' ? 'issued' : 'requested', by: 'task.issue' });
  }
}

function toIssue(task: Task, assignments: readonly Assignment[], sourceClauseId: string | null) {
  const { kind, title, deliverable, recurrence, decisionText, decisionLeader, isHeldOutside } = task;
  const unitsOf = (role: Assignment['role']) => assignments.filter((one) => one.role === role).map(({ unitId }) => unitId);
  return { kind, title, deliverable, recurrence, dueOn: task.draftDueOn, leadUnitIds: unitsOf('lead'), coordinatingUnitIds: unitsOf('coordinating'), sourceClauseId, decisionText, decidedBy: decisionLeader, isHeldOutside };
}

function whyNotTakeOn(assignment: Assignment) {
  if (assignment.role === 'lead') return whyNotAcknowledge({ state: assignment.state as LeadState, leadUnitId: assignment.unitId, actorUnitId: assignment.unitId });
  const state = assignment.state as CoordinatingState;
  return whyNotSpeakForPart({ state, action: 'acknowledge', reason: null });
}
