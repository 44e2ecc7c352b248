import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

/**
 * `npx tsx tools/score-tables.ts FOLDER`: reads every task table that an `*.expected.json` of the folder names, with the
 * command that anybody may run, and says field by field how many of the expected rows came out right.
 */
interface Expected {
  readonly files: readonly string[];
  readonly rows: readonly { row: number; title: string; lead_units: string[]; coordinating_units: string[]; due: string | null; due_text: string | null; deliverable: string | null }[];
}
interface Printed {
  readonly tasks: readonly { row: number; title: string; leadUnits: string[]; coordinatingUnits: string[]; due: string | null; dueText: string | null; deliverable: string | null }[];
  readonly problems: readonly { row: number; column: string; code: string }[];
}

const FIELDS = ['title', 'leadUnits', 'coordinatingUnits', 'due', 'dueText', 'deliverable'] as const;
type Fields = Readonly<Record<(typeof FIELDS)[number], unknown>>;

/** Texts are compared as Unicode NFC, without case, with single spaces. */
const comparable = (value: unknown): string => JSON.stringify(value ?? null).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

function readTable(file: string): Printed {
  const run = spawnSync(process.execPath, [join(root, 'tools/cli.mjs'), 'tasks', 'read', file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`${file}: ${run.stderr}${run.stdout}`);
  return JSON.parse(run.stdout) as Printed;
}

function wanted(row: Expected['rows'][number]): Fields {
  return { title: row.title, leadUnits: row.lead_units, coordinatingUnits: row.coordinating_units, due: row.due, dueText: row.due_text, deliverable: row.deliverable };
}

function scoreFile(folder: string, file: string, expected: Expected): boolean {
  const { tasks, problems } = readTable(join(folder, file));
  const pairs = expected.rows.map((row) => ({ row, found: tasks.find((task) => task.row === row.row) }));
  const missing = pairs.filter(({ found }) => found === undefined).map(({ row }) => row.row);
  const wrong = FIELDS.map((field) => [field, pairs.filter(({ row, found }) => found !== undefined && comparable(found[field]) !== comparable(wanted(row)[field])).map(({ row }) => row.row)] as const);
  const extra = tasks.filter(({ row }) => !expected.rows.some((one) => one.row === row)).map(({ row }) => row);
  print(`${file}: ${String(expected.rows.length)} rows expected, ${String(tasks.length)} read`);
  for (const [field, rows] of wrong) print(`  ${field.padEnd(18)} ${String(expected.rows.length - missing.length - rows.length).padStart(4)} right${rows.length > 0 ? `, wrong in ${rows.join(', ')}` : ''}`);
  print(`  missing ${missing.join(', ') || 'none'}; extra ${extra.join(', ') || 'none'}; problems ${problems.map(({ row, column, code }) => `${column}${String(row)} ${code}`).join(', ') || 'none'}`);
  return missing.length === 0 && extra.length === 0 && wrong.every(([, rows]) => rows.length === 0);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npx tsx tools/score-tables.ts FOLDER');
const results = readdirSync(folder).filter((name) => name.endsWith('.expected.json')).flatMap((name) => {
  const expected = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<Expected>;
  if (!Array.isArray(expected.rows) || !Array.isArray(expected.files)) return [];
  return expected.files.map((file) => scoreFile(folder, file, expected as Expected));
});
print(results.length > 0 && results.every(Boolean) ? 'every expected row is right' : 'not every expected row is right');
process.exitCode = results.length > 0 && results.every(Boolean) ? 0 : 1;
