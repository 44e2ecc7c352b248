import type { ImportRow, ReadTable, TableQuery } from '@app/contract';
import { columnLetters, columnOf, fold, FREE_CHOICE, readTaskTables, TABLE_ROLES, type ColumnChoice, type DueReference, type Sheet, type TableRole, type TableTask, type TaskTable } from '@app/domain';
import { createHash } from 'node:crypto';

export interface FileReading {
  readonly tables: ReadTable[];
  readonly rows: ImportRow[];
  /** The reference of the first table, for the whole file. */
  readonly reference: DueReference;
}

/** The rows of a file, each with the keys by which it is known again; `documentDate` serves where the file names none. */
export function readTableFile(sheets: readonly Sheet[], query: TableQuery, documentDate: string): FileReading {
  const choice = { ...FREE_CHOICE, sheet: query.sheet ?? null, headerRows: query.headerRow === undefined ? null : [query.headerRow], columns: columnsOf(query.columns) };
  const free = readTaskTables(sheets, choice);
  const own = free.map(({ reference }) => reference).find(({ on, year }) => on !== null || year !== null);
  const reference = own ?? { on: documentDate, year: null };
  const occurrences = new Map<string, number>();
  return { tables: free.map(tableOf), rows: free.flatMap(({ sheet, tasks }) => tasks.map((task) => rowOf(task, sheet, occurrences))), reference };
}

function columnsOf(text: string | undefined): ColumnChoice | null {
  if (text === undefined) return null;
  const pairs = text.split(',').flatMap((pair): [TableRole, number][] => {
    const [name, letters = ''] = pair.split(':');
    const role = TABLE_ROLES.find((known) => known === name);
    const column = columnOf(letters);
    return role === undefined || column === null ? [] : [[role, column]];
  });
  return Object.fromEntries(pairs);
}

function tableOf({ sheet, header }: TaskTable): ReadTable {
  const roleAt = (column: number): TableRole | null => TABLE_ROLES.find((role) => header.columns[role] === column) ?? null;
  return { sheet, headerRows: [...header.rows], headings: header.headings.map((heading, column) => ({ column: columnLetters(column), heading, role: roleAt(column) })) };
}

function rowOf(task: TableTask, sheet: string, occurrences: Map<string, number>): ImportRow {
  const subject = fold([task.code, task.code === null ? task.group : null, task.code === null ? task.title : null].join('|'));
  const times = (occurrences.get(subject) ?? 0) + 1;
  occurrences.set(subject, times);
  const named = (names: readonly string[]) => names.map((name) => ({ name: name.slice(0, 300), unitId: null }));
  const words = [task.group, task.title, task.leadUnits, task.coordinatingUnits, task.dueText, task.deliverable, task.code];
  return {
    sheet: sheet.slice(0, 200),
    row: task.row,
    sourceKey: `${hash(`${subject}|${String(times)}`)}.${hash(JSON.stringify(words))}`,
    isCorrected: false,
    code: task.code?.slice(0, 30) ?? null,
    group: task.group?.slice(0, 500) ?? null,
    title: task.title.slice(0, 5000),
    themeId: null,
    lead: named(task.leadUnits.slice(0, 100)),
    coordinating: named(task.coordinatingUnits.slice(0, 100)),
    dueText: task.dueText?.slice(0, 500) ?? null,
    deliverable: task.deliverable?.slice(0, 5000) ?? null,
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
