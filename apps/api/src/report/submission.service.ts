import { SaveDraft, type Submit } from '@app/contract';
import { completionDay, next, refuse, whyNotSubmitItem, COORDINATING_TRANSITIONS, LEAD_TRANSITIONS, type CoordinatingState, type ItemKind, type LeadAction, type LeadState } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Assignment } from '../assignment/assignment.entity';
import { raiseAsk } from '../ask/raise-ask';
import { lastIssueOf } from '../assignment/decided-on';
import { moveAssignment, signatureOf } from '../assignment/moves';
import { SPEAKABLE } from '../assignment/speakable';
import { Commits, type Act } from '../database/commit';
import { Evidence } from '../evidence/evidence.entity';
import { EvidenceFile } from '../evidence/evidence-file.entity';
import { ItemFile } from '../evidence/item-file.entity';
import type { Actor } from '../http/actor';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { owedReports, roundMissed, roundToFile } from '../round/round.queries';
import { Indicator } from '../task/indicator.entity';
import { Milestone } from '../task/milestone.entity';
import { Task } from '../task/task.entity';
import { contentHash, type HashedItem } from './content-hash';
import { refuseWithoutHead } from './head.service';
import { ItemDraft } from './item-draft.entity';
import { ItemIndicatorValue } from './item-indicator-value.entity';
import { ItemMilestone } from './item-milestone.entity';
import { ReportItem } from './report-item.entity';
import { refreshReport } from './report-state';
import { Report } from './report.entity';
import { Submission } from './submission.entity';

/** One draft on its way: whose, of which task, what it says. */
interface Sent {
  readonly assignment: Assignment;
  readonly task: Task;
  readonly indicators: readonly Indicator[];
  readonly milestones: readonly Milestone[];
  readonly words: SaveDraft & { claim: NonNullable<SaveDraft['claim']> };
  readonly kind: ItemKind;
  readonly versionNumber: number;
  readonly completedOn: string | null;
  readonly files: readonly EvidenceFile[];
}

/** Sending: the drafts of one unit become items that never change again (R5), under one receipt. */
@Injectable()
export class SubmissionService {
  constructor(private readonly commits: Commits) {}

  submit(actor: Actor, input: Submit): Promise<{ id: string; number: string }> {
    return this.commits.run(actor, async (act) => {
      const repeated = input.assignmentIds.findIndex((id, at) => input.assignmentIds.indexOf(id) !== at);
      if (repeated >= 0) throw invalid(`/assignmentIds/${repeated}`, 'already-used');
      const sent: Sent[] = [];
      for (const [at, assignmentId] of input.assignmentIds.entries()) sent.push(await prepare(act, actor, { at, assignmentId, unitId: input.unitId }));
      const [first] = sent;
      if (first === undefined) throw notFound();
      const { committeeId, planId, unitId } = first.assignment;
      await refuseWithoutHead(act, actor, { committeeId, unitId });
      // One receipt is one committee's: a unit may sit on several.
      const foreign = sent.findIndex(({ assignment }) => assignment.planId !== planId);
      if (foreign >= 0) throw invalid(`/assignmentIds/${foreign}`, 'unknown-object');
      const reportId = await markReport(act, planId, unitId);
      const submission = { id: uuidv7(), number: await nextNumber(act, committeeId, planId) };
      await act.manager.insert(Submission, { ...submission, committeeId, unitId, reportId, submittedOn: act.today, submittedAt: act.now, submittedBy: actor.userId, submittedByName: actor.displayName, onBehalfOf: null, contentHash: contentHash(sent.map(toHashed)) });
      for (const one of sent) await keep(act, actor, submission.id, one);
      await refreshReport(act, reportId);
      const { actorRole, unitName } = signatureOf(actor, first.assignment);
      act.record({ committeeId, action: 'report.submitted', objectType: 'submission', objectId: submission.id, objectLabel: submission.number, actorRole, unitId, unitName });
      act.notify('report.submitted', committeeId, { submissionId: submission.id });
      act.touchPlan(planId);
      return submission;
    }, 201);
  }
}

