import { listTaskRows, saveTaskRows, type FieldCode, type GridTask } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useCommand } from '../../lib/command';
import { isProblem } from '../../lib/problem';
import { cellReader, cellsOf, type Lists } from './cell-text';
import { COLUMNS, type ColumnKey } from './columns';
import { changed, filled, filledDown, isChanged, NO_EDITS, pasted, rebased, rowErrors, rowsOf, staleKeys, toSend, type Change, type Edits } from './edits';
import { begun, redone, stepped, undone } from './history';
import { keepEdits, keptEdits } from './kept-edits';
import { inside, moved, rangeOf, selectionAt, type Place, type Selection } from './range';
import { readTsv, writeTsv } from './tsv';

const COLUMN_OF: Readonly<Record<string, ColumnKey>> = { code: 'code', title: 'title', themeId: 'theme', kind: 'kind', deliverable: 'deliverable', dueOn: 'dueOn', leadUnitId: 'lead', coordinatingUnitIds: 'coordinating', taskId: 'code', version: 'code' };

/** What the server said of a cell, as long as the cell holds what it judged. */
interface Judged {
  readonly key: string;
  readonly column: ColumnKey;
  readonly text: string;
  readonly code: FieldCode;
}

/** The state of the grid: what was typed over the tasks, the selection, the text being typed, and the saving of it all. */
export function usePlanGrid(planId: string, tasks: readonly GridTask[], lists: Lists) {
  const client = useQueryClient();
  const save = useCommand(saveTaskRows);
  const [history, setHistory] = useState(() => begun(keptEdits(planId)));
  const [chosen, setSelection] = useState<Selection>(selectionAt({ row: 0, column: 1 }));
  const [draft, setDraft] = useState<string | null>(null);
  const [judged, setJudged] = useState<readonly Judged[]>([]);
  const edits = history.present;
  useEffect(() => keepEdits(planId, edits), [planId, edits]);

  const read = useMemo(() => cellReader(lists), [lists]);
  const based = useMemo(() => tasks.map((task) => ({ task, base: cellsOf(task, lists) })), [tasks, lists]);
  const rows = useMemo(() => rowsOf(based, edits), [based, edits]);
  const errors = useMemo(() => rows.map((row) => {
    const told = judged.filter(({ key, column, text }) => key === row.key && row.cells[column] === text);
    return { ...Object.fromEntries(told.map(({ column, code }) => [column, code])), ...rowErrors(row, read) } as Partial<Record<ColumnKey, FieldCode>>;
  }), [rows, judged, read]);
  const wrong = useMemo(() => errors.flatMap((of, row) => COLUMNS.flatMap((key, column) => (of[key] === undefined ? [] : [{ row, column }]))), [errors]);
  const stale = useMemo(() => staleKeys(tasks, edits).map((key) => rows.find((row) => row.key === key)?.cells.code ?? edits.cells[key]?.['title'] ?? ''), [tasks, edits, rows]);
  const size = { rows: rows.length, columns: COLUMNS.length };
  // Rows go when a step is taken back; the active cell stays inside, and with it the focus.
  const selection = inside(chosen, size);
  const changedRows = rows.filter(isChanged);

  const change = (changes: readonly Change[]): Edits => {
    const next = changed(edits, rows, changes, read);
    if (!save.isPending && JSON.stringify(next) !== JSON.stringify(edits)) setHistory(stepped(history, next));
    return next;
  };
  const commit = () => {
    if (draft !== null) change([{ ...selection.active, text: draft }]);
    setDraft(null);
  };
  const sizeAfter = () => (draft !== null && selection.active.row === rows.length - 1 ? { ...size, rows: size.rows + 1 } : size);
  const select = (next: Selection) => {
    commit();
    setSelection(next);
  };
  const active = rows[selection.active.row];
  const isReadOnly = active === undefined || active.isLocked || COLUMNS[selection.active.column] === 'source' || save.isPending;

  const handleSave = async (reason: string): Promise<boolean> => {
    // What is being typed goes with the rest.
    const now = draft === null ? edits : change([{ ...selection.active, text: draft }]);
    setDraft(null);
    const sent = rowsOf(based, now).filter(isChanged);
    if (sent.length === 0 || sent.some((row) => Object.keys(rowErrors(row, read)).length > 0)) return false;
    try {
      await save.run({ params: { planId }, body: { rows: sent.map((row) => toSend(row, now, read)), reason } });
      await client.refetchQueries({ queryKey: [listTaskRows.id] }, { cancelRefetch: false });
      setHistory(begun(NO_EDITS));
      setJudged([]);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setJudged(error.errors.flatMap(({ pointer, code }) => {
        const [, , at, field = ''] = pointer.split('/');
        const row = sent[Number(at)];
        const column = COLUMN_OF[field];
        return row === undefined || column === undefined || code === 'changed-meanwhile' ? [] : [{ key: row.key, column, text: row.cells[column], code }];
      }));
      if (isProblem(error, 'stale')) await client.refetchQueries({ queryKey: [listTaskRows.id] });
      return false;
    }
  };

  return {
    rows, errors, wrong, stale, selection, range: rangeOf(selection), draft, isReadOnly, save, read,
    changedCount: changedRows.length,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isAt: (place: Place) => place.row === selection.active.row && place.column === selection.active.column,
    type: (text: string | null) => { if (!isReadOnly) setDraft(text); },
    cancel: () => setDraft(null),
    commit,
    edit: () => { if (!isReadOnly) setDraft(active.cells[COLUMNS[selection.active.column] ?? 'source']); },
    select,
    move: (by: Place, isExtending: boolean) => select(moved(selection, by, sizeAfter(), isExtending)),
    selectColumn: () => select({ anchor: { row: 0, column: selection.active.column }, active: { row: rows.length - 1, column: selection.active.column } }),
    selectAll: () => select({ anchor: { row: 0, column: 0 }, active: { row: rows.length - 1, column: COLUMNS.length - 1 } }),
    clear: () => { change(filled(rangeOf(selection), () => '')); },
    fillDown: () => { change(filledDown(rows, rangeOf(selection))); },
    copy: () => {
      const { top, bottom, left, right } = rangeOf(selection);
      return writeTsv(rows.slice(top, bottom + 1).map(({ cells }) => COLUMNS.slice(left, right + 1).map((column) => cells[column])));
    },
    paste: (text: string) => {
      const changes = pasted(readTsv(text), rangeOf(selection));
      change(changes);
      const last = changes.at(-1);
      const { top, left } = rangeOf(selection);
      if (last !== undefined) setSelection({ anchor: { row: top, column: left }, active: { row: last.row, column: Math.min(last.column, COLUMNS.length - 1) } });
    },
    undo: () => setHistory(undone(history)),
    redo: () => setHistory(redone(history)),
    nextError: () => {
      const { row, column } = selection.active;
      const next = wrong.find((place) => place.row > row || (place.row === row && place.column > column)) ?? wrong[0];
      if (next !== undefined) select(selectionAt(next));
    },
    takeNew: () => {
      setHistory(begun(rebased(tasks, edits)));
      save.reset();
    },
    saveAll: handleSave,
  };
}
export type PlanGridState = ReturnType<typeof usePlanGrid>;
