import type { FieldCode, GridTask } from '@app/contract';
import { useMemo } from 'react';
import type { ProblemError } from '../../lib/problem';
import { cellReader, cellsOf, type Lists } from './cell-text';
import { COLUMNS, type ColumnKey } from './columns';
import { rowErrors, rowsOf, staleKeys, type Edits, type Row } from './edits';

const COLUMN_OF: Readonly<Record<string, ColumnKey>> = { code: 'code', title: 'title', themeId: 'theme', kind: 'kind', recurrence: 'recurrence', deliverable: 'deliverable', dueOn: 'dueOn', leadUnitId: 'lead', coordinatingUnitIds: 'coordinating', taskId: 'code', version: 'code' };

/** What the server said of a cell, as long as the cell holds what it judged. */
export interface Judged {
  readonly key: string;
  readonly column: ColumnKey;
  readonly text: string;
  readonly code: FieldCode;
}

/** The cells a refusal points at, with the text it judged; what went stale is told of its row. */
export function judgedOf(error: ProblemError, sent: readonly Row[]): Judged[] {
  return error.errors.flatMap(({ pointer, code }) => {
    const [, , at, field = ''] = pointer.split('/');
    const row = sent[Number(at)];
    const column = COLUMN_OF[field];
    return row === undefined || column === undefined || code === 'changed-meanwhile' ? [] : [{ key: row.key, column, text: row.cells[column], code }];
  });
}

interface Typed {
  readonly edits: Edits;
  readonly judged: readonly Judged[];
}

/** The tasks with what was typed over them, and what is wrong with each cell. */
export function useGridRows(tasks: readonly GridTask[], lists: Lists, { edits, judged }: Typed) {
  const read = useMemo(() => cellReader(lists), [lists]);
  const based = useMemo(() => tasks.map((task) => ({ task, base: cellsOf(task, lists) })), [tasks, lists]);
  const rows = useMemo(() => rowsOf(based, edits), [based, edits]);
  const errors = useMemo(() => rows.map((row) => {
    const told = judged.filter(({ key, column, text }) => key === row.key && row.cells[column] === text);
    return { ...Object.fromEntries(told.map(({ column, code }) => [column, code])), ...rowErrors(row, read) } as Partial<Record<ColumnKey, FieldCode>>;
  }), [rows, judged, read]);
  const wrong = useMemo(() => errors.flatMap((of, row) => COLUMNS.flatMap((key, column) => (of[key] === undefined ? [] : [{ row, column }]))), [errors]);
  const stale = useMemo(() => staleKeys(tasks, edits).map((key) => rows.find((row) => row.key === key)?.cells.code ?? edits.cells[key]?.['title'] ?? ''), [tasks, edits, rows]);
  return { read, based, rows, errors, wrong, stale };
}
