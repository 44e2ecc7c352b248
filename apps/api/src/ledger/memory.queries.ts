import { wordsCompared, type Resemblance } from '@app/domain';
import type { Reader } from '../assignment/facts.queries';

/** A clause with its words and the paper it stands in. */
export interface ClauseWords {
  readonly id: string;
  readonly label: string;
  readonly quote: string;
  readonly directiveId: string;
  readonly directiveTitle: string;
  readonly directiveNumber: string | null;
  readonly issuedOn: string;
}

type ClauseRow = Omit<ClauseWords, 'quote'> & { readonly text: string; readonly startOffset: number; readonly endOffset: number };

const CLAUSE = `SELECT c.id, c.label, c.start_offset AS "startOffset", c.end_offset AS "endOffset", d.id AS "directiveId", d.title AS "directiveTitle",
  d.number AS "directiveNumber", d.issued_on AS "issuedOn", d.text FROM clause c JOIN directive d ON d.id = c.directive_id`;

/** The clauses of one directive, in order. */
export async function clausesIn(reader: Reader, directiveId: string): Promise<ClauseWords[]> {
  return quoted(await reader.query<ClauseRow[]>(`${CLAUSE} WHERE d.id = $1 ORDER BY c.position`, [directiveId]));
}

/** The clauses of the committee's papers that were issued before a day and not withdrawn. */
export async function clausesBefore(reader: Reader, committeeId: string, day: string): Promise<ClauseWords[]> {
  return quoted(await reader.query<ClauseRow[]>(`${CLAUSE} WHERE d.committee_id = $1 AND d.state IN ('issued', 'superseded') AND d.issued_on < $2`, [committeeId, day]));
}

/** These clauses; those of drafts only for who sees drafts. */
export async function clausesById(reader: Reader, ids: readonly string[], withDrafts: boolean): Promise<ClauseWords[]> {
  return quoted(await reader.query<ClauseRow[]>(`${CLAUSE} WHERE c.id = ANY($1) AND ($2 OR d.state <> 'draft')`, [ids, withDrafts]));
}

/** How alike is each of these clauses to each of the earlier ones? Only pairs from `least` on. */
export function resemblancesOf(reader: Reader, clauses: readonly ClauseWords[], earlier: readonly ClauseWords[], least: number): Promise<Resemblance[]> {
  const idsOf = (some: readonly ClauseWords[]): string[] => some.map(({ id }) => id);
  const wordsOf = (some: readonly ClauseWords[]): string[] => some.map(({ quote }) => wordsCompared(quote));
  return reader.query<Resemblance[]>(
    `SELECT * FROM (
       SELECT mine.id AS "clauseId", earlier.id AS "earlierClauseId", similarity(mine.words, earlier.words)::float8 AS similarity
       FROM unnest($1::uuid[], $2::text[]) AS mine (id, words) CROSS JOIN unnest($3::uuid[], $4::text[]) AS earlier (id, words)) pair
     WHERE similarity >= $5`,
    [idsOf(clauses), wordsOf(clauses), idsOf(earlier), wordsOf(earlier), least],
  );
}

/** `ofId` stands in the chain of `clauseId`; confirmed for the clause itself or through another one. */
export interface ChainLink {
  readonly clauseId: string;
  readonly ofId: string;
  readonly isDirect: boolean;
}

/** What was confirmed around these clauses: what they go on from, and what goes on from them. */
export function chainsOf(reader: Reader, clauseIds: readonly string[]): Promise<ChainLink[]> {
  return reader.query<ChainLink[]>(
    `WITH RECURSIVE before (root, id, depth) AS (
       SELECT clause_id, earlier_clause_id, 1 FROM clause_link WHERE is_same AND clause_id = ANY($1)
       UNION SELECT b.root, l.earlier_clause_id, b.depth + 1 FROM before b JOIN clause_link l ON l.clause_id = b.id AND l.is_same WHERE b.depth < 100),
     after (root, id, depth) AS (
       SELECT earlier_clause_id, clause_id, 2 FROM clause_link WHERE is_same AND earlier_clause_id = ANY($1)
       UNION SELECT a.root, l.clause_id, a.depth + 1 FROM after a JOIN clause_link l ON l.earlier_clause_id = a.id AND l.is_same WHERE a.depth < 100)
     SELECT root AS "clauseId", id AS "ofId", min(depth) = 1 AS "isDirect" FROM (SELECT * FROM before UNION ALL SELECT * FROM after) chain GROUP BY root, id`,
    [clauseIds],
  );
}

/** The earlier clauses about which somebody decided, for each of these clauses. */
export function decidedPairs(reader: Reader, clauseIds: readonly string[]): Promise<{ clauseId: string; earlierClauseId: string }[]> {
  return reader.query('SELECT clause_id AS "clauseId", earlier_clause_id AS "earlierClauseId" FROM clause_link WHERE clause_id = ANY($1)', [clauseIds]);
}

// Offsets count UTF-16 units, as JavaScript does and SQL does not.
const quoted = (rows: readonly ClauseRow[]): ClauseWords[] => rows.map(({ text, startOffset, endOffset, ...row }) => ({ ...row, quote: text.slice(startOffset, endOffset) }));
