import type { SendToHead } from '@app/contract';
import { next, refuse, REPORT_TRANSITIONS } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { signatureOf } from '../assignment/moves';
import { Committee } from '../committee/committee.entity';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { owedReports, roundToFile } from '../round/round.queries';
import { Round } from '../round/round.entity';
import { Report } from './report.entity';

/** Does this person act as the head of this unit? */
export function isHeadOf(actor: Actor, { committeeId, unitId }: { committeeId: string; unitId: string }): boolean {
  return actor.grants.some((grant) => grant.role === 'head' && grant.committeeId === committeeId && grant.unitId === unitId);
}

/** Throws where the committee asks for the head's hand and the person is not the head. */
export async function refuseWithoutHead(act: Act, actor: Actor, scope: { committeeId: string; unitId: string }): Promise<void> {
  const { needsHead } = await act.manager.findOneByOrFail(Committee, { id: scope.committeeId });
  if (needsHead && !isHeadOf(actor, scope)) refuse('head-must-submit');
}

/** Inside the unit, where the committee asks for it: the focal point hands the drafts to the head, who sends them or hands them back. */
@Injectable()
export class HeadService {
  constructor(private readonly commits: Commits) {}

  send(actor: Actor, unitId: string, { planId }: SendToHead): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const plan = await act.manager.findOneBy(Plan, { id: planId });
      if (plan === null) throw invalid('/planId', 'unknown-object');
      const { committeeId } = plan;
      reach(actor, 'report.draft', committeeId, unitId);
      const { needsHead } = await act.manager.findOneByOrFail(Committee, { id: committeeId });
      if (!needsHead) refuse('state-does-not-allow');
      const drafts: unknown[] = await act.manager.query('SELECT 1 FROM item_draft d JOIN assignment a ON a.id = d.assignment_id WHERE a.plan_id = $1 AND a.unit_id = $2 LIMIT 1', [planId, unitId]);
      if (drafts.length === 0) refuse('report-has-no-item');
      const owed = roundToFile(await owedReports(act.manager, planId, unitId), act.today);
      if (owed !== null) await layOnDesk(act, owed.reportId);
      const { actorRole, unitName } = signatureOf(actor, { committeeId, unitId });
      act.record({ committeeId, action: 'report.sent-to-head', objectType: 'report', objectId: owed?.reportId ?? null, objectLabel: owed?.name ?? plan.name, actorRole, unitId, unitName });
      act.notify('report.sent-to-head', committeeId, { unitId, roundName: owed?.name ?? plan.name });
      act.touchPlan(planId);
    });
  }

  handBack(actor: Actor, reportId: string, reason: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const report = await act.manager.findOne(Report, { where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
      if (report === null) throw notFound();
      const { unitId } = report;
      const { committeeId, planId, name } = await act.manager.findOneByOrFail(Round, { id: report.roundId });
      reach(actor, 'report.draft', committeeId, unitId);
      if (!isHeadOf(actor, { committeeId, unitId })) refuse('head-must-submit');
      const state = next(REPORT_TRANSITIONS, report.state, 'send-back');
      if (state === null) refuse('state-does-not-allow');
      else await act.manager.update(Report, reportId, { state });
      const { actorRole, unitName } = signatureOf(actor, { committeeId, unitId });
      act.record({ committeeId, action: 'report.sent-back', objectType: 'report', objectId: reportId, objectLabel: name, actorRole, unitId, unitName, reason });
      act.notify('report.sent-back', committeeId, { unitId, reason });
      act.touchPlan(planId);
    });
  }
}

/** A report not sent yet lies with the head from now on; one that was sent or returned keeps its state, and the head is told all the same. */
async function layOnDesk(act: Act, reportId: string): Promise<void> {
  const report = await act.manager.findOneOrFail(Report, { where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
  const begun = next(REPORT_TRANSITIONS, report.state, 'start') ?? report.state;
  const state = next(REPORT_TRANSITIONS, begun, 'send-to-head');
  if (state !== null) await act.manager.update(Report, reportId, { state });
}
