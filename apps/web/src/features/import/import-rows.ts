import type { CheckedRow, ImportRow, ReadTable, RowField, TableReading } from '@app/contract';
import type { TableRole } from '@app/domain';

/** What goes back to the server of a row: everything but its judgement. */
export function toImport({ kind: _kind, dueOn: _dueOn, outcome: _outcome, taskCode: _taskCode, leadCount: _leadCount, problems: _problems, ...row }: CheckedRow): ImportRow {
  return row;
}

export const keyOf = ({ sheet, row }: Pick<ImportRow, 'sheet' | 'row'>): string => `${sheet}:${String(row)}`;

export const isBlocked = ({ problems }: CheckedRow): boolean => problems.some(({ isBlocking }) => isBlocking);

const ROLE_OF_FIELD: Readonly<Record<RowField, TableRole>> = { code: 'code', title: 'title', themeId: 'group', lead: 'lead', coordinating: 'coordinating', dueText: 'due', deliverable: 'deliverable' };

/** The cell of the file that a field came from, as `C29`; only the row where the table has no such column. */
export function cellOf({ tables }: Pick<TableReading, 'tables'>, { sheet, row }: CheckedRow, field: RowField): string {
  const column = tables.find((table) => table.sheet === sheet)?.headings.find(({ role }) => role === ROLE_OF_FIELD[field])?.column;
  return `${column ?? ''}${String(row)}`;
}

/** The columns of a table in the form in which the server takes a correction. */
export function columnsText(table: ReadTable, roles: Readonly<Record<string, TableRole | ''>>): string {
  return table.headings.flatMap(({ column, role }) => {
    const chosen = roles[column] ?? role ?? '';
    return chosen === '' ? [] : [`${chosen}:${column}`];
  }).join(',');
}

/** Each group of rows that no theme goes by, once, with what stands in the file. */
export function groupsWithoutTheme(rows: readonly CheckedRow[]): (string | null)[] {
  return [...new Set(rows.filter(({ problems }) => problems.some(({ code }) => code === 'theme-missing')).map(({ group }) => group))];
}
