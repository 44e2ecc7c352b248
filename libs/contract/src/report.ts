import { ITEM_CLAIMS, ITEM_KINDS, ITEM_STATES, REPORT_STATES } from '@app/domain';
import { z } from 'zod';
import { ASSIGNMENT_ROLES, AssignmentState, DueDay, Status } from './assignment';
import { endpoint } from './endpoint';
import { EvidenceFile } from './evidence';
import { Day, Id, Instant, PageQuery, Percent, Version, optionalText, pageOf, text } from './scalar';
import { Indicator, Milestone, MILESTONES_MAX } from './task';
import { UnitRef } from './unit';

export const NARRATIVE_MAX = 5000;

export const IndicatorValue = z.strictObject({ indicatorId: Id, value: z.number().min(-1e12).max(1e12).nullable() });
/** What the unit says it reached, and on which day; the acceptance of the item records it (R3). */
export const ReachedMilestone = z.strictObject({ milestoneId: Id, reachedOn: Day });
export const Evidence = z.strictObject({
  kind: z.enum(['link', 'document']),
  title: text(300),
  /** A web address for a link, number and date for a document. */
  reference: text(500),
});
export type Evidence = z.infer<typeof Evidence>;
/** In a draft a row may still be empty; empty rows are left behind when it is submitted. */
export const DraftEvidence = z.strictObject({ kind: z.enum(['link', 'document']), title: z.string().normalize('NFC').max(300), reference: z.string().normalize('NFC').max(500) });
export type DraftEvidence = z.infer<typeof DraftEvidence>;
/** Sections of the form: a return points at one of them (R6). */
export const ITEM_SECTIONS = ['claim', 'narrative', 'indicators', 'milestones', 'evidence', 'difficulties'] as const;
export const ReturnReason = z.strictObject({ section: z.enum(ITEM_SECTIONS), text: text(1000) });
export type ReturnReason = z.infer<typeof ReturnReason>;

const Words = {
  claim: z.enum(ITEM_CLAIMS).nullable(),
  /** The day the unit says the work was completed (R23); needed with the claim `completed`. */
  completedOn: Day.nullable(),
  narrative: z.string().max(NARRATIVE_MAX),
  percent: Percent.nullable(),
  difficulties: optionalText(NARRATIVE_MAX),
  proposals: optionalText(NARRATIVE_MAX),
  indicatorValues: z.array(IndicatorValue).max(20),
  reachedMilestones: z.array(ReachedMilestone).max(MILESTONES_MAX).default([]),
  evidence: z.array(DraftEvidence).max(20),
};

/** A draft may be half said: nothing is required until it is submitted. */
export const SaveDraft = z.strictObject(Words);
export type SaveDraft = z.infer<typeof SaveDraft>;

export const AcceptedWord = z.strictObject({ itemId: Id, submittedOn: Day, claim: z.string(), narrative: z.string(), percent: Percent.nullable(), difficulties: z.string().nullable(), proposals: z.string().nullable(), indicatorValues: z.array(IndicatorValue), reachedMilestones: z.array(ReachedMilestone), evidence: z.array(Evidence), files: z.array(EvidenceFile) });
export type AcceptedWord = z.infer<typeof AcceptedWord>;

export const Returned = z.strictObject({ itemId: Id, returnedAt: Instant, reviewer: z.string(), reasons: z.array(ReturnReason) });

export const Draft = z.strictObject({
  ...Words,
  assignment: z.strictObject({ id: Id, role: z.enum(ASSIGNMENT_ROLES), state: AssignmentState, unit: UnitRef, due: DueDay, status: Status.nullable() }),
  task: z.strictObject({ id: Id, code: z.string(), title: z.string(), deliverable: z.string().nullable(), isHeldOutside: z.boolean() }),
  indicators: z.array(Indicator),
  milestones: z.array(Milestone),
  /** Null until first saved. */
  savedAt: Instant.nullable(),
  lastAccepted: AcceptedWord.nullable(),
  returned: Returned.nullable(),
  /** 0 until first saved. */
  version: Version,
});
export type Draft = z.infer<typeof Draft>;

