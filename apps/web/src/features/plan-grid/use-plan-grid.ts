import { listTaskRows, saveTaskRows, type GridTask } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCommand } from '../../lib/command';
import { isProblem } from '../../lib/problem';
import type { Lists } from './cell-text';
import { COLUMNS } from './columns';
import { changed, filled, filledDown, isChanged, NO_EDITS, pasted, rebased, rowErrors, rowsOf, toSend, type Change, type Edits, type Row } from './edits';
import { judgedOf, useGridRows, type Judged } from './grid-rows';
import { begun, redone, stepped, undone, type History } from '../../lib/grid/history';
import { keepEdits, keptEdits } from './kept-edits';
import { inside, moved, rangeOf, selectionAt, type Place, type Range, type Selection } from '../../lib/grid/range';
import { readTsv, writeTsv } from '../../lib/grid/tsv';

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
  const { read, based, rows, errors, wrong, stale } = useGridRows(tasks, lists, { edits, judged });
  const size = { rows: rows.length, columns: COLUMNS.length };
  // Rows go when a step is taken back; the active cell stays inside, and with it the focus.
  const selection = inside(chosen, size);

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
      setJudged(judgedOf(error, sent));
      if (isProblem(error, 'stale')) await client.refetchQueries({ queryKey: [listTaskRows.id] });
      return false;
    }
  };

  return {
    rows, errors, wrong, stale, selection, range: rangeOf(selection), draft, isReadOnly, isBusy: save.isPending, save, read, lists, commit, select,
    changedCount: rows.filter(isChanged).length,
    isAt: (place: Place) => place.row === selection.active.row && place.column === selection.active.column,
    type: (text: string | null) => { if (!isReadOnly) setDraft(text); },
    put: (text: string, by: Place) => {
      change([{ ...selection.active, text }]);
      setSelection(moved(selection, by, sizeAfter(), false));
      setDraft(null);
    },
    cancel: () => setDraft(null),
    edit: () => { if (!isReadOnly) setDraft(active.cells[COLUMNS[selection.active.column] ?? 'source']); },
    ...ways({ selection, rowCount: rows.length, wrong, select }),
    move: (by: Place, isExtending: boolean) => select(moved(selection, by, sizeAfter(), isExtending)),
    ...blocks({ rows, range: rangeOf(selection), change, setSelection }),
    ...steps(history, setHistory),
    takeNew: () => {
      setHistory(begun(rebased(tasks, edits)));
      save.reset();
    },
    saveAll: handleSave,
  };
}

const steps = (history: History<Edits>, set: (next: History<Edits>) => void) => ({
  canUndo: history.past.length > 0,
  canRedo: history.future.length > 0,
  undo: () => set(undone(history)),
  redo: () => set(redone(history)),
});

interface Ways {
  readonly selection: Selection;
  readonly rowCount: number;
  readonly wrong: readonly Place[];
  readonly select: (next: Selection) => void;
}

/** Ways through the grid that are no single step. */
function ways({ selection: { active }, rowCount, wrong, select }: Ways) {
  return {
    selectColumn: () => select({ anchor: { row: 0, column: active.column }, active: { row: rowCount - 1, column: active.column } }),
    selectAll: () => select({ anchor: { row: 0, column: 0 }, active: { row: rowCount - 1, column: COLUMNS.length - 1 } }),
    /** To the empty row at the end. */
    newRow: () => select(selectionAt({ row: rowCount - 1, column: COLUMNS.indexOf('title') })),
    nextError: () => {
      const next = wrong.find((place) => place.row > active.row || (place.row === active.row && place.column > active.column)) ?? wrong[0];
      if (next !== undefined) select(selectionAt(next));
    },
  };
}

interface Blocks {
  readonly rows: readonly Row[];
  readonly range: Range;
  readonly change: (changes: readonly Change[]) => Edits;
  readonly setSelection: (next: Selection) => void;
}

/** What is done to the selected block at once. */
function blocks({ rows, range, change, setSelection }: Blocks) {
  const { top, bottom, left, right } = range;
  return {
    clear: () => { change(filled(range, () => '')); },
    fillDown: () => { change(filledDown(rows, range)); },
    copy: () => writeTsv(rows.slice(top, bottom + 1).map(({ cells }) => COLUMNS.slice(left, right + 1).map((column) => cells[column]))),
    paste: (text: string) => {
      const changes = pasted(readTsv(text), range);
      change(changes);
      const last = changes.at(-1);
      if (last !== undefined) setSelection({ anchor: { row: top, column: left }, active: { row: last.row, column: Math.min(last.column, COLUMNS.length - 1) } });
    },
  };
}

export type PlanGridState = ReturnType<typeof usePlanGrid>;
