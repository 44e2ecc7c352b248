import type { AcceptItem, ReturnItem } from '@app/contract';
import { isOfOwnUnit, LEAD_TRANSITIONS, next, refuse, whyNotAccept, whyNotComplete, whyNotReturn, type LeadState } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Assignment } from '../assignment/assignment.entity';
import { lastIssueOf } from '../assignment/decided-on';
import { moveAssignment, signatureOf } from '../assignment/moves';
import { recordSilence } from '../assignment/part.service';
import { decideOnUnits } from '../committee/decide-on-units';
import { hasOtherJudge, unitsOfPerson } from '../committee/own-unit.queries';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Task } from '../task/task.entity';
import { keepFacts } from './accepted-facts';
import { ItemReview } from './item-review.entity';
import { ReportItem } from './report-item.entity';
import { refreshReport } from './report-state';
import { Report } from './report.entity';
import { Submission } from './submission.entity';

interface Judged {
  readonly item: ReportItem;
  readonly assignment: Assignment;
  readonly task: Task;
  readonly reviewerUnitIds: readonly string[];
  readonly hasOtherReviewer: boolean;
  readonly issuedOn: string | null;
  readonly isEndorsed: boolean;
  /** The completion day as the first of two steps left it; null before that step. */
  readonly endorsedOn: string | null;
}

type Decision = Pick<ItemReview, 'decision' | 'completedOn' | 'note' | 'reasons'>;

/** The secretariat's side: accept or return one item; for marked tasks a leader confirms. */
@Injectable()
export class ReviewService {
  constructor(private readonly commits: Commits) {}

  /** R3. Of a two-step task this is only the first step: the item waits on for a leader. */
  accept(actor: Actor, itemId: string, input: AcceptItem): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const judged = await judge(act, actor, itemId, 'report.review');
      const { item, task } = judged;
      const completedOn = completionOf(item, input, item.completedOn);
      refuse(whyNotAccept({ state: item.state, kind: item.kind, unitId: judged.assignment.unitId, ...judged, completedOn, submittedOn: item.submittedOn }));
      const isFirstOfTwo = task.isTwoStep && item.kind === 'completion';
      if (isFirstOfTwo && judged.isEndorsed) refuse('state-does-not-allow');
      await leaveReview(act, actor, judged, { decision: 'accepted', completedOn, note: input.note, reasons: [] });
      if (isFirstOfTwo) refuse(whyNotCompleteYet(judged, await disputeCount(act, task.id), true));
      else await settle(act, actor, judged, completedOn);
      recordDecision(act, actor, judged, { action: isFirstOfTwo ? 'report-item.endorsed' : 'report-item.accepted', reason: input.note });
    });
  }

  /** The second step of a marked task. */
  confirm(actor: Actor, itemId: string, input: AcceptItem): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const judged = await judge(act, actor, itemId, 'report.confirm');
      const { item, task } = judged;
      if (!task.isTwoStep || item.kind !== 'completion' || item.state !== 'submitted' || !judged.isEndorsed) refuse('state-does-not-allow');
      const completedOn = completionOf(item, input, judged.endorsedOn ?? item.completedOn);
      await decideOnUnits(act, actor, { committeeId: task.committeeId, unitIds: [judged.assignment.unitId] });
      refuse(whyNotAccept({ state: item.state, kind: item.kind, unitId: judged.assignment.unitId, reviewerUnitIds: [], hasOtherReviewer: false, completedOn, issuedOn: judged.issuedOn, submittedOn: item.submittedOn }));
      await leaveReview(act, actor, judged, { decision: 'confirmed', completedOn, note: input.note, reasons: [] });
      await settle(act, actor, judged, completedOn);
      recordDecision(act, actor, judged, { action: 'report-item.confirmed', reason: input.note });
    });
  }

  /** R6: with reasons tied to the sections that need work. */
  giveBack(actor: Actor, itemId: string, input: ReturnItem): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const judged = await judge(act, actor, itemId, 'report.review');
      const { item, assignment } = judged;
      const reason = input.reasons.map(({ text }) => text).join(' ');
      refuse(whyNotReturn({ state: item.state, unitId: assignment.unitId, ...judged, reason }));
      await leaveReview(act, actor, judged, { decision: 'returned', completedOn: null, note: null, reasons: [...input.reasons] });
      await act.manager.update(ReportItem, itemId, { state: 'returned', returnedAt: act.now });
      // Corrected work is sent with the same files unless the unit takes them out.
      await act.manager.query('UPDATE evidence_file f SET is_in_draft = true FROM item_file x WHERE x.item_id = $1 AND f.id = x.file_id', [itemId]);
      // What was cancelled or carried over meanwhile stays so; what is on hold must go on first.
      const toState = item.kind === 'completion' ? next(LEAD_TRANSITIONS, assignment.state as LeadState, 'return') : null;
      if (item.kind === 'completion' && assignment.state === 'on-hold') refuse('state-does-not-allow');
      if (toState !== null) await moveAssignment(act, actor, assignment, { toState, reason, itemId });
      const reportId = await reportOf(act, item.submissionId);
      if (reportId !== null) await act.manager.increment(Report, { id: reportId }, 'returnCount', 1);
      await refreshReport(act, reportId);
      recordDecision(act, actor, judged, { action: 'report-item.returned', reason });
      act.notify('report-item.returned', assignment.committeeId, { itemId });
    });
  }
}

