import { SUMMARY_STATES } from '@app/domain';
import { z } from 'zod';
import { LAYOUTS } from './committee';
import { endpoint } from './endpoint';
import { Created, Day, Id, Instant, Version, optionalText, text } from './scalar';
import { Sentence, Summary } from './summary';

export const SUMMARY_FILE_KINDS = ['docx', 'pdf', 'xlsx', 'snapshot', 'signed'] as const;
export const SummaryFile = z.strictObject({ kind: z.enum(SUMMARY_FILE_KINDS), name: z.string(), sizeBytes: z.int(), sha256: z.string(), keptAt: Instant, keptBy: z.string() });
export type SummaryFile = z.infer<typeof SummaryFile>;

/** Who did a step, and when. */
const Step = z.strictObject({ by: z.string(), at: Instant });

/** A version of the half-year report without its text. */
export const SummaryVersionHead = z.strictObject({
  id: Id,
  planId: Id,
  /** From 1 in each plan. */
  number: z.int().min(1),
  state: z.enum(SUMMARY_STATES),
  effectiveOn: Day,
  layout: z.enum(LAYOUTS),
  drafted: Step,
  /** Number of the version that this one corrects, with the reason (R15); both null for the first. */
  replaces: z.int().nullable(),
  reason: z.string().nullable(),
  /** The last time it was sent back; null once it went to the leaders again. */
  returned: Step.extend({ reason: z.string() }).nullable(),
  signed: Step.extend({ on: Day }).nullable(),
  /** `documentNumber` as on the paper: `15-BC/BCĐ`. */
  numbered: z.strictObject({ documentNumber: z.string(), number: z.int(), on: Day }).nullable(),
  issued: Step.nullable(),
});
export type SummaryVersionHead = z.infer<typeof SummaryVersionHead>;

const Wording = Sentence.omit({ key: true });
export const SummaryComment = z.strictObject({ id: Id, sentenceId: z.string(), text: z.string(), by: z.string(), at: Instant, resolved: Step.nullable() });
export type SummaryComment = z.infer<typeof SummaryComment>;

/** A sentence whose source has changed, with what the rules say now; null: nothing any more. */
export const StaleSentence = z.strictObject({ sentenceId: z.string(), now: Wording.nullable() });
export type StaleSentence = z.infer<typeof StaleSentence>;
export const ArrivedSentence = z.strictObject({ key: z.string(), sectionId: z.string(), now: Wording });
export type ArrivedSentence = z.infer<typeof ArrivedSentence>;

/** A version with its text. Sources, comments, removed and stale sentences are for who may see drafts; others get them empty. */
export const SummaryVersion = SummaryVersionHead.extend({
  /** Of the paper's text and figures. */
  version: Version,
  paper: Summary,
  /** Sentences that a person took out, to be put back. */
  removed: z.array(Sentence.extend({ sectionId: z.string() })),
  stale: z.array(StaleSentence),
  arrived: z.array(ArrivedSentence),
  comments: z.array(SummaryComment),
  files: z.array(SummaryFile),
  /** The next free number of the series for today, while one is to be given. */
  nextNumber: z.int().nullable(),
});
export type SummaryVersion = z.infer<typeof SummaryVersion>;

const sentenceText = text(10_000);
const step = z.union([z.literal(-1), z.literal(1)]);
/** One change of the text; `move` steps within the paragraph, `move-paragraph` within the section. */
export const EditSummary = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('reword'), sentenceId: Id, text: sentenceText }),
  z.strictObject({ act: z.literal('add'), afterId: Id, text: sentenceText }),
  z.strictObject({ act: z.literal('add-paragraph'), afterId: Id, text: sentenceText }),
  z.strictObject({ act: z.enum(['remove', 'restore']), sentenceId: Id }),
  z.strictObject({ act: z.enum(['take', 'keep']), sentenceId: Id }),
  z.strictObject({ act: z.enum(['move', 'move-paragraph']), sentenceId: Id, by: step }),
  z.strictObject({ act: z.enum(['take-arrived', 'refuse-arrived']), key: z.string().max(300) }),
  z.strictObject({ act: z.literal('take-all') }),
]);
export type EditSummary = z.infer<typeof EditSummary>;

/** Absent: the cut-off, or today while the half-year runs; the committee's layout. */
export const DraftSummary = z.strictObject({ effectiveOn: Day.optional(), layout: z.enum(LAYOUTS).optional(), reason: optionalText(2000).default(null) });
export type DraftSummary = z.infer<typeof DraftSummary>;
export const ReturnSummary = z.strictObject({ reason: text(2000) });
export const NumberSummary = z.strictObject({ number: z.int().min(1).max(9999), day: Day });
export type NumberSummary = z.infer<typeof NumberSummary>;
export const CommentSummary = z.strictObject({ sentenceId: Id, text: text(2000) });
export type CommentSummary = z.infer<typeof CommentSummary>;

