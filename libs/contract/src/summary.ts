import { SENTENCE_ORIGINS } from '@app/domain';
import { z } from 'zod';
import { LAYOUTS } from './committee';
import { endpoint } from './endpoint';
import { Totals } from './report';
import { AsOf, Day, HalfYear, Id, Instant, Rate } from './scalar';

export const SUMMARY_LOCALES = ['vi', 'en', 'zh'] as const;
export type SummaryLocale = (typeof SUMMARY_LOCALES)[number];
export const SUMMARY_SOURCE_KINDS = ['task', 'item', 'figure', 'directive', 'plan', 'member', 'round'] as const;

/** What a sentence rests on. `id` is null for a figure, whose `label` is its name in the totals or rates; else the label is what people call the thing. */
export const SummarySource = z.strictObject({ kind: z.enum(SUMMARY_SOURCE_KINDS), id: Id.nullable(), label: z.string() });
export type SummarySource = z.infer<typeof SummarySource>;

/**
 * `composed` by rules from facts, `quoted` from a unit's accepted item (always Vietnamese, R3), `fixed` by the outline, `to-write`: a place
 * left to the secretariat; in a stored version also `edited` by a person, or `editorial`: a person's own. `key` names the sentence within
 * its paragraph, in a stored version within all of it.
 */
export const Sentence = z.strictObject({ key: z.string(), text: z.string(), origin: z.enum(SENTENCE_ORIGINS), sources: z.array(SummarySource) });
export type Sentence = z.infer<typeof Sentence>;

/** `label` is `text` with its number as the layout writes it. */
export const SummaryHeading = z.strictObject({ kind: z.literal('heading'), key: z.string(), id: z.string(), level: z.union([z.literal(2), z.literal(3)]), text: z.string(), label: z.string() });
export type SummaryHeading = z.infer<typeof SummaryHeading>;
export const SummaryParagraph = z.strictObject({ kind: z.literal('paragraph'), key: z.string(), isListed: z.boolean(), sentences: z.array(Sentence) });
export type SummaryParagraph = z.infer<typeof SummaryParagraph>;
export const SUMMARY_ROWS = ['plain', 'group', 'total'] as const;
/** A number, a day or a rate behind the text of a cell, for spreadsheets; null where the text is all. */
export const SummaryValue = z.union([z.number(), Day, Rate]);
export type SummaryValue = z.infer<typeof SummaryValue>;
/** A row of kind `group` has one cell, across the table. */
export const SummaryRow = z.strictObject({ kind: z.enum(SUMMARY_ROWS), cells: z.array(z.string()), values: z.array(SummaryValue), sources: z.array(SummarySource) });
export type SummaryRow = z.infer<typeof SummaryRow>;
export const SummaryTable = z.strictObject({ kind: z.literal('table'), columns: z.array(z.strictObject({ id: z.string(), label: z.string(), isNumeric: z.boolean() })), rows: z.array(SummaryRow) });
export type SummaryTable = z.infer<typeof SummaryTable>;
export const SummaryBlock = z.discriminatedUnion('kind', [SummaryHeading, SummaryParagraph, SummaryTable]);
export type SummaryBlock = z.infer<typeof SummaryBlock>;

/** `label` is `title` with its number as the layout writes it: `I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO`. */
export const SummarySection = z.strictObject({ id: z.string(), title: z.string(), label: z.string(), blocks: z.array(SummaryBlock) });
export type SummarySection = z.infer<typeof SummarySection>;
export const SummaryAnnex = z.strictObject({ id: z.string(), label: z.string(), title: z.string(), attachedTo: z.string(), blocks: z.array(SummaryBlock) });
export type SummaryAnnex = z.infer<typeof SummaryAnnex>;

