import { refuse, whyNotReopen } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { lockLead } from '../assignment/lock-lead';
import { moveAssignment, signatureOf } from '../assignment/moves';
import { Commits } from '../database/commit';
import type { Actor } from '../http/actor';
import { takeBackFacts } from './accepted-facts';
import { issuedSummary } from './issued-summary.queries';

/** A completion that turns out wrong: the work goes on, and what it had counted is taken back (R3). The old completion stays in the history. */
@Injectable()
export class ReopenService {
  constructor(private readonly commits: Commits) {}

  reopen(actor: Actor, assignmentId: string, reason: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      // A closed plan has already refused (R15).
      const { task, lead } = await lockLead(act, actor, assignmentId, 'task.decide');
      refuse(whyNotReopen({ state: lead.state, reason, ...(await issuedSummary(act.manager, task.planId, lead.completedOn)) }));
      const before = lead.completedOn;
      await moveAssignment(act, actor, lead, { toState: 'in-progress', reason, by: 'task.decide' });
      await takeBackFacts(act, assignmentId);
      const { actorRole } = signatureOf(actor, { committeeId: task.committeeId, unitId: null }, 'task.decide');
      act.record({ committeeId: task.committeeId, action: 'assignment.reopened', objectType: 'assignment', objectId: assignmentId, objectLabel: `${task.code}. ${task.title}`, actorRole, reason, changes: { completedOn: { before, after: null } } });
      act.notify('assignment.reopened', task.committeeId, { assignmentId });
    });
  }
}
