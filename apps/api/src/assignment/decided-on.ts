import type { Day } from '@app/domain';
import type { Act } from '../database/commit';
import { invalid } from '../http/problem';
import type { Assignment } from './assignment.entity';
import { AssignmentMove } from './assignment-move.entity';

/** A decision may be recorded after the day from which it holds, never before it, and not from before the issue. */
export async function decidedOn(act: Act, lead: Assignment, effectiveOn: Day | undefined): Promise<Day> {
  if (effectiveOn === undefined) return act.today;
  const issued = await act.manager.findOne(AssignmentMove, { where: { assignmentId: lead.id, toState: 'issued' }, order: { recordedAt: 'DESC' } });
  if (effectiveOn > act.today || (issued !== null && effectiveOn < issued.effectiveOn)) throw invalid('/effectiveOn', 'out-of-range');
  return effectiveOn;
}
