import type { Draft, FieldCode, SaveDraft } from '@app/contract';
import { ITEM_CLAIMS } from '@app/domain';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DraftShot, OpenedDraft } from '../../lib/draft/draft-keeper';
import { sameWords, wordsOf } from '../../lib/draft/draft-words';
import { unkeepable, unsendable } from '../../lib/draft/words-problems';
import { begun, redone, stepped, undone } from '../../lib/grid/history';
import { inside, moved, rangeOf, selectionAt, type Place, type Range, type Selection } from '../../lib/grid/range';
import { readTsv, writeTsv } from '../../lib/grid/tsv';
import { useFormats } from '../../lib/format';
import { useLanguage } from '../../lib/words';
import type { GridColumn, GridRowState, GridState } from '../../ui/grid/grid-state';
import type { Suggestion } from '../../ui/grid/suggestion-list';
import { cellsOf, readCell, type Language } from './cell-text';
import { columnOf, columnsFor, lockedCells, type ColumnKey } from './columns';
import { KeeperGroup } from './keeper-group';

/** What one act changed, so that it can be taken back. */
type Step = readonly { readonly row: number; readonly before: SaveDraft; readonly after: SaveDraft }[];
type Change = Place & { readonly text: string };
type Row = GridRowState<ColumnKey>;

const placeKey = (row: number, column: ColumnKey): string => `${String(row)} ${column}`;

/** Typed over it, saved or taken up: only such a row is sent. */
export function isTouched(draft: Draft, { state, savedAt, words }: DraftShot): boolean {
  const isEmpty = words.claim === null && words.narrative.trim() === '' && words.percent === null && words.difficulties === null && words.proposals === null;
  return !isEmpty && (savedAt !== null || state !== 'clean' || !sameWords(words, draft));
}

