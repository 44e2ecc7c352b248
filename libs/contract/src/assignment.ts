import { COORDINATING_STATES, CORNER_MARKS, DEADLINE_CLASSES, LEAD_STATES, SHOWN_STATUSES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { AsOf, Day, Id, Instant, Percent } from './scalar';
import { UnitRef } from './unit';

export const ASSIGNMENT_ROLES = ['lead', 'coordinating'] as const;
export const AssignmentState = z.enum([...new Set([...LEAD_STATES, ...COORDINATING_STATES])] as [string, ...string[]]);

/** The verdict of the one classification function, for a lead assignment. Days are working days unless named `days`. */
export const Status = z.strictObject({
  shown: z.enum(SHOWN_STATUSES),
  deadlineClass: z.enum(DEADLINE_CLASSES),
  marks: z.array(z.enum(CORNER_MARKS)),
  workingDaysLate: z.int().nullable(),
  daysLate: z.int().nullable(),
  workingDaysLeft: z.int().nullable(),
  silentDays: z.int().nullable(),
});
export type Status = z.infer<typeof Status>;

/** The due day with what became of it: R8 always shows the original day and the count beside the current one. */
export const DueDay = z.strictObject({ dueOn: Day.nullable(), originalDueOn: Day.nullable(), extensionCount: z.int() });
export type DueDay = z.infer<typeof DueDay>;

export const Move = z.strictObject({
  id: Id,
  fromState: AssignmentState.nullable(),
  toState: AssignmentState,
  effectiveOn: Day,
  recordedAt: Instant,
  actorName: z.string(),
  actorRole: z.string().nullable(),
  unitName: z.string().nullable(),
  reason: z.string().nullable(),
});
export type Move = z.infer<typeof Move>;

export const LastWord = z.strictObject({ itemId: Id, submittedOn: Day, acceptedOn: Day.nullable(), narrative: z.string(), percent: Percent.nullable() });

export const Assignment = z.strictObject({
  id: Id,
  task: z.strictObject({ id: Id, code: z.string(), title: z.string() }),
  unit: UnitRef,
  role: z.enum(ASSIGNMENT_ROLES),
  state: AssignmentState,
  /** Null for a coordinating assignment: it has a state, never a class. */
  status: Status.nullable(),
  due: DueDay,
  completedOn: Day.nullable(),
  /** What was last accepted, and what the unit claims beyond it. */
  accepted: LastWord.nullable(),
  claimed: LastWord.nullable(),
  moves: z.array(Move),
});
export type Assignment = z.infer<typeof Assignment>;

const params = z.strictObject({ assignmentId: Id });

export const getAssignment = endpoint({ id: 'getAssignment', method: 'GET', path: '/assignments/:assignmentId', access: 'task.read', summary: 'One cell explained: status, last words, history', params, query: AsOf, status: 200, reply: Assignment });
export const acknowledgeAssignment = endpoint({ id: 'acknowledgeAssignment', method: 'POST', path: '/assignments/:assignmentId/acknowledgement', access: 'assignment.acknowledge', summary: 'The unit takes the assignment on', params, status: 204 });

export const assignmentEndpoints = { getAssignment, acknowledgeAssignment };
