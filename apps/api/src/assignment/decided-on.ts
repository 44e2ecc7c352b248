import type { Day } from '@app/domain';
import type { Act } from '../database/commit';
import { invalid } from '../http/problem';
import type { Assignment } from './assignment.entity';
import { AssignmentMove } from './assignment-move.entity';

/** A decision may be recorded after the day from which it holds, never before it, and not from before the issue. */
export async function decidedOn(act: Act, lead: Assignment, effectiveOn: Day | undefined): Promise<Day> {
  if (effectiveOn === undefined) return act.today;
  const issuedOn = await lastIssueOf(act, lead.id);
  if (effectiveOn > act.today || (issuedOn !== null && effectiveOn < issuedOn)) throw invalid('/effectiveOn', 'out-of-range');
  return effectiveOn;
}

/** The day of the last issue, with which the work began (anew); null before it. */
export async function lastIssueOf(act: Act, assignmentId: string): Promise<Day | null> {
  const issue = await act.manager.findOne(AssignmentMove, { where: { assignmentId, toState: 'issued' }, order: { recordedAt: 'DESC' } });
  return issue?.effectiveOn ?? null;
}
