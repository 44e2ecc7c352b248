import type { CancelAssignment, DecideAssignment } from '@app/contract';
import { refuse, whyNotCancel, whyNotResume, whyNotSuspend, type Day, type LeadState } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Commits, type Act } from '../database/commit';
import { reopenClauses } from '../directive/assign-clauses';
import type { Actor } from '../http/actor';
import { invalid } from '../http/problem';
import { TaskClause } from '../task/task-clause.entity';
import type { Task } from '../task/task.entity';
import type { Assignment } from './assignment.entity';
import { AssignmentMove } from './assignment-move.entity';
import { decidedOn } from './decided-on';
import { lockLead } from './lock-lead';
import { moveAssignment, signatureOf } from './moves';

type Lead = Assignment & { state: LeadState };

interface Decided {
  readonly action: string;
  readonly toState: LeadState;
  readonly reason: string;
  readonly effectiveOn: Day;
}

/** What leaders decide of work under way: put on hold, go on, end without completion. */
@Injectable()
export class DecisionService {
  constructor(private readonly commits: Commits) {}

  suspend(actor: Actor, assignmentId: string, { reason, effectiveOn }: DecideAssignment): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, lead } = await lockLead(act, actor, assignmentId, 'task.decide');
      refuse(whyNotSuspend({ state: lead.state, reason }));
      await decide(act, actor, { task, lead }, { action: 'assignment.suspended', toState: 'on-hold', reason, effectiveOn: await decidedOn(act, lead, effectiveOn) });
    });
  }

  /** Back to the open state it was held in. */
  resume(actor: Actor, assignmentId: string, { reason, effectiveOn }: DecideAssignment): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, lead } = await lockLead(act, actor, assignmentId, 'task.decide');
      const held = await act.manager.findOne(AssignmentMove, { where: { assignmentId, toState: 'on-hold' }, order: { recordedAt: 'DESC' } });
      const heldFrom = (held?.fromState ?? null) as LeadState | null;
      refuse(whyNotResume({ state: lead.state, heldFrom, reason }));
      const day = await decidedOn(act, lead, effectiveOn);
      if (held !== null && day < held.effectiveOn) throw invalid('/effectiveOn', 'out-of-range');
      await decide(act, actor, { task, lead }, { action: 'assignment.resumed', toState: heldFrom ?? lead.state, reason, effectiveOn: day });
    });
  }

  /** A clause that loses its last task with it is open again. */
  cancel(actor: Actor, assignmentId: string, { reason, document, effectiveOn }: CancelAssignment): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, lead } = await lockLead(act, actor, assignmentId, 'task.decide');
      refuse(whyNotCancel({ state: lead.state, reason, document }));
      await decide(act, actor, { task, lead }, { action: 'assignment.cancelled', toState: 'cancelled', reason: `${reason} (${document})`, effectiveOn: await decidedOn(act, lead, effectiveOn) });
      await reopenClauses(act, (await act.manager.findBy(TaskClause, { taskId: task.id })).map(({ clauseId }) => clauseId));
    });
  }
}

async function decide(act: Act, actor: Actor, { task, lead }: { task: Task; lead: Lead }, { action, toState, reason, effectiveOn }: Decided): Promise<void> {
  const before = lead.state;
  await moveAssignment(act, actor, lead, { toState, reason, effectiveOn, by: 'task.decide' });
  const { actorRole } = signatureOf(actor, { committeeId: task.committeeId, unitId: null }, 'task.decide');
  act.record({ committeeId: task.committeeId, action, objectType: 'assignment', objectId: lead.id, objectLabel: `${task.code}. ${task.title}`, actorRole, reason, changes: { state: { before, after: toState }, effectiveOn: { before: null, after: effectiveOn } } });
  act.notify(action, task.committeeId, { assignmentId: lead.id });
}