export const WORK_GROUPS = ['returned', 'to-answer', 'to-acknowledge', 'to-report', 'draft', 'waiting', 'coordinating', 'done'] as const;
export const WorkItem = z.strictObject({
  group: z.enum(WORK_GROUPS),
  assignmentId: Id,
  taskId: Id,
  code: z.string(),
  title: z.string(),
  role: z.enum(ASSIGNMENT_ROLES),
  state: AssignmentState,
  status: Status.nullable(),
  due: DueDay,
  completedOn: Day.nullable(),
  /** The last day to confirm, correct or dispute a coordinating part of which nothing was said (R4); null where nobody asks. */
  answerUntil: Day.nullable(),
  lastAccepted: z.strictObject({ submittedOn: Day, percent: Percent.nullable() }).nullable(),
  draftSavedAt: Instant.nullable(),
  submitted: z.strictObject({ itemId: Id, submissionId: Id, number: z.string(), submittedAt: Instant }).nullable(),
  returned: Returned.nullable(),
});
export type WorkItem = z.infer<typeof WorkItem>;

export const Totals = z.strictObject({
  total: z.int(),
  completed: z.int(),
  completedEarly: z.int(),
  /** Early ones included, as the official count has it. */
  completedOnTime: z.int(),
  completedLate: z.int(),
  withinTerm: z.int(),
  dueSoon: z.int(),
  awaitingConfirmation: z.int(),
  overdue: z.int(),
  notCounted: z.int(),
  standing: z.int(),
});
export type Totals = z.infer<typeof Totals>;

export const Work = z.strictObject({
  unit: UnitRef,
  planId: Id.nullable(),
  round: z.strictObject({ id: Id, name: z.string(), cutOffOn: Day, dueOn: Day, workingDaysLeft: z.int(), reportId: Id, reportState: z.enum(REPORT_STATES) }).nullable(),
  /** The round that closed last without this unit's report: nothing can be sent until the secretariat allows a late entry. */
  missedRound: z.strictObject({ name: z.string(), closesOn: Day }).nullable(),
  items: z.array(WorkItem),
  totals: Totals,
});
export type Work = z.infer<typeof Work>;

/** The drafts of all that the unit still has to report, as rows of one grid. */
export const UnitDrafts = z.strictObject({ unit: UnitRef, planId: Id.nullable(), round: z.strictObject({ id: Id, name: z.string(), dueOn: Day }).nullable(), items: z.array(Draft) });
export type UnitDrafts = z.infer<typeof UnitDrafts>;

export const Submit = z.strictObject({ unitId: Id, assignmentIds: z.array(Id).min(1).max(200) });
export type Submit = z.infer<typeof Submit>;

export const Receipt = z.strictObject({
  id: Id,
  number: z.string(),
  unit: UnitRef,
  submittedAt: Instant,
  submittedOn: Day,
  submittedBy: z.string(),
  /** SHA-256 over the submitted words in canonical form. */
  contentHash: z.string(),
  roundName: z.string().nullable(),
  /** No reviewer has opened any of it yet. */
  isRecallable: z.boolean(),
  items: z.array(z.strictObject({ itemId: Id, assignmentId: Id, taskCode: z.string(), taskTitle: z.string(), versionNumber: z.int(), kind: z.enum(ITEM_KINDS), state: z.enum(ITEM_STATES), reachedMilestones: z.array(z.strictObject({ title: z.string(), reachedOn: Day })) })),
});
export type Receipt = z.infer<typeof Receipt>;

