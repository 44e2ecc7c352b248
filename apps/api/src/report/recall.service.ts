import { LEAD_TRANSITIONS, next, refuse, whyNotRecall, type CoordinatingState, type LeadState } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity';
import { AssignmentMove } from '../assignment/assignment-move.entity';
import { moveAssignment, signatureOf } from '../assignment/moves';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { ItemDraft } from './item-draft.entity';
import { ReportItem } from './report-item.entity';
import { refreshReport } from './report-state';
import { Report } from './report.entity';
import { Submission } from './submission.entity';
import { wordsSent, wordsToCorrect } from './words.queries';

/** A unit takes back what it sent until a reviewer has opened any of it: the words are a draft again, the version stays and counts for nothing. */
@Injectable()
export class RecallService {
  constructor(private readonly commits: Commits) {}

  recall(actor: Actor, submissionId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const submission = await act.manager.findOneBy(Submission, { id: submissionId });
      if (submission === null) throw notFound();
      const { committeeId, unitId, reportId, number } = submission;
      reach(actor, 'report.submit', committeeId, unitId);
      const items = await act.manager.find(ReportItem, { where: { submissionId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
      refuse(whyNotRecall({ state: 'submitted', itemStates: items.map(({ state }) => state), isOpened: items.some(({ openedAt }) => openedAt !== null) }));
      for (const item of items) await takeBack(act, actor, item);
      await forgetDays(act, reportId);
      const { actorRole, unitName } = signatureOf(actor, { committeeId, unitId });
      act.record({ committeeId, action: 'report.recalled', objectType: 'submission', objectId: submissionId, objectLabel: number, actorRole, unitId, unitName });
    });
  }

  /** The first look of somebody who may decide; no act that anybody is asked about, so the trail has no entry of it. */
  open(actor: Actor, itemId: string): Promise<void> {
    return this.commits.run(actor, async (act) => void (await act.manager.query(`UPDATE report_item SET opened_at = $2 WHERE id = $1 AND state = 'submitted' AND opened_at IS NULL`, [itemId, act.now])), 204, true);
  }
}

async function takeBack(act: Act, actor: Actor, item: ReportItem): Promise<void> {
  const assignment = await act.manager.findOneOrFail(Assignment, { where: { id: item.assignmentId }, lock: { mode: 'pessimistic_write' } });
  act.touchPlan(assignment.planId);
  await act.manager.update(ReportItem, item.id, { state: 'draft', recalledAt: act.now });
  const claim = await act.manager.findOneBy(AssignmentMove, { itemId: item.id, toState: In(['awaiting-confirmation', 'given']) });
  if (claim !== null) {
    const before = item.kind === 'contribution' ? stateOfPart(assignment, claim) : next(LEAD_TRANSITIONS, assignment.state as LeadState, 'recall', claim.fromState as LeadState);
    if (before === null) refuse('state-does-not-allow');
    else await moveAssignment(act, actor, assignment, { toState: before });
  }
  // Words typed since are newer than those sent.
  if (!(await act.manager.existsBy(ItemDraft, { assignmentId: assignment.id }))) {
    await act.manager.insert(ItemDraft, { assignmentId: assignment.id, words: wordsToCorrect(await wordsSent(act.manager, item.id)), savedAt: act.now, savedBy: actor.userId });
  }
  await act.manager.query('UPDATE evidence_file f SET is_in_draft = true FROM item_file x WHERE x.item_id = $1 AND f.id = x.file_id', [item.id]);
}

/** A part goes back to where it stood, unless it was confirmed or disputed since. */
function stateOfPart({ state }: Assignment, { fromState }: AssignmentMove): CoordinatingState | null {
  return state === 'given' ? ((fromState ?? 'requested') as CoordinatingState) : null;
}

/** The days of the report are those of what still counts. */
async function forgetDays(act: Act, reportId: string | null): Promise<void> {
  if (reportId === null) return;
  await act.manager.findOneOrFail(Report, { where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
  await act.manager.query(
    `UPDATE report r SET first_submitted_on = d.first, submitted_on = d.last
     FROM (SELECT min(s.submitted_on) AS first, max(s.submitted_on) AS last FROM submission s WHERE s.report_id = $1 AND EXISTS (SELECT 1 FROM report_item i WHERE i.submission_id = s.id AND i.state <> 'draft')) d WHERE r.id = $1`,
    [reportId],
  );
  await refreshReport(act, reportId);
}
