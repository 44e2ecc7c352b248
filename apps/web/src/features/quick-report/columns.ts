import type { Draft } from '@app/contract';
import type { WordsField } from '../../lib/draft/words-problems';
import type { GridColumn } from '../../ui/grid/grid-state';
import type { Words } from '@app/words';

export const FIXED_COLUMNS = ['code', 'title', 'dueOn', 'claim', 'completedOn', 'percent', 'narrative', 'difficulties', 'proposals', 'saved'] as const;
type FixedColumn = (typeof FIXED_COLUMNS)[number];
/** One column for the first indicator of each task, one for the second, and so on. */
export type ColumnKey = FixedColumn | `indicator-${number}`;

const LOCKED: readonly ColumnKey[] = ['code', 'title', 'dueOn', 'saved'];
const TALL: readonly ColumnKey[] = ['narrative', 'difficulties', 'proposals'];

export const indicatorAt = (column: ColumnKey): number | null => (column.startsWith('indicator-') ? Number(column.slice('indicator-'.length)) : null);

/** The columns in their order; indicators stand after the words that they measure. */
export function columnsFor(drafts: readonly Draft[], t: Words): GridColumn<ColumnKey>[] {
  const most = Math.max(0, ...drafts.map(({ indicators }) => indicators.length));
  const indicators = Array.from({ length: most }, (_, at): GridColumn<ColumnKey> => ({ key: `indicator-${at}`, label: t('report.grid.indicator', { number: at + 1 }) }));
  return FIXED_COLUMNS.flatMap((key): GridColumn<ColumnKey>[] => {
    const column = { key, label: t(`report.grid.columns.${key}`), isChoosing: key === 'claim', isTall: TALL.includes(key) };
    return key === 'narrative' ? [column, ...indicators] : [column];
  });
}

/** What cannot be typed in this row: what the plan says, an indicator that the task has not, and what is only asked of a lead unit. */
export function lockedCells({ assignment, indicators }: Draft, columns: readonly GridColumn<ColumnKey>[]): ReadonlySet<ColumnKey> {
  const isLead = assignment.role === 'lead';
  return new Set(columns.flatMap(({ key }) => {
    const at = indicatorAt(key);
    const isMissing = at !== null && at >= indicators.length;
    const isLeads = !isLead && (key === 'completedOn' || key === 'percent');
    return LOCKED.includes(key) || isMissing || isLeads ? [key] : [];
  }));
}

/** Where the grid shows what is wrong with a field of the words. */
export function columnOf(field: WordsField): ColumnKey {
  return field === 'indicatorValues' ? 'indicator-0' : field === 'reachedMilestones' || field === 'evidence' ? 'code' : field;
}
