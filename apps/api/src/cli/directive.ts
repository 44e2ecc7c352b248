import { isDay, readConclusion, type ReadTask, type WorkingCalendar } from '@app/domain';
import { InvalidArgumentError, type Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { readDocument } from '../directive/reader/read-document';
import { Unreadable } from '../office/unreadable';
import { publicHolidays } from '../seed/data';

/** What to do about a file that cannot be read, for whoever sits at the command line. */
const ADVICE = {
  'file-too-large': 'The file is too large: at most 20 MiB, and 48 MiB unpacked.',
  'file-empty': 'The file holds no text.',
  'file-is-old-format': 'This is an old Word file (.doc, .rtf). Open it in Word or LibreOffice and save it as .docx.',
  'file-is-protected': 'The file is protected by a password. Open it, remove the password and save it again.',
  'file-is-pdf': 'PDF files are not read. Ask for the Word file, or copy the text into a .txt file; a scan has to be typed or recognised first.',
  'file-damaged': 'The file is damaged, or is not what its content says it is.',
  'file-has-declarations': 'The file holds unsafe XML declarations and is not read. Save it again in Word or LibreOffice.',
  'file-type-unknown': 'The file is neither .txt, .html nor .docx.',
} as const;

/** `directive draft`: what the reader proposes from a paper, as JSON. Needs no database. */
export function addDirective(program: Command): void {
  program
    .command('directive')
    .description('conclusions and other steering papers')
    .command('draft')
    .description('print the tasks that a paper proposes (.txt, .html, .docx) as JSON; nothing is saved, no database is needed')
    .argument('<file>', 'the paper')
    .requiredOption('--date <day>', 'day of the paper, YYYY-MM-DD: deadlines without a year are counted from it', day)
    .action(async (file: string, { date }: { date: string }) => {
      const { text } = await documentIn(file);
      const { tasks, nonTasks } = readConclusion(text, { documentOn: date, calendar: calendarOfOffices() });
      process.stdout.write(`${JSON.stringify({ tasks: tasks.map(printed), nonTasks: nonTasks.map(({ quote }) => quote) }, null, 2)}\n`);
    });
}

function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('not a day: YYYY-MM-DD.');
  return value;
}

async function documentIn(file: string): Promise<{ text: string }> {
  try {
    return readDocument(await readFile(file));
  } catch (error) {
    if (error instanceof Unreadable) throw new Error(`${error.code}: ${ADVICE[error.code]}`, { cause: error });
    throw error;
  }
}

function printed(task: ReadTask): Record<string, unknown> {
  const { quote, title, leadUnits, coordinatingUnits, due, dueText, deliverable, kind, recurrence } = task;
  return { sourceQuote: quote, title, leadUnits, coordinatingUnits, due, dueText, deliverable, kind, recurrence };
}

function calendarOfOffices(): WorkingCalendar {
  return { daysOff: new Set(publicHolidays().days.map((holiday) => holiday.day)), workingDays: new Set() };
}
