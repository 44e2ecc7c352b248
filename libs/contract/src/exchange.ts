import { TABLE_ROLES, TASK_KINDS } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { UNREADABLE_CODES } from './problem';
import { ChangeReason, Day, Id, optionalText, text } from './scalar';

/** What can be wrong with an imported row. `isBlocking` in a problem: nothing is saved before it is mended. */
export const ROW_PROBLEMS = [
  'title-missing', 'title-too-long', 'deliverable-too-long', 'cell-error', 'row-repeated', 'theme-missing', 'lead-missing', 'several-leads', 'unit-unknown', 'lead-also-coordinates',
  'due-unreadable', 'due-year-missing', 'code-unusable', 'already-issued', 'leads-differ', 'marked-secret',
] as const;
export const ROW_FIELDS = ['code', 'title', 'themeId', 'lead', 'coordinating', 'dueText', 'deliverable'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** A unit as the table names it; null where no unit of the committee goes by that name. */
export const NamedUnit = z.strictObject({ name: text(300), unitId: Id.nullable() });
export type NamedUnit = z.infer<typeof NamedUnit>;

const rowFields = {
  /** Where it stands in the file: sheet and row number, first row = 1. */
  sheet: z.string().max(200),
  row: z.int().min(1),
  /** What the reading gave it, sent back as it was: by it the same row of the same file is known again. */
  sourceKey: z.string().regex(/^[0-9a-f]{16}\.[0-9a-f]{16}$/),
  /** A person changed it after the reading. */
  isCorrected: z.boolean(),
  code: optionalText(30),
  /** Heading of the group of rows. */
  group: optionalText(500),
  title: z.string().normalize('NFC').trim().max(5000),
  themeId: Id.nullable(),
  lead: z.array(NamedUnit).max(100),
  coordinating: z.array(NamedUnit).max(100),
  /** The deadline in words; the server reads it. */
  dueText: optionalText(500),
  deliverable: optionalText(5000),
};
export const ImportRow = z.strictObject(rowFields);
export type ImportRow = z.infer<typeof ImportRow>;

export const RowProblem = z.strictObject({ field: z.enum(ROW_FIELDS), code: z.enum(ROW_PROBLEMS), text: z.string(), isBlocking: z.boolean() });
export type RowProblem = z.infer<typeof RowProblem>;

export const ROW_OUTCOMES = ['new', 'changed', 'unchanged'] as const;
export const CheckedRow = z.strictObject({
  ...rowFields,
  kind: z.enum(TASK_KINDS),
  dueOn: Day.nullable(),
  /** What saving would do: to a task of the plan with this code, or one that came from the same row before. */
  outcome: z.enum(ROW_OUTCOMES),
  taskCode: z.string().nullable(),
  /** How many units lead it: from two on each gets a task of its own under a parent (R1). */
  leadCount: z.int(),
  problems: z.array(RowProblem),
});
export type CheckedRow = z.infer<typeof CheckedRow>;

export const TableHeading = z.strictObject({ column: z.string(), heading: z.string(), role: z.enum(TABLE_ROLES).nullable() });
export const ReadTable = z.strictObject({ sheet: z.string(), headerRows: z.array(z.int()), headings: z.array(TableHeading) });
export type ReadTable = z.infer<typeof ReadTable>;

/** Against which a day without a year is read: the day of the document, or only its year. */
export const Reference = z.strictObject({ on: Day.nullable(), year: z.int().min(1900).max(2200).nullable() });

export const TableReading = z.strictObject({
  /** Why the file cannot be read at all; null when it was read. */
  refusal: z.enum(UNREADABLE_CODES).nullable(),
  sheets: z.array(z.string()),
  tables: z.array(ReadTable),
  reference: Reference,
  rows: z.array(CheckedRow),
});
export type TableReading = z.infer<typeof TableReading>;

export const IMPORT_ROWS_MAX = 2000;
export const ImportRows = z.strictObject({ reference: Reference, rows: z.array(ImportRow).min(1).max(IMPORT_ROWS_MAX) });
export const ImportTasks = ImportRows.extend({ fileName: text(300), reason: ChangeReason });
export type ImportRows = z.infer<typeof ImportRows>;
export type ImportTasks = z.infer<typeof ImportTasks>;
export const ImportResult = z.strictObject({ created: z.int(), changed: z.int(), unchanged: z.int() });
export type ImportResult = z.infer<typeof ImportResult>;

const params = z.strictObject({ planId: Id });
/** Corrections by hand: `sheet` and `headerRow` choose the table, `columns` say `title:B,lead:C`. */
const TableQuery = z.strictObject({
  sheet: z.string().max(200).optional(),
  headerRow: z.coerce.number().int().min(1).max(1_048_576).optional(),
  columns: z.string().max(300).regex(/^[a-z]+:[A-Z]{1,3}(,[a-z]+:[A-Z]{1,3})*$/).optional(),
});
export type TableQuery = z.infer<typeof TableQuery>;
const BODY_BYTES_MAX = 12 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const readTaskTable = endpoint({ id: 'readTaskTable', method: 'POST', path: '/plans/:planId/task-table-readings', access: 'task.write', summary: 'Read a task table (.xlsx, .csv) for a plan: columns, rows with their units, problems; nothing is saved', params, query: TableQuery, upload: true, status: 200, reply: TableReading });
export const checkTaskRows = endpoint({ id: 'checkTaskRows', method: 'POST', path: '/plans/:planId/task-row-checks', access: 'task.write', summary: 'Judge corrected rows again; nothing is saved', params, body: ImportRows, bodyBytesMax: BODY_BYTES_MAX, status: 200, reply: z.strictObject({ rows: z.array(CheckedRow) }) });
export const importTasks = endpoint({ id: 'importTasks', method: 'POST', path: '/plans/:planId/task-imports', access: 'task.write', summary: 'Save the rows that a person agreed to as draft tasks, all or none; the same rows again change nothing', params, body: ImportTasks, bodyBytesMax: BODY_BYTES_MAX, status: 201, reply: ImportResult });
export const exportTasksXlsx = endpoint({ id: 'exportTasksXlsx', method: 'GET', path: '/plans/:planId/tasks.xlsx', access: 'task.read', summary: 'The tasks of a plan as .xlsx, in the shape that the import reads', params, status: 200, file: XLSX });
export const exportTasksCsv = endpoint({ id: 'exportTasksCsv', method: 'GET', path: '/plans/:planId/tasks.csv', access: 'task.read', summary: 'The tasks of a plan as .csv (UTF-8 with mark, semicolons), in the shape that the import reads', params, status: 200, file: 'text/csv' });

export const exchangeEndpoints = { readTaskTable, checkTaskRows, importTasks, exportTasksXlsx, exportTasksCsv };
