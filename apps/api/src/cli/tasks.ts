import { isDay, readTaskTables, FREE_CHOICE, type CellProblem, type TableTask, type TaskTable } from '@app/domain';
import { words } from '@app/words';
import { InvalidArgumentError, type Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readWorkbook } from '../exchange/workbook/read-workbook';
import { Unreadable } from '../office/unreadable';

const HELP = `
Prints JSON: {"tasks": [{row, title, leadUnits, coordinatingUnits, due, dueText, deliverable}], "problems": [{row, column, code, message}]}.
Rows and columns are those of the sheet. Formulas count by their stored result only. A file that cannot be read is one problem
at row 0 and exit code 1. No database is needed.`;

/** Task tables of offices, read without a database. */
export function addTasks(program: Command): void {
  program
    .command('tasks')
    .description('task tables')
    .command('read')
    .description('read a task table (.xlsx, .csv) and print its tasks and problems as JSON')
    .argument('<file>', 'the table')
    .option('--date <day>', 'day of the document (YYYY-MM-DD), for due days that name no year', day)
    .addHelpText('after', HELP)
    .action(async (file: string, { date }: { date?: string }) => {
      const bytes = await readFile(file);
      const answer = readOrExplain(bytes, basename(file), date ?? null);
      if (answer.isRefused) process.exitCode = 1;
      process.stdout.write(`${JSON.stringify({ tasks: answer.tasks, problems: answer.problems }, null, 2)}\n`);
    });
}

type PrintedTask = Pick<TableTask, 'row' | 'title' | 'leadUnits' | 'coordinatingUnits' | 'due' | 'dueText' | 'deliverable'>;
interface PrintedProblem {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

function readOrExplain(bytes: Buffer, name: string, documentDate: string | null): { tasks: PrintedTask[]; problems: PrintedProblem[]; isRefused: boolean } {
  const t = words('vi');
  try {
    const tables = readTaskTables(readWorkbook(bytes, name), { ...FREE_CHOICE, documentDate });
    if (tables.length === 0) return { tasks: [], problems: [{ row: 1, column: '', code: 'header-missing', message: t('table.problem.header-missing') }], isRefused: false };
    const say = (table: TaskTable) => (problem: CellProblem): PrintedProblem => {
      const message = t(`table.problem.${problem.code}`, { text: problem.text });
      return { row: problem.row, column: problem.column, code: problem.code, message: tables.length > 1 ? t('table.inSheet', { sheet: table.sheet, message }) : message };
    };
    return { tasks: tables.flatMap(({ tasks }) => tasks.map(printed)), problems: tables.flatMap((table) => table.problems.map(say(table))), isRefused: false };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { tasks: [], problems: [{ row: 0, column: '', code: error.code, message: t(`table.file.${error.code}`) }], isRefused: true };
  }
}

function printed({ row, title, leadUnits, coordinatingUnits, due, dueText, deliverable }: TableTask): PrintedTask {
  return { row, title, leadUnits, coordinatingUnits, due, dueText, deliverable };
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('not a day (YYYY-MM-DD)');
  return text;
}
