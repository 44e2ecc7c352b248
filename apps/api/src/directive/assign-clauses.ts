import type { Act } from '../database/commit';

/** The open clauses that a task was made from are covered by it. */
export async function assignClauses(act: Act, taskId: string): Promise<void> {
  await act.manager.query(
    `UPDATE clause SET disposition = 'assigned', disposed_by = $2, disposed_at = $3, version = version + 1
     WHERE disposition = 'open' AND id IN (SELECT clause_id FROM task_clause WHERE task_id = $1)`,
    [taskId, act.doer.userId, act.now],
  );
}
