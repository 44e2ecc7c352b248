import { BOARD_STATES, PERIODIC_ROUND_KINDS, ROUND_KINDS, ROUND_STATES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Created, Day, Id, PageQuery, pageOf, text } from './scalar';
import { UnitRef } from './unit';

export const Round = z.strictObject({
  id: Id,
  committeeId: Id,
  planId: Id,
  kind: z.enum(ROUND_KINDS),
  name: z.string(),
  opensOn: Day,
  cutOffOn: Day,
  dueOn: Day,
  /** Last day on which a late report comes in without an exception. */
  closesOn: Day,
  state: z.enum(ROUND_STATES),
  expectedCount: z.int(),
  submittedCount: z.int(),
});
export type Round = z.infer<typeof Round>;

export const CreateRound = z.strictObject({
  planId: Id,
  kind: z.enum(ROUND_KINDS),
  name: text(200),
  opensOn: Day,
  cutOffOn: Day,
  dueOn: Day,
  /** Absent: five working days after the due day. */
  closesOn: Day.optional(),
  /** Absent: every unit of the committee is expected. */
  unitIds: z.array(Id).min(1).max(500).optional(),
});
export type CreateRound = z.infer<typeof CreateRound>;

/** A round as the committee's calendar would open it. */
export const CalendarRound = z.strictObject({ kind: z.enum(PERIODIC_ROUND_KINDS), name: z.string(), periodStartsOn: Day, opensOn: Day, cutOffOn: Day, dueOn: Day, closesOn: Day, draftDueOn: Day, committeeDueOn: Day, isOpened: z.boolean() });
export type CalendarRound = z.infer<typeof CalendarRound>;

/** What a round opened today would ask of a unit, and how many of the questions open already answered. */
export const UnitBurden = z.strictObject({ unit: UnitRef, assignmentCount: z.int(), questionCount: z.int(), knownCount: z.int() });
export type UnitBurden = z.infer<typeof UnitBurden>;

export const BoardRow = z.strictObject({
  reportId: Id,
  unit: UnitRef,
  state: z.enum(BOARD_STATES),
  /** Came after the due day, or is missing after it. */
  isLate: z.boolean(),
  lateWorkingDays: z.int(),
  firstSubmittedOn: Day.nullable(),
  submittedOn: Day.nullable(),
  returnCount: z.int(),
  items: z.strictObject({ submitted: z.int(), accepted: z.int(), returned: z.int() }),
  /** Why the unit need not report, or why the report was returned. */
  note: z.string().nullable(),
  /** Reminders of this report, by the ladder and by hand. */
  reminderCount: z.int(),
  lastRemindedOn: Day.nullable(),
  lateEntry: z.strictObject({ untilOn: Day, reason: z.string(), allowedBy: z.string() }).nullable(),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** Numbers and rows come from one question (R14); late is counted across the states. */
export const RoundBoard = z.strictObject({ round: Round, counts: z.strictObject(Object.fromEntries([...BOARD_STATES, 'late'].map((state) => [state, z.int()])) as Record<(typeof BOARD_STATES)[number] | 'late', z.ZodInt>), rows: z.array(BoardRow) });
export type RoundBoard = z.infer<typeof RoundBoard>;

export const WaiveReport = z.strictObject({ reason: text(1000) });
export const AllowLateEntry = z.strictObject({ untilOn: Day, reason: text(1000) });
export type AllowLateEntry = z.infer<typeof AllowLateEntry>;

const ofPlan = z.strictObject({ planId: Id });
const ofReport = z.strictObject({ reportId: Id });

export const listRounds = endpoint({ id: 'listRounds', method: 'GET', path: '/rounds', access: 'round.read', summary: 'Report rounds of a plan, by due day', query: PageQuery.extend({ planId: Id }), status: 200, reply: pageOf(Round) });
export const createRound = endpoint({ id: 'createRound', method: 'POST', path: '/rounds', access: 'round.manage', summary: 'Open a report round for every unit, or for those named', body: CreateRound, status: 201, reply: Created });
export const listCalendarRounds = endpoint({ id: 'listCalendarRounds', method: 'GET', path: '/plans/:planId/calendar-rounds', access: 'round.manage', summary: 'The rounds of the plan by the committee’s calendar, with cut-offs and deadlines', params: ofPlan, status: 200, reply: pageOf(CalendarRound) });
export const listRoundBurden = endpoint({ id: 'listRoundBurden', method: 'GET', path: '/plans/:planId/round-burden', access: 'round.manage', summary: 'What a round would ask of each unit, and what is already known', params: ofPlan, status: 200, reply: pageOf(UnitBurden) });
export const getRoundBoard = endpoint({ id: 'getRoundBoard', method: 'GET', path: '/rounds/:roundId/board', access: 'round.read', summary: 'Where each unit’s report of a round lies; units see their own', params: z.strictObject({ roundId: Id }), status: 200, reply: RoundBoard });
export const waiveReport = endpoint({ id: 'waiveReport', method: 'POST', path: '/reports/:reportId/waiver', access: 'round.manage', summary: 'Expect no report of this unit in this round', params: ofReport, body: WaiveReport, status: 204 });
export const allowLateEntry = endpoint({ id: 'allowLateEntry', method: 'POST', path: '/reports/:reportId/late-entry', access: 'round.manage', summary: 'Let this unit report after the round has closed, until a day', params: ofReport, body: AllowLateEntry, status: 204 });

export const roundEndpoints = { listRounds, createRound, listCalendarRounds, listRoundBurden, getRoundBoard, waiveReport, allowLateEntry };