async function prepare(act: Act, actor: Actor, { at, assignmentId, unitId }: { at: number; assignmentId: string; unitId: string }): Promise<Sent> {
  const assignment = await act.manager.findOne(Assignment, { where: { id: assignmentId, unitId }, lock: { mode: 'pessimistic_write' } });
  if (assignment === null || assignment.state === 'draft') throw notFound();
  reach(actor, 'report.submit', assignment.committeeId, unitId);
  if (!SPEAKABLE.includes(assignment.state)) refuse('state-does-not-allow');
  const draft = await act.manager.findOneBy(ItemDraft, { assignmentId });
  if (draft === null) throw invalid(`/assignmentIds/${at}`, 'unknown-object');
  const said = SaveDraft.parse(draft.words);
  const words = { ...said, evidence: said.evidence.filter(({ title, reference }) => title.trim() !== '' || reference.trim() !== '') };
  if (words.evidence.some(({ title, reference }) => title.trim() === '' || reference.trim() === '')) throw invalid(`/assignmentIds/${at}/evidence`, 'required');
  if (words.claim === null) throw invalid(`/assignmentIds/${at}/claim`, 'required');
  if (words.narrative.trim() === '') throw invalid(`/assignmentIds/${at}/narrative`, 'required');
  const task = await act.manager.findOneByOrFail(Task, { id: assignment.taskId });
  const indicators = assignment.role === 'lead' ? await act.manager.find(Indicator, { where: { taskId: task.id }, order: { position: 'ASC' } }) : [];
  const milestones = assignment.role === 'lead' ? await act.manager.find(Milestone, { where: { taskId: task.id }, order: { position: 'ASC' } }) : [];
  if (words.reachedMilestones.some(({ reachedOn }) => reachedOn > act.today)) throw invalid(`/assignmentIds/${at}/reachedMilestones`, 'out-of-range');
  const kind: ItemKind = assignment.role === 'coordinating' ? 'contribution' : words.claim === 'completed' ? 'completion' : 'progress';
  if (kind === 'completion' && task.kind === 'standing') refuse('standing-duty-cannot-complete');
  if (kind === 'completion' && completionDay(words.completedOn, act.today) > act.today) throw invalid(`/assignmentIds/${at}/completedOn`, 'out-of-range');
  const issuedOn = kind === 'completion' ? await lastIssueOf(act, assignmentId) : null;
  const files = await act.manager.find(EvidenceFile, { where: { assignmentId, isInDraft: true }, order: { uploadedAt: 'ASC', id: 'ASC' } });
  const [indicator] = indicators;
  const actual = words.indicatorValues.find(({ indicatorId }) => indicatorId === indicator?.id)?.value ?? null;
  refuse(whyNotSubmitItem({ state: 'draft', kind, text: words.narrative, completedOn: words.completedOn, issuedOn, hasIndicator: indicator !== undefined, actual, hasDeliverable: words.evidence.length + files.length > 0 }, act.today), { task: task.code });
  const versionNumber = (await act.manager.maximum(ReportItem, 'versionNumber', { assignmentId })) ?? 0;
  return { assignment, task, indicators, milestones, words: { ...words, claim: words.claim }, kind, versionNumber: versionNumber + 1, completedOn: kind === 'completion' ? completionDay(words.completedOn, act.today) : null, files };
}

/**
 * The unit's report in the round that takes what is sent today; null outside a round. A report that is missing from the round
 * closed last comes late only by a named exception.
 */
async function markReport(act: Act, planId: string, unitId: string): Promise<string | null> {
  const owed = await owedReports(act.manager, planId, unitId);
  const round = roundToFile(owed, act.today);
  const missed = round === null ? roundMissed(owed, act.today) : null;
  if (missed !== null) refuse('report-window-closed', { round: missed.name });
  if (round === null) return null;
  const report = await act.manager.findOneOrFail(Report, { where: { id: round.reportId }, lock: { mode: 'pessimistic_write' } });
  await act.manager.update(Report, report.id, { firstSubmittedOn: report.firstSubmittedOn ?? act.today, submittedOn: act.today });
  return report.id;
}

