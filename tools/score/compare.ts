import { cleanText, readConclusion, readDeadline, type ReadTask, type WorkingCalendar } from '@app/domain';
import type { ExpectedPhrase, ExpectedTask, Paper } from './expected';

/** What one paper came to. Lists hold what is wrong, in words to look up in the text. */
export interface Score {
  file: string;
  expected: number;
  matched: number;
  missed: string[];
  invented: string[];
  wrongLeads: string[];
  wrongCoordinating: string[];
  wrongDue: string[];
  quotesNotInText: string[];
  milliseconds: number;
}

const NO_DAYS_OFF: WorkingCalendar = { daysOff: new Set(), workingDays: new Set() };

/** Quotes are compared as inputs say: NFC, whatever the case, all blanks alike. */
export function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}

export function scorePaper({ text, expected }: Paper): Score {
  const cleaned = cleanText(text).text;
  const started = performance.now();
  const { tasks } = readConclusion(cleaned, { documentOn: expected.document_date });
  const milliseconds = performance.now() - started;
  const pairs = expected.tasks.map((wanted) => ({ wanted, found: bestFor(wanted, tasks) }));
  const matched = pairs.filter((pair): pair is { wanted: ExpectedTask; found: ReadTask } => pair.found !== null);
  const claimed = new Set(matched.map(({ found }) => found));
  const wrong = (isRight: (wanted: ExpectedTask, found: ReadTask) => boolean, say: (task: ReadTask) => string): string[] => matched.filter(({ wanted, found }) => !isRight(wanted, found)).map(({ wanted, found }) => `${say(found)} – ${wanted.source_quote.slice(0, 60)}`);
  return {
    file: expected.file,
    expected: expected.tasks.filter(({ optional }) => optional !== true).length,
    matched: matched.filter(({ wanted }) => wanted.optional !== true).length,
    missed: pairs.filter(({ wanted, found }) => found === null && wanted.optional !== true).map(({ wanted }) => wanted.source_quote),
    invented: tasks.filter((task) => !claimed.has(task) || expected.non_tasks.some((none) => isWithin(task.quote, none))).map(({ quote }) => quote),
    wrongLeads: wrong((wanted, found) => areSame(wanted.lead_units, found.leadUnits), ({ leadUnits }) => leadUnits.join(', ')),
    wrongCoordinating: wrong((wanted, found) => wanted.coordinating_optional === true || areSame(wanted.coordinating_units, found.coordinatingUnits), ({ coordinatingUnits }) => coordinatingUnits.join(', ')),
    wrongDue: wrong(isDueRight, ({ due, recurrence }) => due ?? recurrence ?? 'none'),
    quotesNotInText: tasks.filter(({ quote }) => !plain(cleaned).includes(plain(quote))).map(({ quote }) => quote),
    milliseconds,
  };
}

function isDueRight(wanted: ExpectedTask, found: ReadTask): boolean {
  if (wanted.due_unjudged === true || (wanted.due_optional === true && found.due === null)) return true;
  const isRecurrenceRight = wanted.recurrence === undefined || wanted.recurrence === null || wanted.recurrence === found.recurrence;
  return wanted.due === found.due && isRecurrenceRight;
}

function areSame(first: readonly string[], second: readonly string[]): boolean {
  return JSON.stringify(first.map(plain).sort()) === JSON.stringify(second.map(plain).sort());
}

/** Quotes that share at least so much of the shorter one are the same passage. */
const SHARED_PART = 0.6;

function bestFor(wanted: ExpectedTask, tasks: readonly ReadTask[]): ReadTask | null {
  const quote = plain(wanted.source_quote);
  const holding = tasks.filter((task) => isWithin(task.quote, quote) || isWithin(quote, task.quote));
  if (holding.length > 0) return holding.reduce((best, task) => (task.quote.length < best.quote.length ? task : best));
  const words = new Set(quote.split(' '));
  const share = (task: ReadTask): number => {
    const own = new Set(plain(task.quote).split(' '));
    return [...own].filter((word) => words.has(word)).length / Math.min(own.size, words.size);
  };
  return tasks.find((task) => share(task) >= SHARED_PART && sharesRun(plain(task.quote), quote)) ?? null;
}

const RUN_LETTERS = 40;

/** Words alone may be common to two passages; a run of them is not. */
function sharesRun(first: string, second: string): boolean {
  for (let at = 0; at + RUN_LETTERS <= second.length; at += 5) if (first.includes(second.slice(at, at + RUN_LETTERS))) return true;
  return false;
}

function isWithin(outer: string, inner: string): boolean {
  return plain(outer).includes(plain(inner).replace(/[.;…]+$/u, ''));
}

export function scorePhrases(phrases: readonly ExpectedPhrase[]): { phrase: string; found: string; wanted: string; isRight: boolean }[] {
  return phrases.map(({ phrase, reference_date: referenceOn, due, recurrence }) => {
    const found = readDeadline(phrase, { referenceOn, calendar: NO_DAYS_OFF });
    const isRight = found.due === due && found.recurrence === recurrence;
    return { phrase, found: found.due ?? found.recurrence ?? '–', wanted: due ?? recurrence ?? '–', isRight };
  });
}

/** At most so many wrong over a whole folder (docs/reading.md). */
export const BAR = { missed: 1, invented: 2, leads: 1, coordinating: 2, due: 0, quotes: 0, milliseconds: 1000 };

/** What is below the bar, one line each; none when the folder passes. */
export function belowBar(scores: readonly Score[]): string[] {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const checks: [string, number, number][] = [
    ['missed', sum(({ missed }) => missed.length), BAR.missed],
    ['invented', sum(({ invented }) => invented.length), BAR.invented],
    ['wrong leads', sum(({ wrongLeads }) => wrongLeads.length), BAR.leads],
    ['wrong coordinating', sum(({ wrongCoordinating }) => wrongCoordinating.length), BAR.coordinating],
    ['wrong due days', sum(({ wrongDue }) => wrongDue.length), BAR.due],
    ['quotes not in the text', sum(({ quotesNotInText }) => quotesNotInText.length), BAR.quotes],
  ];
  return checks.filter(([, count, most]) => count > most).map(([name, count, most]) => `${name}: ${String(count)}, at most ${String(most)}`);
}