async function judge(act: Act, actor: Actor, itemId: string, permission: 'report.review' | 'report.confirm'): Promise<Judged> {
  const item = await act.manager.findOne(ReportItem, { where: { id: itemId }, lock: { mode: 'pessimistic_write' } });
  if (item === null) throw notFound();
  const assignment = await act.manager.findOneOrFail(Assignment, { where: { id: item.assignmentId }, lock: { mode: 'pessimistic_write' } });
  reach(actor, permission, assignment.committeeId);
  act.touchPlan(assignment.planId);
  const endorsement = await act.manager.findOneBy(ItemReview, { itemId, decision: 'accepted' });
  return {
    item,
    assignment,
    task: await act.manager.findOneByOrFail(Task, { id: assignment.taskId }),
    reviewerUnitIds: await unitsOfPerson(act.manager, actor.userId, assignment.committeeId, act.today),
    hasOtherReviewer: await hasOtherJudge(act.manager, { role: 'secretariat', userId: actor.userId, committeeId: assignment.committeeId, unitIds: [assignment.unitId], on: act.today }),
    issuedOn: await lastIssueOf(act, assignment.id),
    isEndorsed: endorsement !== null,
    endorsedOn: endorsement?.completedOn ?? null,
  };
}

/** R23: the day as it stands, or the reviewer's with a note that says why. */
function completionOf(item: ReportItem, input: AcceptItem, standing: string | null): string | null {
  if (input.completedOn === undefined || input.completedOn === standing) return standing;
  if (item.kind !== 'completion') throw invalid('/completedOn', 'invalid');
  if (input.note === null) throw invalid('/note', 'required');
  return input.completedOn;
}

/** Accepted for good: indicators move, milestones are reached, and a completion completes (R3, R4). */
async function settle(act: Act, actor: Actor, judged: Judged, completedOn: string | null): Promise<void> {
  const { item, assignment, task } = judged;
  await act.manager.update(ReportItem, item.id, { state: 'accepted', acceptedOn: act.today, acceptedAt: act.now });
  await keepFacts(act, item, { taskId: task.id, effectiveOn: completedOn ?? item.submittedOn });
  await refreshReport(act, await reportOf(act, item.submissionId));
  if (item.kind !== 'completion' || completedOn === null) return;
  refuse(whyNotCompleteYet(judged, await disputeCount(act, task.id), false));
  await recordSilence(act, actor, task.id);
  await moveAssignment(act, actor, assignment, { toState: 'completed', effectiveOn: completedOn, itemId: item.id });
}

/** The report in whose round it was sent, held until the decision stands; null outside a round. */
async function reportOf(act: Act, submissionId: string): Promise<string | null> {
  const { reportId } = await act.manager.findOneByOrFail(Submission, { id: submissionId });
  if (reportId !== null) await act.manager.findOneOrFail(Report, { where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
  return reportId;
}

function whyNotCompleteYet({ assignment, task }: Judged, openDisputeCount: number, isFirstOfTwo: boolean) {
  return whyNotComplete({ state: assignment.state as LeadState, kind: task.kind, hasAcceptedCompletionItem: true, openDisputeCount, chairReason: null, needsLeader: task.isTwoStep && !isFirstOfTwo, isConfirmedByLeader: true });
}

async function disputeCount(act: Act, taskId: string): Promise<number> {
  return act.manager.countBy(Assignment, { taskId, role: 'coordinating', state: 'disputed' });
}

async function leaveReview(act: Act, actor: Actor, judged: Judged, decision: Decision): Promise<void> {
  await act.manager.insert(ItemReview, { id: uuidv7(), itemId: judged.item.id, reviewerId: actor.userId, reviewerName: actor.displayName, effectiveOn: act.today, recordedAt: act.now, isOwnUnit: isOfOwnUnit([judged.assignment.unitId], judged.reviewerUnitIds), ...decision });
}

function recordDecision(act: Act, actor: Actor, { item, assignment, task }: Judged, { action, reason }: { action: string; reason: string | null }): void {
  const { actorRole } = signatureOf(actor, { committeeId: assignment.committeeId, unitId: null });
  act.record({ committeeId: assignment.committeeId, action, objectType: 'report-item', objectId: item.id, objectLabel: `${task.code}. ${task.title}`, actorRole, reason });
}
