import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build.mjs';

/** A task table with its expected rows: `*.expected.json` with `files` (the same table in several kinds of file) and `rows`. */
interface ExpectedTable {
  readonly files: readonly string[];
  readonly rows: readonly { row: number; title: string; lead_units: string[]; coordinating_units: string[]; due: string | null; due_text: string | null; deliverable: string | null }[];
}
interface Printed {
  readonly tasks: readonly { row: number; title: string; leadUnits: string[]; coordinatingUnits: string[]; due: string | null; dueText: string | null; deliverable: string | null }[];
  readonly problems: readonly { row: number; column: string; code: string }[];
}

const FIELDS = ['title', 'leadUnits', 'coordinatingUnits', 'due', 'dueText', 'deliverable'] as const;
type Field = (typeof FIELDS)[number];

/** What one file of a table came to. `wrong` holds sheet row numbers by field. */
export interface TableScore {
  file: string;
  expected: number;
  missing: number[];
  extra: number[];
  wrong: Readonly<Record<Field, number[]>>;
  problems: string[];
}

/** Reads every task table of the folder with the command that anybody may run (`cli -- tasks read`). */
export function scoreTables(folder: string): TableScore[] {
  return readdirSync(folder).filter((name) => name.endsWith('.expected.json')).sort().flatMap((name) => {
    const expected = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<ExpectedTable>;
    if (!Array.isArray(expected.rows) || !Array.isArray(expected.files)) return [];
    return expected.files.map((file: string) => scoreFile(join(folder, file), file, expected as ExpectedTable));
  });
}

/** What is wrong with a table, one line each; none when every expected row is right. */
export function faultsOfTable({ file, missing, extra, wrong }: TableScore): string[] {
  const rows = (name: string, numbers: readonly number[]): string[] => (numbers.length === 0 ? [] : [`${file} ${name}: rows ${numbers.join(', ')}`]);
  return [...rows('missing', missing), ...rows('extra', extra), ...FIELDS.flatMap((field) => rows(field, wrong[field]))];
}

function readTable(path: string): Printed {
  const run = spawnSync(process.execPath, [join(root, 'tools/cli.mjs'), 'tasks', 'read', path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`${path}: ${run.stderr}${run.stdout}`);
  return JSON.parse(run.stdout) as Printed;
}

/** Texts are compared as Unicode NFC, without case, with single spaces. */
const comparable = (value: unknown): string => JSON.stringify(value ?? null).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

function scoreFile(path: string, file: string, expected: ExpectedTable): TableScore {
  const { tasks, problems } = readTable(path);
  const pairs = expected.rows.map((row) => ({ row, found: tasks.find((task) => task.row === row.row) }));
  const wrongIn = (field: Field): number[] => pairs.filter(({ row, found }) => found !== undefined && comparable(found[field]) !== comparable(wanted(row)[field])).map(({ row }) => row.row);
  return {
    file,
    expected: expected.rows.length,
    missing: pairs.filter(({ found }) => found === undefined).map(({ row }) => row.row),
    extra: tasks.filter(({ row }) => !expected.rows.some((one) => one.row === row)).map(({ row }) => row),
    wrong: { title: wrongIn('title'), leadUnits: wrongIn('leadUnits'), coordinatingUnits: wrongIn('coordinatingUnits'), due: wrongIn('due'), dueText: wrongIn('dueText'), deliverable: wrongIn('deliverable') },
    problems: problems.map(({ row, column, code }) => `${column}${String(row)} ${code}`),
  };
}

function wanted(row: ExpectedTable['rows'][number]): Readonly<Record<Field, unknown>> {
  return { title: row.title, leadUnits: row.lead_units, coordinatingUnits: row.coordinating_units, due: row.due, dueText: row.due_text, deliverable: row.deliverable };
}
