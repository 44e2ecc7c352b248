import type { Dashboard } from '@app/contract';
import { compareVietnamese } from '@app/domain';
import type { Locale, Words } from '@app/words';
import type { Formats } from '../../lib/format';
import type { UNIT_SORTS } from './dashboard-search';
import { endOf, themeName, type Entry } from './reading';

/** One row or column: a unit or a task. */
export interface Line {
  readonly id: string;
  /** What is seen, and what is heard. */
  readonly label: string;
  readonly spoken: string;
  readonly overdue: number;
  /** Completed of those due, as of a unit; null for a task. */
  readonly fraction: string | null;
  /** A unit that no longer exists on the day shown. */
  readonly hasEnded: boolean;
}
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Units by kind, both in the official order. */
export function unitGroups(t: Words, formats: Formats, { units }: Dashboard, isKept: (unitId: string) => boolean): Group[] {
  const kept = units.filter(({ id }) => isKept(id));
  const kinds = [...new Set(kept.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    id: kind,
    label: t(`unitKind.${kind as 'party'}`),
    lines: kept
      .filter((unit) => unit.kind === kind)
      .map((unit) => {
        const { id, name, shortName, totals: { overdue, completed }, completionOfDue } = unit;
        const end = endOf(t, formats, units, unit);
        return {
          id,
          label: shortName,
          spoken: t('matrix.unitHeader', { unit: end === null ? name : `${name} (${end})`, overdue, done: completionOfDue?.numerator ?? completed, due: completionOfDue?.denominator ?? 0 }),
          overdue,
          fraction: completionOfDue === null ? t('common.missing') : `${completionOfDue.numerator}/${completionOfDue.denominator}`,
          hasEnded: end !== null,
        };
      }),
  }));
}

/** The units in one group, those with most overdue tasks or by the Vietnamese alphabet first; of equals the official order stays. */
export function sortedUnits(t: Words, groups: readonly Group[], sort: (typeof UNIT_SORTS)[number]): Group[] {
  const lines = groups.flatMap((group) => group.lines);
  const sorted = lines.toSorted((one, other) => (sort === 'overdue' ? other.overdue - one.overdue : compareVietnamese(one.label, other.label)));
  return sorted.length === 0 ? [] : [{ id: sort, label: t(`matrix.sort.${sort}`), lines: sorted }];
}

/** Tasks by theme; a column shows the number, its theme stands above. */
export function taskGroups(t: Words, { themes, tasks }: Dashboard, { locale, isKept, isRow }: { locale: Locale; isKept: (taskId: string) => boolean; isRow: boolean }): Group[] {
  return themes
    .map((theme) => ({
      id: theme.id,
      label: themeName(theme, locale),
      lines: tasks
        .filter(({ id, themeId }) => themeId === theme.id && isKept(id))
        .map(({ id, code, title }) => ({
          id,
          label: isRow ? t('matrix.taskHeader', { code, title }) : code.slice(code.indexOf('.') + 1),
          spoken: t('matrix.taskHeader', { code, title }),
          overdue: 0,
          fraction: null,
          hasEnded: false,
        })),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** Finds the cell of a unit and a task. */
export function cellFinder(entries: readonly Entry[]): (oneId: string, otherId: string) => Entry | undefined {
  const found = new Map(entries.flatMap((entry) => [[`${entry.unit.id} ${entry.task.id}`, entry] as const, [`${entry.task.id} ${entry.unit.id}`, entry] as const]));
  return (oneId, otherId) => found.get(`${oneId} ${otherId}`);
}
