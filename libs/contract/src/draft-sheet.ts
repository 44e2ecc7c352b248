import { z } from 'zod';
import { endpoint } from './endpoint';
import { UNREADABLE_CODES } from './problem';
import { SaveDraft } from './report';
import { Id, text, Version } from './scalar';

export const SHEET_FIELDS = ['claim', 'completedOn', 'percent', 'narrative', 'difficulties', 'proposals', 'indicator'] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];
/** Why a whole file is not taken. */
export const SHEET_REFUSALS = [...UNREADABLE_CODES, 'not-a-report-sheet', 'headings-changed', 'other-unit', 'other-round'] as const;
export type SheetRefusal = (typeof SHEET_REFUSALS)[number];
/** Why a cell is not taken; the draft keeps what it says. */
export const CELL_REFUSALS = ['cell-error', 'not-one-of', 'not-a-day', 'not-a-number', 'out-of-range', 'too-long', 'marked-secret', 'not-asked'] as const;
export type CellRefusal = (typeof CELL_REFUSALS)[number];

const place = { /** Column letters and row number, as the spreadsheet shows them. */ address: z.string(), field: z.enum(SHEET_FIELDS), /** Of an indicator. */ name: z.string().nullable() };
/** Values as the contract writes them: a code, a day, a number, a text; empty: not said. */
export const SheetChange = z.strictObject({ ...place, before: z.string(), after: z.string() });
export type SheetChange = z.infer<typeof SheetChange>;
export const RefusedCell = z.strictObject({ ...place, text: z.string(), code: z.enum(CELL_REFUSALS) });
export type RefusedCell = z.infer<typeof RefusedCell>;

export const SheetRow = z.strictObject({
  assignmentId: Id,
  code: z.string(),
  title: z.string(),
  /** Of the draft that the cells were laid over. */
  version: Version,
  /** The draft as it would be. */
  words: SaveDraft,
  changes: z.array(SheetChange),
  refused: z.array(RefusedCell),
});
export type SheetRow = z.infer<typeof SheetRow>;

export const SheetReading = z.strictObject({
  /** Null when the file was read. */
  refusal: z.enum(SHEET_REFUSALS).nullable(),
  /** Rows with something to say: a change, or a cell that is refused. */
  rows: z.array(SheetRow),
  /** Rows whose assignment is not to be reported any more. */
  gone: z.array(z.strictObject({ address: z.string(), text: z.string() })),
  unchangedCount: z.int(),
});
export type SheetReading = z.infer<typeof SheetReading>;

export const SaveDrafts = z.strictObject({ fileName: text(300), rows: z.array(z.strictObject({ assignmentId: Id, version: Version, words: SaveDraft })).min(1).max(200) });
export type SaveDrafts = z.infer<typeof SaveDrafts>;

const params = z.strictObject({ unitId: Id });
const query = z.strictObject({ committeeId: Id, planId: Id.optional() });
const BODY_BYTES_MAX = 8 * 1024 * 1024;

export const downloadDraftSheet = endpoint({ id: 'downloadDraftSheet', method: 'GET', path: '/units/:unitId/drafts.xlsx', access: 'report.draft', summary: 'All that a unit still has to report as .xlsx to be filled in elsewhere: protected but for the answers, with its drafts', params, query, status: 200, file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
export const readDraftSheet = endpoint({ id: 'readDraftSheet', method: 'POST', path: '/units/:unitId/draft-sheet-readings', access: 'report.draft', summary: 'Compare a filled sheet with the drafts, cell by cell; nothing is saved', params, query, upload: true, status: 200, reply: SheetReading });
export const saveDrafts = endpoint({ id: 'saveDrafts', method: 'POST', path: '/units/:unitId/draft-imports', access: 'report.draft', summary: 'Keep the drafts that a person agreed to, all or none; 412 names those that were changed meanwhile', params, body: SaveDrafts, bodyBytesMax: BODY_BYTES_MAX, status: 200, reply: z.strictObject({ saved: z.int() }) });

export const draftSheetEndpoints = { downloadDraftSheet, readDraftSheet, saveDrafts };
