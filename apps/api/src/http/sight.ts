import { can } from '@app/domain';
import type { Actor } from './actor';
import { ownUnits } from './scope';

/** Which tasks a reader sees: of these units only (R17), or of all when null; drafts or not. */
export interface TaskSight {
  readonly unitIds: readonly string[] | null;
  readonly withDrafts: boolean;
}

/** Draft tasks are for those who write or issue them, on every way that leads to tasks. */
export function taskSight(actor: Actor, committeeId: string): TaskSight {
  return { unitIds: ownUnits(actor, committeeId), withDrafts: can(actor, 'task.write', { committeeId }) || can(actor, 'task.issue', { committeeId }) };
}

/** Draft directives are for those who issue them. */
export function seesDraftDirectives(actor: Actor, committeeId: string): boolean {
  return can(actor, 'directive.issue', { committeeId });
}

/**
 * The same in SQL: whether the task of this id is in sight; `units` and `drafts` name the parameters that hold the sight.
 * What was ever issued has moves; what was given back is known to its unit.
 */
export const inSight = (taskId: string, units: string, drafts: string): string => `(${drafts} AND ${units}::uuid[] IS NULL OR EXISTS (
  SELECT 1 FROM assignment seen WHERE seen.task_id = ${taskId} AND (seen.role = 'lead' OR seen.state <> 'transferred') AND (${units}::uuid[] IS NULL OR seen.unit_id = ANY(${units}))
  AND EXISTS (SELECT 1 FROM assignment_move given WHERE given.assignment_id = seen.id)))`;
