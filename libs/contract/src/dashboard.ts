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

export const dashboardEndpoints = { getDashboard };
