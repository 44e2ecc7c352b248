import { TASK_CODE, type FieldCode, type GridRow, type GridTask, type Theme, type Unit } from '@app/contract';
import { addWorkingDays, fold, isDay, unitMatcher, unitsOfCell, type TaskKind, type WorkingCalendar } from '@app/domain';
import { dayFrom, shownDay } from '../../ui/day-field';
import type { Cells, ColumnKey } from './columns';

const LENGTH_MAX = 500;
const RECURRENCE_LENGTH_MAX = 200;

export interface Lists {
  readonly themes: readonly Pick<Theme, 'id' | 'code' | 'name'>[];
  readonly units: readonly Pick<Unit, 'id' | 'code' | 'name' | 'shortName' | 'symbol'>[];
  readonly kinds: readonly { readonly kind: TaskKind; readonly word: string }[];
  /** What stands in the source cell of a task whose source is a leader's decision. */
  readonly decisionWord: string;
  readonly today: string;
  /** Null until the days off are known. */
  readonly calendar: WorkingCalendar | null;
}

/** A cell read: its text completed, and what it says for the server; or why it cannot be read, its text as typed. */
export type ReadCell = { readonly text: string; readonly value: Partial<GridRow>; readonly error: null } | { readonly text: string; readonly value: null; readonly error: FieldCode };

type Reader = (text: string) => ReadCell;

/** Reads cells of each column: short names, names without marks and unfinished names are completed where they mean one thing. */
export function cellReader(lists: Lists): (column: ColumnKey, text: string) => ReadCell {
  const unit = unitFinder(lists.units);
  const names = unitTexts(lists);
  const readers: Record<ColumnKey, Reader> = {
    code: (text) => {
      const code = text.toUpperCase();
      return code === '' || TASK_CODE.test(code) ? good(code, code === '' ? {} : { code }) : bad(text, 'wrong-format');
    },
    title: (text) => (text.length > LENGTH_MAX ? bad(text, 'too-long') : good(text, { title: text })),
    theme: (text) => {
      if (text === '') return good('', {});
      const theme = oneOf(lists.themes, text, ({ code, name }) => [code, name, `${code}. ${name}`]);
      return theme === null ? bad(text, 'unknown-object') : good(theme.code, { themeId: theme.id });
    },
    lead: (text) => {
      if (text === '') return good('', { leadUnitId: null });
      const id = unit(text);
      return id === null ? bad(text, 'unknown-unit') : good(names.get(id) ?? text, { leadUnitId: id });
    },
    coordinating: (text) => {
      const ids = unitsOfCell(text).map(unit);
      const known = [...new Set(ids.flatMap((id) => id ?? []))];
      return ids.includes(null) ? bad(text, 'unknown-unit') : good(known.map((id) => names.get(id) ?? '').join('; '), { coordinatingUnitIds: known });
    },
    dueOn: (text) => {
      const day = workingDayFrom(text, lists) ?? dayFrom(text);
      return day !== null && !isDay(day) ? bad(text, 'not-a-day') : good(shownDay(day), { dueOn: day });
    },
    deliverable: (text) => (text.length > LENGTH_MAX ? bad(text, 'too-long') : good(text, { deliverable: text === '' ? null : text })),
    kind: (text) => {
      if (text === '') return good('', {});
      const kind = oneOf(lists.kinds, text, ({ word, kind: code }) => [word, code]);
      return kind === null ? bad(text, 'not-one-of') : good(kind.word, { kind: kind.kind });
    },
    recurrence: (text) => (text.length > RECURRENCE_LENGTH_MAX ? bad(text, 'too-long') : good(text, { recurrence: text === '' ? null : text })),
    source: (text) => good(text, {}),
  };
  // Line ends come with cells of spreadsheets; a field of the grid is one line.
  return (column, text) => readers[column](text.normalize('NFC').replace(/\s*[\r\n]+\s*/g, column === 'coordinating' ? '; ' : ' ').trim());
}

/** A task as its cells show it. */
export function cellsOf(task: GridTask, lists: Lists): Cells {
  const names = unitTexts(lists);
  return {
    code: task.code,
    title: task.title,
    theme: lists.themes.find(({ id }) => id === task.themeId)?.code ?? '',
    lead: names.get(task.leadUnitId ?? '') ?? '',
    coordinating: task.coordinatingUnitIds.map((id) => names.get(id) ?? '').join('; '),
    dueOn: shownDay(task.dueOn),
    deliverable: task.deliverable ?? '',
    kind: lists.kinds.find(({ kind }) => kind === task.kind)?.word ?? '',
    recurrence: task.recurrence ?? '',
    source: [...task.sources.map(({ directiveCode, label }) => `${directiveCode}: ${label}`), ...(task.decisionLeader === null ? [] : [`${lists.decisionWord}: ${task.decisionLeader}`])].join('; '),
  };
}

const good = (text: string, value: Partial<GridRow>): ReadCell => ({ text, value, error: null });
const bad = (text: string, error: FieldCode): ReadCell => ({ text, value: null, error });

/** `+10` is the day on which ten working days from today end; null for anything else, and while the days off are not known. */
function workingDayFrom(text: string, { today, calendar }: Lists): string | null {
  const [, count] = /^\+\s?(\d{1,3})$/.exec(text) ?? [];
  return count === undefined || calendar === null ? null : addWorkingDays(today, Number(count), calendar);
}

/** The short name, or the full one where another unit has the same short name. */
export function unitTexts({ units }: Lists): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { shortName } of units) counts.set(fold(shortName), (counts.get(fold(shortName)) ?? 0) + 1);
  return new Map(units.map(({ id, name, shortName }) => [id, counts.get(fold(shortName)) === 1 ? shortName : name]));
}

function unitFinder(units: Lists['units']): (text: string) => string | null {
  const match = unitMatcher(units.map(({ id, name, shortName, symbol, code }) => ({ id, names: [name, shortName, code, ...(symbol === null ? [] : [symbol])] })));
  return (text) => match(text) ?? oneOf(units, text, ({ name, shortName }) => [shortName, name])?.id ?? null;
}

/** The one that is called so without marks, or the only one whose name begins so or holds it. */
function oneOf<One>(all: readonly One[], text: string, namesOf: (one: One) => readonly string[]): One | null {
  const key = fold(text);
  if (key === '') return null;
  for (const fits of [(name: string) => name === key, (name: string) => name.startsWith(key), (name: string) => name.includes(key)]) {
    const found = all.filter((one) => namesOf(one).some((name) => fits(fold(name))));
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}
