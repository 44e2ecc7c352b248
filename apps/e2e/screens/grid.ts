import { Command } from 'commander';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKS } from './looks';
import { SCREENS, type Screen } from './screens';
import type { State } from './visit';
import { walk, type Walk } from './walk';

interface Options {
  readonly pictures?: string;
  readonly language?: string;
  readonly only?: string;
}

const { pictures, language, only } = new Command('axe')
  .description('Looks at every screen in three languages, two themes and two widths: axe, sideways scroll, failed requests')
  .option('--pictures <folder>', 'keep a picture of every state there')
  .option('--language <code>', 'only this language')
  .option('--only <text>', 'only screens with this in their name')
  .parse()
  .opts<Options>();

const looks = LOOKS.filter(({ locale }) => language === undefined || locale === language);
const screens = SCREENS.filter(({ name }) => only === undefined || name.includes(only));

/** One line of the table, and below it whatever is wrong. */
function report({ name, as }: Screen, states: readonly State[]): void {
  const count = states.reduce((sum, { faults }) => sum + faults.length, 0);
  print(`${name.padEnd(38)}${(as ?? '–').padEnd(16)}${String(states.length).padStart(6)}${String(count).padStart(8)}`);
  for (const { look, faults } of states) {
    for (const fault of faults) print(`    ${look.locale} ${look.theme} ${look.width}: ${fault}`);
  }
}

function keepPicturesIn(folder: string): Walk['seen'] {
  mkdirSync(folder, { recursive: true });
  return async ({ name }, page, { locale, theme, width }) => {
    await page.screenshot({ path: join(folder, `${name.replaceAll(/[^a-z]+/g, '-')}.${locale}.${theme}.${width}.png`), fullPage: true });
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

print(`${'screen'.padEnd(38)}${'as'.padEnd(16)}${'states'.padStart(6)}${'faults'.padStart(8)}`);
const states = await walk({ screens, looksOf: () => looks, done: report, ...(pictures !== undefined && { seen: keepPicturesIn(pictures) }) });
const faulty = states.filter(({ faults }) => faults.length > 0).length;
print(`${states.length} states of ${screens.length} screens, ${faulty} with faults`);
process.exitCode = faulty === 0 && states.length > 0 ? 0 : 1;
