import { dispositionAfterCancelling, type Disposition } from '@app/domain';
import type { Act } from '../database/commit';

/** The open clauses that a task was made from are covered by it, from its draft on. */
export async function assignClauses(act: Act, taskId: string): Promise<void> {
  await act.manager.query(
    `UPDATE clause SET disposition = 'assigned', disposed_by = $2, disposed_at = $3, version = version + 1
     WHERE disposition = 'open' AND id IN (SELECT clause_id FROM task_clause WHERE task_id = $1)`,
    [taskId, act.doer.userId, act.now],
  );
}

/** A clause that lived on tasks and has lost its last one is open again. */
export async function reopenClauses(act: Act, clauseIds: readonly string[]): Promise<void> {
  const clauses = await act.manager.query<{ id: string; disposition: Disposition; taskCount: number }[]>(
    `SELECT c.id, c.disposition,
            (SELECT count(*)::int FROM task_clause tc
             WHERE tc.clause_id = c.id AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = tc.task_id AND a.role = 'lead' AND a.state = 'cancelled')) AS "taskCount"
     FROM clause c WHERE c.id = ANY($1) ORDER BY c.id FOR UPDATE`,
    [clauseIds],
  );
  const reopened = clauses.filter(({ disposition, taskCount }) => disposition !== 'open' && dispositionAfterCancelling(disposition, taskCount) === 'open');
  if (reopened.length === 0) return;
  await act.manager.query(`UPDATE clause SET disposition = 'open', disposed_by = NULL, disposed_at = NULL, version = version + 1 WHERE id = ANY($1)`, [reopened.map(({ id }) => id)]);
}