/** The grid over many drafts: every cell is at once part of its draft, which keeps and saves itself. */
// eslint-disable-next-line max-lines-per-function -- the acts of a grid share what is being typed; apart they would hand each other twenty names
export function useQuickGrid(personId: string, opened: readonly OpenedDraft[], today: string) {
  const { t, locale } = useLanguage();
  const formats = useFormats();
  const language = useMemo((): Language => ({ t, locale, formats }), [t, locale, formats]);
  const [group] = useState(() => new KeeperGroup(personId, opened));
  useEffect(() => group.start(), [group]);
  const shots = useSyncExternalStore(group.subscribe, group.shots);
  const columns = useMemo(() => columnsFor(opened.map(({ draft }) => draft), t), [opened, t]);
  const [chosen, setSelection] = useState<Selection>(selectionAt({ row: 0, column: 3 }));
  const [typing, setTyping] = useState<{ text: string; before: SaveDraft } | null>(null);
  const [history, setHistory] = useState(() => begun<Step>([]));
  /** Texts that say nothing to the draft yet: they stay in their cells and say why. */
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({});
  const [isAsked, setAsked] = useState(false);
  const rows = useRows(opened, shots, { columns, language, unread });
  const errors = useMemo(() => rows.map((_, at) => rowErrors({ draft: opened[at]?.draft, shot: shots[at], columns, unread, at, language, today: isAsked ? today : null })), [rows, opened, shots, columns, unread, language, isAsked, today]);
  const wrong = useMemo(() => errors.flatMap((of, row) => columns.flatMap(({ key }, column) => (of[key] === undefined ? [] : [{ row, column }]))), [errors, columns]);
  const size = { rows: rows.length, columns: columns.length };
  const selection = inside(chosen, size);
  const { active } = selection;
  const columnKey = columns[active.column]?.key ?? 'code';
  const isReadOnly = rows[active.row]?.lockedCells?.has(columnKey) !== false;

  const put = (row: number, column: ColumnKey, text: string): { before: SaveDraft; after: SaveDraft } | null => {
    const keeper = group.keepers[row];
    const draft = opened[row]?.draft;
    if (keeper === undefined || draft === undefined || rows[row]?.lockedCells?.has(column) !== false) return null;
    const before = keeper.shot().words;
    const said = readCell({ draft, words: before }, column, text, language);
    setUnread(({ [placeKey(row, column)]: _gone, ...others }) => (said.error === null ? others : { ...others, [placeKey(row, column)]: text }));
    if (said.error !== null) return null;
    const after = { ...before, ...said.patch };
    if (JSON.stringify(after) !== JSON.stringify(before)) keeper.change(said.patch);
    return { before, after };
  };
  const remember = (steps: Step) => {
    const kept = steps.filter(({ before, after }) => !sameWords(before, after));
    if (kept.length > 0) setHistory(stepped(history, kept));
  };
  const change = (changes: readonly Change[]) => {
    remember(changes.flatMap(({ row, column, text }) => {
      const key = columns[column]?.key;
      const made = key === undefined ? null : put(row, key, text);
      return made === null ? [] : [{ row, ...made }];
    }));
  };
  const commit = () => {
    if (typing === null) return;
    const made = put(active.row, columnKey, typing.text);
    if (made !== null) remember([{ row: active.row, before: typing.before, after: made.after }]);
    setTyping(null);
  };
  const select = (next: Selection) => {
    commit();
    setSelection(next);
  };
  const grid: GridState<ColumnKey> = {
    rows, errors, selection, range: rangeOf(selection), draft: typing?.text ?? null, isReadOnly, isBusy: false, commit, select,
    isAt: (place) => place.row === active.row && place.column === active.column,
    move: (by, isExtending) => select(moved(selection, by, size, isExtending)),
    type: (text) => {
      const before = typing?.before ?? group.keepers[active.row]?.shot().words;
      if (isReadOnly || before === undefined) return;
      setTyping({ text, before });
      // Words are in the draft from the first letter on; what is chosen only once it is chosen.
      if (columns[active.column]?.isTall === true) put(active.row, columnKey, text);
    },
    put: (text, by) => {
      change([{ ...active, text }]);
      setTyping(null);
      setSelection(moved(selection, by, size, false));
    },
    edit: () => {
      const before = group.keepers[active.row]?.shot().words;
      if (!isReadOnly && before !== undefined) setTyping({ text: rows[active.row]?.cells[columnKey] ?? '', before });
    },
    cancel: () => {
      if (typing !== null && columns[active.column]?.isTall === true) group.keepers[active.row]?.change(typing.before);
      setTyping(null);
    },
    ...blocks({ rows, columns, range: rangeOf(selection), change, setSelection }),
    ...ways({ active, size, wrong, select }),
    undo: () => {
      [...history.present].reverse().forEach(({ row, before }) => group.keepers[row]?.change(before));
      setHistory(undone(history));
    },
    redo: () => {
      history.future[0]?.forEach(({ row, after }) => group.keepers[row]?.change(after));
      setHistory(redone(history));
    },
  };
  return {
    grid, columns, shots, wrong, columnKey, activeRow: active.row, keepers: group.keepers,
    canUndo: history.present.length > 0,
    canRedo: history.future.length > 0,
    putNarrative: (text: string) => change([{ row: active.row, column: columns.findIndex(({ key }) => key === 'narrative'), text }]),
    suggestionsFor: (key: ColumnKey, typed: string): Suggestion[] => (key === 'claim' ? claimsFor(typed, language) : []),
    /** Shows from now on also what is missing for sending; gives the first cell that is wrong among these rows. */
    ask: () => setAsked(true),
    unsendableRows: () => opened.flatMap(({ draft }, at) => {
      const shot = shots[at];
      const isWrong = shot !== undefined && isTouched(draft, shot) && (Object.keys(unsendable(shot.words, today)).length > 0 || Object.keys(unread).some((key) => key.startsWith(`${String(at)} `)));
      return isWrong ? [at] : [];
    }),
  };
}

interface Shown {
  readonly columns: readonly GridColumn<ColumnKey>[];
  readonly language: Language;
  readonly unread: Readonly<Record<string, string>>;
}

function useRows(opened: readonly OpenedDraft[], shots: readonly DraftShot[], { columns, language, unread }: Shown): readonly Row[] {
  const fixed = useMemo(() => opened.map(({ draft }) => ({ base: cellsOf(draft, wordsOf(draft), columns, language), lockedCells: lockedCells(draft, columns) })), [opened, columns, language]);
  return useMemo(() => opened.flatMap(({ draft }, at): Row[] => {
    const shot = shots[at];
    const own = fixed[at];
    if (shot === undefined || own === undefined) return [];
    const kept = Object.fromEntries(columns.flatMap(({ key }) => (unread[placeKey(at, key)] === undefined ? [] : [[key, unread[placeKey(at, key)]]])));
    const saved = savedText(shot, language);
    return [{ key: draft.assignment.id, cells: { ...cellsOf(draft, shot.words, columns, language), ...kept, saved }, base: { ...own.base, saved }, isLocked: false, lockedCells: own.lockedCells }];
  }), [opened, shots, fixed, columns, language, unread]);
}