export const REVIEW_DECISIONS = ['accepted', 'returned', 'confirmed'] as const;
export const QueueItem = z.strictObject({
  itemId: Id,
  unit: UnitRef,
  taskCode: z.string(),
  taskTitle: z.string(),
  kind: z.enum(ITEM_KINDS),
  claim: z.enum(ITEM_CLAIMS),
  versionNumber: z.int(),
  submittedAt: Instant,
  submittedOn: Day,
  waitingWorkingDays: z.int(),
  /** The secretariat has accepted; a leader still confirms (two-step task). */
  awaitsLeader: z.boolean(),
  /** Somebody else has to decide: the reader belongs to the reporting unit and others could review, or confirm. */
  isOwnUnit: z.boolean(),
  /** The last decision on any report of this assignment: who knows the matter. */
  lastReview: z.strictObject({ decision: z.enum(REVIEW_DECISIONS), reviewer: z.string(), decidedAt: Instant }).nullable(),
});
export type QueueItem = z.infer<typeof QueueItem>;

export const Item = z.strictObject({
  itemId: Id,
  submissionId: Id,
  number: z.string(),
  assignmentId: Id,
  task: z.strictObject({ id: Id, code: z.string(), title: z.string(), deliverable: z.string().nullable(), isTwoStep: z.boolean() }),
  unit: UnitRef,
  role: z.enum(ASSIGNMENT_ROLES),
  due: DueDay,
  status: Status.nullable(),
  kind: z.enum(ITEM_KINDS),
  state: z.enum(ITEM_STATES),
  versionNumber: z.int(),
  claim: z.enum(ITEM_CLAIMS),
  completedOn: Day.nullable(),
  narrative: z.string(),
  percent: Percent.nullable(),
  difficulties: z.string().nullable(),
  proposals: z.string().nullable(),
  indicatorValues: z.array(IndicatorValue),
  reachedMilestones: z.array(ReachedMilestone),
  evidence: z.array(Evidence),
  files: z.array(EvidenceFile),
  indicators: z.array(Indicator),
  milestones: z.array(Milestone),
  submittedAt: Instant,
  submittedOn: Day,
  submittedBy: z.string(),
  onBehalfOf: z.string().nullable(),
  contentHash: z.string(),
  awaitsLeader: z.boolean(),
  /** The reader belongs to the reporting unit and others could review, or confirm: nobody judges the own unit. */
  isOwnUnit: z.boolean(),
  previous: AcceptedWord.nullable(),
  reviews: z.array(z.strictObject({ decision: z.enum(REVIEW_DECISIONS), reviewer: z.string(), decidedAt: Instant, completedOn: Day.nullable(), note: z.string().nullable(), reasons: z.array(ReturnReason), /** By somebody of the reporting unit, nobody else being there. */ isOwnUnit: z.boolean() })),
});
export type Item = z.infer<typeof Item>;

export const AcceptItem = z.strictObject({ /** Corrects the completion day; needs a note. */ completedOn: Day.optional(), note: optionalText(1000).default(null) });
export type AcceptItem = z.infer<typeof AcceptItem>;
export const ReturnItem = z.strictObject({ reasons: z.array(ReturnReason).min(1).max(20) });
export type ReturnItem = z.infer<typeof ReturnItem>;

const draftParams = z.strictObject({ assignmentId: Id });
const itemParams = z.strictObject({ itemId: Id });

