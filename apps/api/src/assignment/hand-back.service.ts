import type { HandBackAssignment } from '@app/contract';
import { refuse, whyNotHandBack } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { AssignmentMove } from './assignment-move.entity';
import { Extension } from './extension.entity';
import { statusSettings } from './facts.queries';
import { lockLead } from './lock-lead';
import { moveAssignment, signatureOf } from './moves';

/** A task that its unit gives back or wants clarified: a draft again, without a clock, until it is issued again. */
@Injectable()
export class HandBackService {
  constructor(private readonly commits: Commits) {}

  handBack(actor: Actor, assignmentId: string, { kind, reason }: HandBackAssignment): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, lead } = await lockLead(act, actor, assignmentId, 'assignment.hand-back');
      reach(actor, 'assignment.hand-back', lead.committeeId, lead.unitId);
      const issuedOn = await lastIssueOf(act, assignmentId);
      if (issuedOn === null) throw notFound();
      const { calendar } = await statusSettings(act.manager, lead.committeeId, act.today);
      refuse(whyNotHandBack({ state: lead.state, leadUnitId: lead.unitId, actorUnitId: lead.unitId, issuedOn, handedBackOn: act.today, reason }, calendar));
      if (await act.manager.existsBy(Extension, { assignmentId, state: In(['draft', 'submitted']) })) refuse('extension-waiting');
      await moveAssignment(act, actor, lead, { toState: 'draft', reason, handBackKind: kind, by: 'assignment.hand-back' });
      const { actorRole, unitName } = signatureOf(actor, lead, 'assignment.hand-back');
      const action = kind === 'clarify' ? 'assignment.clarification-asked' : 'assignment.handed-back';
      act.record({ committeeId: task.committeeId, action, objectType: 'assignment', objectId: assignmentId, objectLabel: `${task.code}. ${task.title}`, actorRole, unitId: lead.unitId, unitName, reason });
      act.notify('assignment.handed-back', task.committeeId, { assignmentId });
    });
  }
}

/** The day of the last issue; null for a draft that never was issued. */
async function lastIssueOf(act: Act, assignmentId: string): Promise<string | null> {
  const move = await act.manager.findOne(AssignmentMove, { where: { assignmentId, toState: 'issued' }, order: { recordedAt: 'DESC' } });
  return move?.effectiveOn ?? null;
}
