import type { SearchHit } from '@app/contract';
import type { DataSource } from 'typeorm';
import { inSight, type TaskSight } from '../http/sight';

type Reader = Pick<DataSource, 'query'>;

/** What is looked for, and which tasks are in sight. */
export interface Sought extends TaskSight {
  readonly committeeId: string;
  readonly words: readonly (readonly string[])[];
  readonly today: string;
}

/** A hit with the whole text in which it was found, for its rank. */
export type Found = SearchHit & { readonly text: string };

const CANDIDATES_MAX = 200;

/** The text has one way of saying each word; the ways are parameters from `first` on. */
function hasWords(text: string, words: Sought['words'], first: number): { condition: string; parameters: string[] } {
  const parameters: string[] = [];
  const parts = words.map((ways) => `(${ways.map((way) => `${text} LIKE $${first - 1 + parameters.push(`%${way.replace(/[\\%_]/g, String.raw`\$&`)}%`)}`).join(' OR ')})`);
  return { condition: parts.join(' AND '), parameters };
}

/** Whose task it is: in sight ($3 and $4). */
const IN_SIGHT = inSight('t.id', '$3', '$4');

const nameOf = (unitId: string): string => `(SELECT n.short_name FROM unit_name n WHERE n.unit_id = ${unitId} ORDER BY (n.from_on <= $2 AND (n.to_on IS NULL OR n.to_on > $2)) DESC, n.from_on DESC LIMIT 1)`;

/** Tasks of the committee whose code, title or lead unit's short name has these words. */
export function tasksFound(reader: Reader, { committeeId, words, unitIds, withDrafts, today }: Sought): Promise<Found[]> {
  const { condition, parameters } = hasWords("fold_text(t.code || ' ' || t.title)", words, 5);
  return reader.query<Found[]>(
    `SELECT 'task' AS kind, t.id, t.code, t.title, NULL AS excerpt, ${nameOf('lead.unit_id')} AS "unitName", t.id AS "taskId", t.plan_id AS "planId", NULL AS day, t.title AS text
     FROM task t JOIN plan p ON p.id = t.plan_id
     LEFT JOIN LATERAL (SELECT unit_id FROM assignment WHERE task_id = t.id AND role = 'lead' AND state <> 'transferred' LIMIT 1) lead ON true
     WHERE t.committee_id = $1 AND ${condition} AND ${IN_SIGHT}
     ORDER BY p.half_year DESC, t.code LIMIT ${CANDIDATES_MAX}`,
    [committeeId, today, unitIds, withDrafts, ...parameters],
  );
}

/** Units of the committee that have or had a name, short name or code with these words. */
export function unitsFound(reader: Reader, { committeeId, words, today }: Sought): Promise<Found[]> {
  const { condition, parameters } = hasWords("fold_text(u.code || ' ' || said.name || ' ' || said.short_name || ' ' || COALESCE(said.symbol, ''))", words, 3);
  return reader.query<Found[]>(
    `SELECT DISTINCT ON (u.id) 'unit' AS kind, u.id, u.code, said.name AS title, NULL AS excerpt, ${nameOf('u.id')} AS "unitName", NULL AS "taskId", NULL AS "planId", NULL AS day, said.short_name || ' ' || said.name AS text
     FROM unit u JOIN unit_name said ON said.unit_id = u.id
     WHERE EXISTS (SELECT 1 FROM committee_unit cu WHERE cu.unit_id = u.id AND cu.committee_id = $1) AND ${condition}
     ORDER BY u.id, said.from_on DESC LIMIT ${CANDIDATES_MAX}`,
    [committeeId, today, ...parameters],
  );
}

/** Directives of the committee with these words in number or title, or together in one clause; drafts where they are in reach. */
export function directivesFound(reader: Reader, { committeeId, words, withDrafts }: Sought): Promise<Found[]> {
  const { condition, parameters } = hasWords('fold_text(part.text)', words, 3);
  return reader.query<Found[]>(
    `SELECT DISTINCT ON (d.id) 'directive' AS kind, d.id, d.number AS code, d.title, part.excerpt, NULL AS "unitName", NULL AS "taskId", NULL AS "planId", d.issued_on AS day, part.text
     FROM directive d
     CROSS JOIN LATERAL (
       SELECT 0 AS at, COALESCE(d.number, '') || ' ' || d.title AS text, NULL AS excerpt
       UNION ALL SELECT c.start_offset + 1, quote, quote FROM clause c CROSS JOIN LATERAL (SELECT substr(d.text, c.start_offset + 1, c.end_offset - c.start_offset) AS quote) q WHERE c.directive_id = d.id) part
     WHERE d.committee_id = $1 AND ($2 OR d.state <> 'draft') AND ${condition}
     ORDER BY d.id, part.at LIMIT ${CANDIDATES_MAX}`,
    [committeeId, withDrafts, ...parameters],
  );
}

/** Submitted reports of the committee's tasks in reach with these words, newest first. */
export function reportsFound(reader: Reader, { committeeId, words, unitIds, withDrafts, today }: Sought): Promise<Found[]> {
  const { condition, parameters } = hasWords('fold_text(i.narrative)', words, 5);
  return reader.query<Found[]>(
    `SELECT 'report' AS kind, i.id, t.code, t.title, i.narrative AS excerpt, ${nameOf('a.unit_id')} AS "unitName", t.id AS "taskId", t.plan_id AS "planId", i.submitted_on AS day, i.narrative AS text
     FROM report_item i JOIN assignment a ON a.id = i.assignment_id JOIN task t ON t.id = a.task_id
     WHERE a.committee_id = $1 AND i.state <> 'draft' AND ${condition} AND ${IN_SIGHT}
     ORDER BY i.submitted_at DESC LIMIT ${CANDIDATES_MAX}`,
    [committeeId, today, unitIds, withDrafts, ...parameters],
  );
}