/** `BC-2020H2-0187`: without gaps within a committee's half-year, so one sender at a time. */
async function nextNumber(act: Act, committeeId: string, planId: string): Promise<string> {
  const { halfYear } = await act.manager.findOneByOrFail(Plan, { id: planId });
  const prefix = `BC-${halfYear.replace('-', '')}-`;
  await act.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${committeeId} ${prefix}`]);
  const [row] = await act.manager.query<{ last: number | null }[]>('SELECT max(substr(number, $3)::int) AS last FROM submission WHERE committee_id = $1 AND starts_with(number, $2)', [committeeId, prefix, prefix.length + 1]);
  return prefix + String((row?.last ?? 0) + 1).padStart(4, '0');
}

function toHashed({ task, versionNumber, words, completedOn, indicators, milestones, files }: Sent): HashedItem {
  const values = indicators.map(({ id, name }) => ({ name, value: words.indicatorValues.find(({ indicatorId }) => indicatorId === id)?.value ?? null }));
  const evidence = [...words.evidence, ...files.map(({ name, sha256 }) => ({ title: name, reference: sha256 }))];
  const reached = milestones.flatMap(({ id, title }) => words.reachedMilestones.filter(({ milestoneId }) => milestoneId === id).map(({ reachedOn }) => ({ title, reachedOn })));
  return { ...words, taskCode: task.code, versionNumber, completedOn, values, milestones: reached, evidence };
}

async function keep(act: Act, actor: Actor, submissionId: string, sent: Sent): Promise<void> {
  const { assignment, words, kind, versionNumber, completedOn, indicators } = sent;
  const itemId = uuidv7();
  const { claim, narrative, percent, difficulties, proposals } = words;
  await act.manager.insert(ReportItem, { id: itemId, submissionId, assignmentId: assignment.id, versionNumber, kind, claim, state: 'submitted', completedOn, narrative, percent, difficulties, proposals, submittedOn: act.today, submittedAt: act.now, acceptedOn: null, acceptedAt: null, returnedAt: null });
  const known = new Set(indicators.map(({ id }) => id));
  await act.manager.insert(ItemIndicatorValue, words.indicatorValues.filter(({ indicatorId }) => known.has(indicatorId)).map(({ indicatorId, value }) => ({ itemId, indicatorId, value })));
  const planned = new Set(sent.milestones.map(({ id }) => id));
  await act.manager.insert(ItemMilestone, words.reachedMilestones.filter(({ milestoneId }) => planned.has(milestoneId)).map((one) => ({ itemId, ...one })));
  await act.manager.insert(Evidence, words.evidence.map((one, position) => ({ id: uuidv7(), itemId, position, ...one })));
  await act.manager.insert(ItemFile, sent.files.map(({ id: fileId }, position) => ({ itemId, fileId, position })));
  await act.manager.update(EvidenceFile, { assignmentId: assignment.id, isInDraft: true }, { isInDraft: false });
  await act.manager.delete(ItemDraft, { assignmentId: In([assignment.id]) });
  await raiseAsk(act, actor, { assignment, itemId, difficulties, proposals });
  await advance(act, actor, assignment, { kind, itemId });
}

/** What sending does to the assignment: a first item starts the work, a completion item claims it done. Every step is a row. */
async function advance(act: Act, actor: Actor, assignment: Assignment, { kind, itemId }: { kind: ItemKind; itemId: string }): Promise<void> {
  if (kind === 'contribution') {
    const toState = next(COORDINATING_TRANSITIONS, assignment.state as CoordinatingState, 'give');
    if (toState !== null) await moveAssignment(act, actor, assignment, { toState, itemId });
    return;
  }
  const steps: LeadAction[] = ['acknowledge', 'start', ...(kind === 'completion' ? (['claim-completion'] as const) : [])];
  for (const step of steps) {
    const toState = next(LEAD_TRANSITIONS, assignment.state as LeadState, step);
    if (toState !== null) await moveAssignment(act, actor, assignment, { toState, itemId });
  }
  if (kind === 'completion' && assignment.state !== 'awaiting-confirmation') refuse('state-does-not-allow');
}