export const getWork = endpoint({ id: 'getWork', method: 'GET', path: '/units/:unitId/work', access: 'report.draft', summary: 'What a unit has to do, returned work first', params: z.strictObject({ unitId: Id }), query: z.strictObject({ committeeId: Id, planId: Id.optional() }), status: 200, reply: Work });
export const getDraft = endpoint({ id: 'getDraft', method: 'GET', path: '/assignments/:assignmentId/draft', access: 'report.draft', summary: 'The unit’s draft beside what was last accepted', params: draftParams, status: 200, reply: Draft });
export const listDrafts = endpoint({ id: 'listDrafts', method: 'GET', path: '/units/:unitId/drafts', access: 'report.draft', summary: 'Everything a unit still has to report, each with its draft beside what was last accepted', params: z.strictObject({ unitId: Id }), query: z.strictObject({ committeeId: Id, planId: Id.optional() }), status: 200, reply: UnitDrafts });
export const saveDraft = endpoint({ id: 'saveDraft', method: 'PUT', path: '/assignments/:assignmentId/draft', access: 'report.draft', summary: 'Keep the draft', params: draftParams, body: SaveDraft, status: 200, reply: z.strictObject({ version: Version, savedAt: Instant }) });
export const submitReport = endpoint({ id: 'submitReport', method: 'POST', path: '/submissions', access: 'report.submit', summary: 'Submit the drafts of one unit', body: Submit, status: 201, reply: z.strictObject({ id: Id, number: z.string() }) });
export const getReceipt = endpoint({ id: 'getReceipt', method: 'GET', path: '/submissions/:submissionId', access: 'report.read', summary: 'The receipt of a submission', params: z.strictObject({ submissionId: Id }), status: 200, reply: Receipt });
export const downloadReceiptPdf = endpoint({ id: 'downloadReceiptPdf', method: 'GET', path: '/submissions/:submissionId/receipt.pdf', access: 'report.read', summary: 'The receipt as a PDF: number, sender, instant, items and the hash over the words', params: z.strictObject({ submissionId: Id }), query: z.strictObject({ locale: z.enum(['vi', 'en', 'zh']).default('vi') }), status: 200, file: 'application/pdf' });
export const SendToHead = z.strictObject({ planId: Id });
export type SendToHead = z.infer<typeof SendToHead>;
export const HandBackDrafts = z.strictObject({ reason: text(1000) });
export const sendToHead = endpoint({ id: 'sendToHead', method: 'POST', path: '/units/:unitId/head-review', access: 'report.draft', summary: 'Hand the unit’s drafts to its head, where the committee asks for it', params: z.strictObject({ unitId: Id }), body: SendToHead, status: 204 });
export const handBackDrafts = endpoint({ id: 'handBackDrafts', method: 'POST', path: '/reports/:reportId/hand-back', access: 'report.draft', summary: 'The head hands the drafts back to the focal point', params: z.strictObject({ reportId: Id }), body: HandBackDrafts, status: 204 });
export const recallSubmission = endpoint({ id: 'recallSubmission', method: 'POST', path: '/submissions/:submissionId/recall', access: 'report.submit', summary: 'Take back what was sent, until a reviewer has opened it', params: z.strictObject({ submissionId: Id }), status: 204 });
export const listQueue = endpoint({ id: 'listQueue', method: 'GET', path: '/report-items', access: 'report.read', summary: 'Submitted items that wait for a decision, oldest first', query: PageQuery.extend({ committeeId: Id, unitId: Id.optional() }), status: 200, reply: pageOf(QueueItem) });
export const getItem = endpoint({ id: 'getItem', method: 'GET', path: '/report-items/:itemId', access: 'report.read', summary: 'One submitted item beside the one accepted before', params: itemParams, status: 200, reply: Item });
export const acceptItem = endpoint({ id: 'acceptItem', method: 'POST', path: '/report-items/:itemId/acceptance', access: 'report.review', summary: 'Accept (R3); a two-step task then waits for a leader', params: itemParams, body: AcceptItem, status: 204 });
export const returnItem = endpoint({ id: 'returnItem', method: 'POST', path: '/report-items/:itemId/return', access: 'report.review', summary: 'Return with reasons tied to sections (R6)', params: itemParams, body: ReturnItem, status: 204 });
export const confirmItem = endpoint({ id: 'confirmItem', method: 'POST', path: '/report-items/:itemId/confirmation', access: 'report.confirm', summary: 'A leader confirms the completion of a marked task', params: itemParams, body: AcceptItem, status: 204 });

export const reportEndpoints = { getWork, getDraft, listDrafts, saveDraft, submitReport, getReceipt, downloadReceiptPdf, sendToHead, handBackDrafts, recallSubmission, listQueue, getItem, acceptItem, returnItem, confirmItem };
