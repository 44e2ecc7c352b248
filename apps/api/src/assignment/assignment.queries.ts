import type { Assignment } from '@app/contract';
import type { AsOf, Reader } from './facts.queries';

export interface AssignmentHead {
  readonly id: string;
  readonly committeeId: string;
  readonly planId: string;
  readonly taskId: string;
  readonly unitId: string;
}

/** Which assignment is this? Null when there is none. */
export async function assignmentHead(reader: Reader, assignmentId: string): Promise<AssignmentHead | null> {
  const [row] = await reader.query<AssignmentHead[]>('SELECT id, committee_id AS "committeeId", plan_id AS "planId", task_id AS "taskId", unit_id AS "unitId" FROM assignment WHERE id = $1', [assignmentId]);
  return row ?? null;
}

type Words = Pick<Assignment, 'accepted' | 'claimed'>;

/** What was last accepted of this assignment, and what the unit claims beyond it, at the two times. */
export async function lastWords(reader: Reader, assignmentId: string, asOf: AsOf): Promise<Words> {
  const [row] = await reader.query<Words[]>(
    `SELECT
       (SELECT json_build_object('itemId', id, 'submittedOn', submitted_on, 'acceptedOn', accepted_on, 'narrative', narrative, 'percent', percent)
        FROM report_item WHERE assignment_id = $1 AND submitted_on <= $2 AND accepted_at <= $3 ORDER BY submitted_at DESC LIMIT 1) AS accepted,
       (SELECT json_build_object('itemId', id, 'submittedOn', submitted_on, 'acceptedOn', NULL, 'narrative', narrative, 'percent', percent)
        FROM report_item WHERE assignment_id = $1 AND submitted_on <= $2 AND submitted_at <= $3 AND (recalled_at IS NULL OR recalled_at > $3)
          AND (accepted_at IS NULL OR accepted_at > $3) AND (returned_at IS NULL OR returned_at > $3) ORDER BY submitted_at DESC LIMIT 1) AS claimed`,
    [assignmentId, asOf.effectiveOn, asOf.knownAt],
  );
  return row ?? { accepted: null, claimed: null };
}
