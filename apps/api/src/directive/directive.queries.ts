import type { Clause, Directive, DirectiveListItem } from '@app/contract';
import type { DataSource, EntityManager } from 'typeorm';
import { inSight, type TaskSight } from '../http/sight';

type Reader = Pick<DataSource | EntityManager, 'query'>;

const ITEM = `d.id, d.code, d.kind, d.number, d.title, d.issued_on AS "issuedOn", d.state,
  json_build_object('covered', (SELECT count(*)::int FROM clause c WHERE c.directive_id = d.id AND c.disposition <> 'open'),
                    'total', (SELECT count(*)::int FROM clause c WHERE c.directive_id = d.id)) AS coverage,
  (SELECT count(DISTINCT tc.task_id)::int FROM clause c JOIN task_clause tc ON tc.clause_id = c.id WHERE c.directive_id = d.id) AS "taskCount"`;

export interface DirectivePage {
  readonly committeeId: string;
  /** Drafts are seen only by those who write them. */
  readonly withDrafts: boolean;
  readonly after: { issuedOn: string; id: string } | null;
  readonly limit: number;
}

/** The directives of a committee, newest first. */
export function directivesOf(reader: Reader, page: DirectivePage): Promise<DirectiveListItem[]> {
  return reader.query<DirectiveListItem[]>(
    `SELECT ${ITEM} FROM directive d
     WHERE d.committee_id = $1 AND ($2 OR d.state <> 'draft')
       AND ($3::date IS NULL OR (d.issued_on, d.id) < ($3::date, $4::uuid))
     ORDER BY d.issued_on DESC, d.id DESC LIMIT $5`,
    [page.committeeId, page.withDrafts, page.after?.issuedOn ?? null, page.after?.id ?? null, page.limit],
  );
}

type DirectiveRow = Omit<Directive, 'clauses'> & { clauses: (Omit<Clause, 'quote'> & { quote?: string })[] };

/** One directive with its clauses, each with the tasks in sight that it created and who leads them. Null when there is none. */
export async function directiveById(reader: Reader, directiveId: string, sight: TaskSight): Promise<Directive | null> {
  const [row] = await reader.query<DirectiveRow[]>(
    `SELECT ${ITEM}, d.committee_id AS "committeeId", d.signer, d.text, d.note, d.version,
       CASE WHEN d.end_reason IS NOT NULL THEN json_build_object('reason', d.end_reason, 'by', d.ended_by, 'on', d.ended_on,
         'replacement', (SELECT json_build_object('id', r.id, 'number', r.number, 'title', r.title) FROM directive r WHERE r.id = d.replaced_by_id)) END AS "end",
       COALESCE((SELECT json_agg(json_build_object('id', r.id, 'number', r.number, 'title', r.title) ORDER BY r.issued_on, r.id) FROM directive r WHERE r.replaced_by_id = d.id), '[]') AS replaces,
       COALESCE((SELECT json_agg(json_build_object('id', c.id, 'label', c.label, 'startOffset', c.start_offset, 'endOffset', c.end_offset,
           'disposition', c.disposition, 'reason', c.reason, 'mergedIntoId', c.merged_into_id, 'isProposed', c.is_proposed, 'version', c.version,
           'tasks', COALESCE((SELECT json_agg(json_build_object('id', t.id, 'code', t.code, 'title', t.title, 'planId', p.id, 'halfYear', p.half_year,
               'leadUnit', (SELECT n.short_name FROM assignment a JOIN unit_name n ON n.unit_id = a.unit_id AND n.to_on IS NULL OR n.unit_id = a.unit_id AND n.from_on <= p.ends_on AND n.to_on > p.ends_on
                            WHERE a.task_id = t.id AND a.role = 'lead' AND a.state <> 'transferred' LIMIT 1)) ORDER BY p.half_year, t.code)
             FROM task_clause tc JOIN task t ON t.id = tc.task_id JOIN plan p ON p.id = t.plan_id
             WHERE tc.clause_id = c.id AND ${inSight('t.id', '$2', '$3')}), '[]'))
         ORDER BY c.position)
       FROM clause c WHERE c.directive_id = d.id), '[]') AS clauses
     FROM directive d WHERE d.id = $1`,
    [directiveId, sight.unitIds, sight.withDrafts],
  );
  if (row === undefined) return null;
  // Offsets count UTF-16 units, as JavaScript does and SQL does not.
  return { ...row, clauses: row.clauses.map((clause) => ({ ...clause, quote: row.text.slice(clause.startOffset, clause.endOffset) })) };
}
