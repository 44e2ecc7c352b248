import { COORDINATING_STATES, CORNER_MARKS, DEADLINE_CLASSES, HAND_BACK_KINDS, LEAD_STATES, SHOWN_STATUSES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { AsOf, Day, Id, Instant, Percent, text } from './scalar';
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

/** Why, and from which day it holds: absent is today; a past day is one on which it was decided and not yet recorded. */
export const DecideAssignment = z.strictObject({ reason: text(2000), effectiveOn: Day.optional() });
export type DecideAssignment = z.infer<typeof DecideAssignment>;
export const CancelAssignment = DecideAssignment.extend({ document: text(300) });
export type CancelAssignment = z.infer<typeof CancelAssignment>;
/** Always from today on: what was shown before stays as it was shown. */
export const ReopenAssignment = z.strictObject({ reason: text(2000) });

/** By the head of the lead unit within three working days of the issue; the task is a draft again and its clock does not run. */
export const HandBackAssignment = z.strictObject({ kind: z.enum(HAND_BACK_KINDS), reason: text(2000) });
export type HandBackAssignment = z.infer<typeof HandBackAssignment>;

export const getAssignment = endpoint({ id: 'getAssignment', method: 'GET', path: '/assignments/:assignmentId', access: 'task.read', summary: 'One cell explained: status, last words, history', params, query: AsOf, status: 200, reply: Assignment });
export const acknowledgeAssignment = endpoint({ id: 'acknowledgeAssignment', method: 'POST', path: '/assignments/:assignmentId/acknowledgement', access: 'assignment.acknowledge', summary: 'The unit takes the assignment on', params, status: 204 });
export const handBackAssignment = endpoint({ id: 'handBackAssignment', method: 'POST', path: '/assignments/:assignmentId/hand-back', access: 'assignment.hand-back', summary: 'Give the task back, or ask to clarify it, within three working days of its issue', params, body: HandBackAssignment, status: 204 });

export const suspendAssignment = endpoint({ id: 'suspendAssignment', method: 'POST', path: '/assignments/:assignmentId/suspension', access: 'task.decide', summary: 'Put the work on hold; the due day does not move', params, body: DecideAssignment, status: 204 });
export const resumeAssignment = endpoint({ id: 'resumeAssignment', method: 'POST', path: '/assignments/:assignmentId/resumption', access: 'task.decide', summary: 'Go on in the state in which the work was held', params, body: DecideAssignment, status: 204 });
export const cancelAssignment = endpoint({ id: 'cancelAssignment', method: 'POST', path: '/assignments/:assignmentId/cancellation', access: 'task.decide', summary: 'End the work without completion, by a document', params, body: CancelAssignment, status: 204 });
export const reopenAssignment = endpoint({ id: 'reopenAssignment', method: 'POST', path: '/assignments/:assignmentId/reopening', access: 'task.decide', summary: 'Take a completion back, with what it counted (R3)', params, body: ReopenAssignment, status: 204 });

export const assignmentEndpoints = { getAssignment, acknowledgeAssignment, handBackAssignment, suspendAssignment, resumeAssignment, cancelAssignment, reopenAssignment };
