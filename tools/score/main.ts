import { belowBar, BAR, scorePaper, scorePhrases, type Score } from './compare';
import { papersIn, phrasesIn } from './expected';
import { disturbed } from './fuzz';
import { faultsOfTable, scoreTables, type TableScore } from './tables';

/** `npm run score -- FOLDER [--fuzz SEED COUNT]`: how well conclusions, phrases of time and task tables are read whose tasks are known. */
const [folder, option, seed, count] = process.argv.slice(2);
if (folder === undefined || (option !== undefined && option !== '--fuzz')) {
  console.error('npm run score -- FOLDER [--fuzz SEED COUNT]');
  process.exit(2);
}
const papers = papersIn(folder);
const failures = option === undefined ? scoreOnce() : scoreDisturbed(Number(seed ?? 1), Number(count ?? 50));
for (const line of failures) console.log(`BELOW THE BAR ${line}`);
console.log(failures.length === 0 ? 'The bar is met.' : 'The bar is not met.');
process.exitCode = failures.length === 0 ? 0 : 1;

function scoreOnce(): string[] {
  return [...scorePapers(), ...scoreTime(), ...scoreEveryTable()];
}

function scorePapers(): string[] {
  if (papers.length === 0) return [];
  // Once unmeasured: the first paper would pay for compiling every pattern.
  papers.slice(0, 1).map(scorePaper);
  const scores = papers.map(scorePaper);
  print(scores);
  const longest = papers.reduce((best, paper, at) => (paper.text.length > (papers[best]?.text.length ?? 0) ? at : best), 0);
  const milliseconds = scores[longest]?.milliseconds ?? 0;
  console.log(`\nLongest (${String(papers[longest]?.text.length ?? 0)} characters, ${scores[longest]?.file ?? ''}): ${milliseconds.toFixed(0)} ms`);
  return [...belowBar(scores), ...(milliseconds > BAR.milliseconds ? [`longest paper: ${milliseconds.toFixed(0)} ms`] : [])];
}

function scoreTime(): string[] {
  const phrases = scorePhrases(phrasesIn(folder ?? ''));
  if (phrases.length === 0) return [];
  console.log(`\nPhrases of time: ${String(phrases.filter(({ isRight }) => isRight).length)} of ${String(phrases.length)} right`);
  console.table(phrases);
  return phrases.filter(({ isRight }) => !isRight).map(({ phrase }) => `phrase: ${phrase}`);
}

function scoreEveryTable(): string[] {
  const tables = scoreTables(folder ?? '');
  if (tables.length === 0) return [];
  const right = ({ expected, missing }: TableScore, wrong: readonly number[]): number => expected - missing.length - wrong.length;
  console.log('\nTask tables, rows right by column');
  console.table(
    tables.map((table) => ({
      table: table.file,
      rows: table.expected,
      title: right(table, table.wrong.title),
      lead: right(table, table.wrong.leadUnits),
      coordinating: right(table, table.wrong.coordinatingUnits),
      due: right(table, table.wrong.due),
      'due text': right(table, table.wrong.dueText),
      deliverable: right(table, table.wrong.deliverable),
      missing: table.missing.length,
      extra: table.extra.length,
      'cells to look at': table.problems.join(', '),
    })),
  );
  return tables.flatMap(faultsOfTable);
}

function print(scores: readonly Score[]): void {
  console.table(
    scores.map((score) => ({
      paper: score.file.slice(0, 24),
      expected: score.expected,
      matched: score.matched,
      missed: score.missed.length,
      invented: score.invented.length,
      'lead right': score.matched - score.wrongLeads.length,
      'coordinating right': score.matched - score.wrongCoordinating.length,
      'due right': score.matched - score.wrongDue.length,
      'quotes not in text': score.quotesNotInText.length,
      ms: Math.round(score.milliseconds),
    })),
  );
  for (const score of scores) explain(score);
}

function explain({ file, missed, invented, wrongLeads, wrongCoordinating, wrongDue, quotesNotInText }: Score): void {
  const say = (name: string, lines: readonly string[]): void => lines.forEach((line) => console.log(`  ${file.slice(0, 16)} ${name}: ${line}`));
  say('missed', missed);
  say('invented', invented);
  say('lead', wrongLeads);
  say('coordinating', wrongCoordinating);
  say('due', wrongDue);
  say('quote', quotesNotInText);
}

/** Each paper disturbed `times` times in ways that change no task must do no worse than as it is. */
function scoreDisturbed(firstSeed: number, times: number): string[] {
  const base = papers.map(scorePaper);
  const failures: string[] = [];
  for (let round = 0; round < times; round += 1) {
    papers.forEach((paper, at) => {
      const score = scorePaper(disturbed(paper, firstSeed + round));
      const [was, is] = [base[at], score].map((one) => (one === undefined ? 0 : faultsOf(one)));
      if ((is ?? 0) <= (was ?? 0)) return;
      failures.push(`seed ${String(firstSeed + round)} ${score.file}: ${String(is)} faults, ${String(was)} undisturbed`);
      explain(score);
    });
  }
  console.log(`${String(times * papers.length)} disturbed papers, ${String(failures.length)} worse than undisturbed`);
  return failures;
}

function faultsOf({ missed, invented, wrongLeads, wrongCoordinating, wrongDue, quotesNotInText }: Score): number {
  return missed.length + invented.length + wrongLeads.length + wrongCoordinating.length + wrongDue.length + quotesNotInText.length;
}