export const SummaryDifference = z.strictObject({ sentenceId: z.string(), sectionId: z.string(), before: z.string().nullable(), after: z.string().nullable() });
export type SummaryDifference = z.infer<typeof SummaryDifference>;

const planParams = z.strictObject({ planId: Id });
const params = z.strictObject({ versionId: Id });
const commentParams = z.strictObject({ commentId: Id });

export const listSummaryVersions = endpoint({ id: 'listSummaryVersions', method: 'GET', path: '/plans/:planId/summary-versions', access: 'summary.read-issued', summary: 'Versions of a plan’s half-year report, newest first; drafts only for who may see them', params: planParams, status: 200, reply: z.strictObject({ items: z.array(SummaryVersionHead) }) });
export const draftSummary = endpoint({ id: 'draftSummary', method: 'POST', path: '/plans/:planId/summary-versions', access: 'summary.draft', summary: 'Compose the report and keep it as a draft; after an issued version, as its correction with a reason (R15)', params: planParams, body: DraftSummary, status: 201, reply: Created });
export const getSummaryVersion = endpoint({ id: 'getSummaryVersion', method: 'GET', path: '/summary-versions/:versionId', access: 'summary.read-issued', summary: 'A version with its text; what of it no longer agrees with its sources (R3) until it is issued', params, status: 200, reply: SummaryVersion });
export const editSummary = endpoint({ id: 'editSummary', method: 'PATCH', path: '/summary-versions/:versionId', access: 'summary.draft', summary: 'Change one thing in the text of a draft', params, body: EditSummary, status: 204 });
export const discardSummary = endpoint({ id: 'discardSummary', method: 'DELETE', path: '/summary-versions/:versionId', access: 'summary.draft', summary: 'Throw a draft away', params, status: 204 });
export const reviewSummary = endpoint({ id: 'reviewSummary', method: 'POST', path: '/summary-versions/:versionId/review', access: 'summary.draft', summary: 'Hand a draft to the leaders: its figures and annexes are those of this moment', params, status: 204 });
export const returnSummary = endpoint({ id: 'returnSummary', method: 'POST', path: '/summary-versions/:versionId/return', access: 'summary.sign', summary: 'Send a version in review, or a signed one, back with a reason: it is a draft again', params, body: ReturnSummary, status: 204 });
export const signSummary = endpoint({ id: 'signSummary', method: 'POST', path: '/summary-versions/:versionId/signature', access: 'summary.sign', summary: 'Sign a version in review', params, status: 204 });
export const numberSummary = endpoint({ id: 'numberSummary', method: 'POST', path: '/summary-versions/:versionId/number', access: 'summary.issue', summary: 'Put number and day on a signed version; a number is used once in its series', params, body: NumberSummary, status: 204 });
export const issueSummary = endpoint({ id: 'issueSummary', method: 'POST', path: '/summary-versions/:versionId/issue', access: 'summary.issue', summary: 'Issue a numbered version: text, figures and files are frozen with their SHA-256, its round with them (R15), and the version it corrects is replaced', params, status: 204 });
export const uploadSignedSummary = endpoint({ id: 'uploadSignedSummary', method: 'POST', path: '/summary-versions/:versionId/signed-copy', access: 'summary.issue', summary: 'Keep the scan of the signed paper; a later one takes its place', params, query: z.strictObject({ isUnclassified: z.literal('true') }), upload: true, status: 201, reply: SummaryFile });
export const downloadSummaryVersion = endpoint({ id: 'downloadSummaryVersion', method: 'GET', path: '/summary-versions/:versionId/files/:kind', access: 'summary.read-issued', summary: 'A file of a version: the frozen one once it is issued, until then as the text stands; 404 for what it does not have', params: params.extend({ kind: z.enum(SUMMARY_FILE_KINDS) }), status: 200, file: 'application/octet-stream' });
export const getSummaryDifferences = endpoint({ id: 'getSummaryDifferences', method: 'GET', path: '/summary-versions/:versionId/differences', access: 'summary.read-issued', summary: 'The sentences that differ from another version of the same report (default: the one it corrects)', params, query: z.strictObject({ from: Id.optional() }), status: 200, reply: z.strictObject({ from: z.int().nullable(), to: z.int(), items: z.array(SummaryDifference) }) });
export const commentSummary = endpoint({ id: 'commentSummary', method: 'POST', path: '/summary-versions/:versionId/comments', access: 'summary.comment', summary: 'Say something to a sentence of a version that is not issued', params, body: CommentSummary, status: 201, reply: Created });
export const resolveSummaryComment = endpoint({ id: 'resolveSummaryComment', method: 'POST', path: '/summary-comments/:commentId/resolution', access: 'summary.comment', summary: 'Mark a comment as dealt with', params: commentParams, status: 204 });

export const summaryVersionEndpoints = {
  listSummaryVersions, draftSummary, getSummaryVersion, editSummary, discardSummary, reviewSummary, returnSummary, signSummary, numberSummary, issueSummary, uploadSignedSummary, downloadSummaryVersion,
  getSummaryDifferences, commentSummary, resolveSummaryComment,
};
