import { fold } from './text';

/** From this similarity on (0 to 1, the share of common trigrams as PostgreSQL's pg_trgm counts it) a clause is proposed as going on from an earlier one. */
export const RESEMBLANCE_MIN = 0.4;
/** So many earlier clauses are proposed for one at most; a person reads them all. */
const PROPOSALS_MAX = 2;

const ITEM_NUMBER = /^(?:[-–+•]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])[.)])\s+/;

/** The words of a clause as they are compared: folded to plain letters, so that no setting of the database decides what a letter is, and without the number of the item. */
export function wordsCompared(quote: string): string {
  return fold(quote).replace(ITEM_NUMBER, '');
}

/** Two clauses, and how alike their words are (0 to 1). */
export type Resemblance = { clauseId: string; earlierClauseId: string; similarity: number };

/**
 * What to propose to a person for one clause, the most alike first: at most two, none about which was decided already, and none
 * below the least resemblance. It only proposes (R21).
 */
export function likelyAncestors(resemblances: readonly Resemblance[], clauseId: string, decided: ReadonlySet<string>): Resemblance[] {
  return resemblances
    .filter((one) => one.clauseId === clauseId && one.similarity >= RESEMBLANCE_MIN && !decided.has(one.earlierClauseId))
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, PROPOSALS_MAX);
}

/** What a person reads of a report in one line: its first line that says something; null when there is none. */
export function firstLineOf(words: string | null): string | null {
  return words?.split('\n').map((line) => line.trim()).find((line) => line !== '') ?? null;
}
