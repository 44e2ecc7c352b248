import { CELL_CHANGES } from '@app/domain';
import { z } from 'zod';
import { ASSIGNMENT_ROLES, AssignmentState, DueDay, Status } from './assignment';
import { endpoint } from './endpoint';
import { AsOf, Day, Id, Instant, Percent, Rate } from './scalar';
import { Totals } from './report';

/** A cell of the matrix: one task given to one unit. */
export const Cell = z.strictObject({
  assignmentId: Id,
  taskId: Id,
  unitId: Id,
  role: z.enum(ASSIGNMENT_ROLES),
  state: AssignmentState,
  status: Status.nullable(),
  due: DueDay,
  completedOn: Day.nullable(),
  /** Last accepted, and what the unit claims beyond it; null is "no word" (R10). */
  acceptedPercent: Percent.nullable(),
  claimedPercent: Percent.nullable(),
  lastWordOn: Day.nullable(),
});
export type Cell = z.infer<typeof Cell>;

export const DashboardUnit = z.strictObject({
  id: Id,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  /** The first day on which the unit no longer belongs to the committee, when that is not after the day asked about; else null. It keeps its row while it holds tasks (R22). */
  endedOn: Day.nullable(),
  /** Units that it was merged or split into by the day asked about. */
  successorIds: z.array(Id),
  totals: Totals,
  completionOfDue: Rate,
  coordinatingCount: z.int(),
});
export type DashboardUnit = z.infer<typeof DashboardUnit>;
export const DashboardTask = z.strictObject({ id: Id, code: z.string(), title: z.string(), themeId: Id });
export type DashboardTask = z.infer<typeof DashboardTask>;

export const Dashboard = z.strictObject({
  planId: Id,
  planName: z.string(),
  halfYear: z.string(),
  startsOn: Day,
  endsOn: Day,
  effectiveOn: Day,
  knownAt: Instant,
  /** Version of the classification rule that gave the verdicts (R13). */
  ruleVersion: z.int(),
  /** Of the plan; events say when it has moved on. */
  revision: z.int(),
  totals: Totals,
  completionOfDue: Rate,
  planProgress: Rate,
  themes: z.array(z.strictObject({ id: Id, code: z.string(), name: z.string(), nameEn: z.string().nullable(), nameZh: z.string().nullable() })),
  units: z.array(DashboardUnit),
  tasks: z.array(DashboardTask),
  cells: z.array(Cell),
});
export type Dashboard = z.infer<typeof Dashboard>;

export const getDashboard = endpoint({
  id: 'getDashboard',
  method: 'GET',
  path: '/dashboard',
  access: 'dashboard.read',
  summary: 'Which units have finished which tasks, as of any day. Without `knownAt`: what was shown at the end of `effectiveOn`',
  query: AsOf.extend({ planId: Id }),
  status: 200,
  reply: Dashboard,
});

/** What was shown at the end of a day; of days to come only the plan is known. */
export const BurnUpPoint = z.strictObject({ on: Day, planned: z.int(), claimed: z.int().nullable(), accepted: z.int().nullable() });
export type BurnUpPoint = z.infer<typeof BurnUpPoint>;

export const BurnUp = z.strictObject({
  startsOn: Day,
  endsOn: Day,
  effectiveOn: Day,
  /** Dated tasks of the plan, the most that a line can reach. */
  total: z.int(),
  /** Days on which a line moves, besides the first, the day asked about and the last. */
  points: z.array(BurnUpPoint),
});
export type BurnUp = z.infer<typeof BurnUp>;

export const getBurnUp = endpoint({
  id: 'getBurnUp',
  method: 'GET',
  path: '/dashboard/burn-up',
  access: 'dashboard.read',
  summary: 'Tasks due by plan, claimed as completed and accepted over the half-year, each day as it was shown at its end',
  query: AsOf.pick({ effectiveOn: true }).extend({ planId: Id }),
  status: 200,
  reply: BurnUp,
});

const ShownCell = Cell.pick({ state: true, status: true });

export const DashboardChange = z.strictObject({
  assignmentId: Id,
  task: DashboardTask.pick({ id: true, code: true, title: true }),
  unit: DashboardUnit.pick({ id: true, name: true, shortName: true }),
  role: z.enum(ASSIGNMENT_ROLES),
  change: z.enum(CELL_CHANGES),
  /** Null: not given yet on the earlier day, or gone since. */
  from: ShownCell.nullable(),
  to: ShownCell.nullable(),
});
export type DashboardChange = z.infer<typeof DashboardChange>;

export const DashboardChanges = z.strictObject({
  sinceOn: Day,
  effectiveOn: Day,
  /** The figures of the earlier day; those of the later are the dashboard’s own. */
  since: Dashboard.pick({ totals: true, completionOfDue: true, planProgress: true }),
  /** In the order of units, then of tasks. */
  changes: z.array(DashboardChange),
});
export type DashboardChanges = z.infer<typeof DashboardChanges>;

export const getDashboardChanges = endpoint({
  id: 'getDashboardChanges',
  method: 'GET',
  path: '/dashboard/changes',
  access: 'dashboard.read',
  summary: 'Cells that show something else than at the end of an earlier day, and the figures of that day',
  query: AsOf.pick({ effectiveOn: true }).extend({ planId: Id, sinceOn: Day }),
  status: 200,
  reply: DashboardChanges,
});

export const dashboardEndpoints = { getDashboard, getBurnUp, getDashboardChanges };