function savedText({ state, savedAt }: DraftShot, { t, formats }: Language): string {
  if (state === 'waiting' || state === 'saving') return t('report.grid.saving');
  if (state === 'kept-here') return t('report.grid.keptHere');
  if (state === 'stale') return t('report.grid.stale');
  return savedAt === null ? '' : formats.time(savedAt);
}

interface Judged {
  readonly draft: Draft | undefined;
  readonly shot: DraftShot | undefined;
  readonly columns: readonly GridColumn<ColumnKey>[];
  readonly unread: Readonly<Record<string, string>>;
  readonly at: number;
  readonly language: Language;
  /** Set once sending was asked for: then what is missing is wrong too. */
  readonly today: string | null;
}

function rowErrors({ draft, shot, columns, unread, at, language, today }: Judged): Partial<Record<ColumnKey, FieldCode>> {
  if (draft === undefined || shot === undefined) return {};
  const problems = today !== null && isTouched(draft, shot) ? unsendable(shot.words, today) : unkeepable(shot.words);
  const said = Object.entries(problems).map(([field, code]): [ColumnKey, FieldCode] => [columnOf(field as keyof SaveDraft), code]);
  const typed = columns.flatMap(({ key }): [ColumnKey, FieldCode][] => {
    const text = unread[placeKey(at, key)];
    const code = text === undefined ? null : readCell({ draft, words: shot.words }, key, text, language).error;
    return code === null ? [] : [[key, code]];
  });
  return Object.fromEntries([...said, ...typed]) as Partial<Record<ColumnKey, FieldCode>>;
}

function claimsFor(typed: string, { t }: Language): Suggestion[] {
  const words = ITEM_CLAIMS.map((claim) => t(`itemClaim.${claim}`));
  const key = typed.trim().toLocaleLowerCase();
  return words.filter((word) => word.toLocaleLowerCase().includes(key)).map((text) => ({ text, detail: '', whole: text }));
}

interface Ways {
  readonly active: Place;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly wrong: readonly Place[];
  readonly select: (next: Selection) => void;
}

function ways({ active, size, wrong, select }: Ways) {
  return {
    selectColumn: () => select({ anchor: { row: 0, column: active.column }, active: { row: size.rows - 1, column: active.column } }),
    selectAll: () => select({ anchor: { row: 0, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } }),
    nextError: () => {
      const next = wrong.find((place) => place.row > active.row || (place.row === active.row && place.column > active.column)) ?? wrong[0];
      if (next !== undefined) select(selectionAt(next));
    },
  };
}

interface Blocks {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<ColumnKey>[];
  readonly range: Range;
  readonly change: (changes: readonly Change[]) => void;
  readonly setSelection: (next: Selection) => void;
}

/** What is done to the selected block at once; `textAt` reads from the rows as they are. */
function blocks({ rows, columns, range, change, setSelection }: Blocks) {
  const { top, bottom, left, right } = range;
  const textAt = (row: number, column: number): string => rows[row]?.cells[columns[column]?.key ?? 'code'] ?? '';
  const each = (from: number, text: (row: number, column: number) => string): Change[] => {
    const places = Array.from({ length: Math.max(0, bottom - from + 1) }, (_, at) => from + at).flatMap((row) => Array.from({ length: right - left + 1 }, (_, at) => ({ row, column: left + at })));
    return places.map((place) => ({ ...place, text: text(place.row, place.column) }));
  };
  return {
    clear: () => change(each(top, () => '')),
    fillDown: () => {
      const from = top === bottom ? top - 1 : top;
      if (from >= 0) change(each(from + 1, (_, column) => textAt(from, column)));
    },
    copy: () => writeTsv(rows.slice(top, bottom + 1).map((_, at) => Array.from({ length: right - left + 1 }, (_cell, column) => textAt(top + at, left + column)))),
    paste: (text: string) => {
      const block = readTsv(text);
      const [only] = block[0] ?? [];
      if (block.length === 1 && block[0]?.length === 1 && only !== undefined) return change(each(top, () => only));
      const changes = block.flatMap((cells, row) => cells.map((cell, column) => ({ row: top + row, column: left + column, text: cell }))).filter(({ row, column }) => row < rows.length && column < columns.length);
      change(changes);
      const last = changes.at(-1);
      if (last !== undefined) setSelection({ anchor: { row: top, column: left }, active: { row: last.row, column: last.column } });
    },
  };
}
