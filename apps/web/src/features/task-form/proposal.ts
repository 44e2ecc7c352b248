import type { Clause, Unit } from '@app/contract';
import type { Proposal } from './task-values';

const TITLE_MAX = 500;

/**
 * What the words of a clause say about the task to be made of them: its title, and the units they name, the first as
 * the lead. It only proposes; a person checks and saves (R21).
 */
export function proposalFrom({ id, quote }: Pick<Clause, 'id' | 'quote'>, units: readonly Pick<Unit, 'id' | 'name' | 'shortName'>[]): Proposal {
  const [leadUnitId = '', ...coordinatingUnitIds] = unitsNamed(quote, units);
  return { title: titleFrom(quote), clauseIds: [id], leadUnitId, coordinatingUnitIds };
}

/** The words on one line, without the number before and the stop behind them. */
function titleFrom(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  const bare = line.replace(/^(?:[-–+•*]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|\p{Ll})[.)])\s+/u, '').replace(/[\s.;,:…]+$/u, '');
  return `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}`.slice(0, TITLE_MAX);
}

/** In the order of the words. The longest name wins, so that a short one inside it is not read as another unit. */
function unitsNamed(quote: string, units: readonly Pick<Unit, 'id' | 'name' | 'shortName'>[]): string[] {
  const names = units.flatMap(({ id, name, shortName }) => [name, shortName].map((one) => ({ id, words: one.toLowerCase() }))).sort((one, other) => other.words.length - one.words.length);
  let left = quote.toLowerCase();
  const found = new Map<string, number>();
  for (const { id, words } of names) {
    for (let at = indexOfName(left, words); at >= 0; at = indexOfName(left, words)) {
      left = `${left.slice(0, at)}${' '.repeat(words.length)}${left.slice(at + words.length)}`;
      found.set(id, Math.min(at, found.get(id) ?? at));
    }
  }
  return [...found].sort(([, one], [, other]) => one - other).map(([id]) => id);
}

function indexOfName(text: string, name: string): number {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return at;
  }
  return -1;
}