/** The head of the paper. A reference translation imitates no official head: what it lacks is null. */
export const SummaryHead = z.strictObject({
  parentName: z.string(),
  committeeName: z.string(),
  motherTitle: z.string().nullable(),
  /** Below the national title of administrative papers. */
  motto: z.string().nullable(),
  number: z.string().nullable(),
  placeAndDay: z.string().nullable(),
  /** The line of the higher body to whom an administrative report goes. */
  addressee: z.string().nullable(),
  translationNote: z.string().nullable(),
  typeName: z.string(),
  subject: z.string(),
});

/** The official figures and rates (R11) of the dashboard at the same two times, and the rate of the half-year before for comparison. */
export const SummaryFigures = z.strictObject({
  totals: Totals,
  completionOfDue: Rate,
  planProgress: Rate,
  previous: z.strictObject({ halfYear: HalfYear, completionOfDue: Rate }).nullable(),
});

/** The half-year document as a model: the Word file writes exactly this, in this order. */
export const Summary = z.strictObject({
  planId: Id,
  planName: z.string(),
  halfYear: HalfYear,
  locale: z.enum(SUMMARY_LOCALES),
  layout: z.enum(LAYOUTS),
  /** Edition of the layout's data; issued papers keep theirs. */
  layoutVersion: z.int(),
  effectiveOn: Day,
  knownAt: Instant,
  /** Version of the classification rule that gave the verdicts (R13). */
  ruleVersion: z.int(),
  /** Without its ending. */
  fileName: z.string(),
  figures: SummaryFigures,
  head: SummaryHead,
  opening: SummaryParagraph,
  sections: z.array(SummarySection),
  /** Null on a reference translation. */
  signature: z.strictObject({ lines: z.array(z.string()), name: z.string().nullable() }).nullable(),
  recipients: z.strictObject({ label: z.string(), lines: z.array(z.string()) }),
  annexes: z.array(SummaryAnnex),
});
export type Summary = z.infer<typeof Summary>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const params = z.strictObject({ planId: Id });
/** Without `layout`: the committee's own. */
const query = AsOf.extend({ locale: z.enum(SUMMARY_LOCALES).default('vi'), layout: z.enum(LAYOUTS).optional() });

export const getSummary = endpoint({
  id: 'getSummary',
  method: 'GET',
  path: '/plans/:planId/summary',
  access: 'summary.read',
  summary: 'The half-year summary as a document model, true of `effectiveOn` (default: the cut-off, or today while the half-year runs) as known at `knownAt` (default: now)',
  params,
  query,
  status: 200,
  reply: Summary,
});
export const downloadSummary = endpoint({ id: 'downloadSummary', method: 'GET', path: '/plans/:planId/summary.docx', access: 'summary.read', summary: 'The same document as a Word file', params, query, status: 200, file: DOCX });

export const downloadSummaryPdf = endpoint({ id: 'downloadSummaryPdf', method: 'GET', path: '/plans/:planId/summary.pdf', access: 'summary.read', summary: 'The same document as a PDF: fonts embedded, tagged, with title and language', params, query, status: 200, file: 'application/pdf' });
export const downloadSummaryXlsx = endpoint({ id: 'downloadSummaryXlsx', method: 'GET', path: '/plans/:planId/summary.xlsx', access: 'summary.read', summary: 'The annexes as an Excel file, one sheet each, with numbers, days and rates as such', params, query, status: 200, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
export const downloadSummaryCsv = endpoint({
  id: 'downloadSummaryCsv',
  method: 'GET',
  path: '/plans/:planId/summary.csv',
  access: 'summary.read',
  summary: 'One annex as CSV: UTF-8 with its mark, semicolons; 404 for an annex that the paper does not have',
  params,
  query: query.extend({ annex: z.coerce.number().int().min(1).max(4).default(1) }),
  status: 200,
  file: 'text/csv; charset=utf-8',
});

export const summaryEndpoints = { getSummary, downloadSummary, downloadSummaryPdf, downloadSummaryXlsx, downloadSummaryCsv };
