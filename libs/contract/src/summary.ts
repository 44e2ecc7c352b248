import { z } from 'zod';
import { endpoint } from './endpoint';
import { AsOf, Day, Id, Instant } from './scalar';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const SUMMARY_LOCALES = ['vi', 'en', 'zh'] as const;

/** Where a sentence comes from; none means that it is a fixed part of the outline. */
export const SourceRef = z.strictObject({ kind: z.enum(['task', 'item', 'figure', 'directive']), id: Id.nullable(), label: z.string() });
export const Paragraph = z.strictObject({
  kind: z.enum(['text', 'bullet', 'to-write']),
  text: z.string(),
  sources: z.array(SourceRef),
});
export const Section: z.ZodObject<{ number: z.ZodString; heading: z.ZodString; level: z.ZodInt; paragraphs: z.ZodArray<typeof Paragraph> }> = z.strictObject({ number: z.string(), heading: z.string(), level: z.int(), paragraphs: z.array(Paragraph) });
export const Annex = z.strictObject({ number: z.string(), title: z.string(), columns: z.array(z.strictObject({ label: z.string(), isNumeric: z.boolean() })), rows: z.array(z.array(z.string())), totalRow: z.array(z.string()).nullable() });

/** The half-year document as a model: Word, and later PDF, write exactly this. */
export const Summary = z.strictObject({
  planId: Id,
  locale: z.enum(SUMMARY_LOCALES),
  layout: z.enum(['party', 'government']),
  effectiveOn: Day,
  knownAt: Instant,
  /** Printed on the reference translations, which carry no number and no signature. */
  isReferenceTranslation: z.boolean(),
  head: z.strictObject({ parentName: z.string(), committeeName: z.string(), number: z.string(), placeAndDay: z.string(), typeName: z.string(), subject: z.string() }),
  opening: Paragraph,
  sections: z.array(Section),
  signature: z.strictObject({ lines: z.array(z.string()), name: z.string() }),
  recipients: z.array(z.string()),
  annexes: z.array(Annex),
});
export type Summary = z.infer<typeof Summary>;

const params = z.strictObject({ planId: Id });
const query = AsOf.extend({ locale: z.enum(SUMMARY_LOCALES).default('vi') });

export const getSummary = endpoint({ id: 'getSummary', method: 'GET', path: '/plans/:planId/summary', access: 'summary.read', summary: 'The half-year summary, true of `effectiveOn` (default: the cut-off) as known now', params, query, status: 200, reply: Summary });
export const downloadSummary = endpoint({ id: 'downloadSummary', method: 'GET', path: '/plans/:planId/summary.docx', access: 'summary.read', summary: 'The same as a Word file', params, query, status: 200, file: DOCX });

export const summaryEndpoints = { getSummary, downloadSummary };
