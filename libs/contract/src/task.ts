import { CLEARS, DIRECTIVE_STATES, HAND_BACK_KINDS, INDICATOR_DIRECTIONS, TASK_KINDS, SHOWN_STATUSES, DEADLINE_CLASSES } from '@app/domain';
import { z } from 'zod';
import { ASSIGNMENT_ROLES, AssignmentState, DueDay, Move, Status } from './assignment';
import { endpoint } from './endpoint';
import { EvidenceFile } from './evidence';
import { AsOf, ChangeReason, Created, Day, Id, Instant, PageQuery, Percent, Version, optionalText, pageOf, text } from './scalar';
import { UnitRef } from './unit';

/** `doneOn` is the day of the last accepted claim (R3); null is "not recorded". */
export const Milestone = z.strictObject({ id: Id, title: z.string(), dueOn: Day, doneOn: Day.nullable() });
export type Milestone = z.infer<typeof Milestone>;
export const Indicator = z.strictObject({
  id: Id,
  name: z.string(),
  unitOfMeasure: z.string(),
  /** Where it stood before the work began; null is "not known", never zero (R10). */
  baseline: z.number().nullable(),
  target: z.number(),
  direction: z.enum(INDICATOR_DIRECTIONS),
  /** Last accepted value; null is "not yet known", never zero (R10). */
  actual: z.number().nullable(),
  isMet: z.boolean().nullable(),
});
export type Indicator = z.infer<typeof Indicator>;

export const TaskListItem = z.strictObject({
  id: Id,
  code: z.string(),
  title: z.string(),
  themeCode: z.string(),
  kind: z.enum(TASK_KINDS),
  leadAssignmentId: Id.nullable(),
  leadUnit: UnitRef.nullable(),
  coordinatingCount: z.int(),
  state: AssignmentState,
  status: Status,
  due: DueDay,
  completedOn: Day.nullable(),
  percent: Percent.nullable(),
  indicator: z.strictObject({ actual: z.number().nullable(), target: z.number(), unitOfMeasure: z.string() }).nullable(),
});
export type TaskListItem = z.infer<typeof TaskListItem>;

export const TaskAssignment = z.strictObject({
  id: Id,
  unit: UnitRef,
  role: z.enum(ASSIGNMENT_ROLES),
  state: AssignmentState,
  status: Status.nullable(),
  due: DueDay,
  completedOn: Day.nullable(),
});

export const TaskReport = z.strictObject({
  itemId: Id,
  unit: UnitRef,
  versionNumber: z.int(),
  kind: z.string(),
  state: z.string(),
  claim: z.string(),
  submittedOn: Day,
  submittedAt: Instant,
  author: z.string(),
  narrative: z.string(),
  difficulties: z.string().nullable(),
  proposals: z.string().nullable(),
  percent: Percent.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  reasons: z.array(z.string()),
  files: z.array(EvidenceFile),
});

/** The words that created the task. */
export const TaskSource = z.strictObject({ clauseId: Id, label: z.string(), quote: z.string(), directiveId: Id, directiveTitle: z.string(), directiveNumber: z.string().nullable(), directiveState: z.enum(DIRECTIVE_STATES), issuedOn: Day });
export const TaskLink = z.strictObject({ id: Id, code: z.string(), title: z.string(), halfYear: z.string(), relation: z.enum(['carried-from', 'carried-to', 'replaces', 'replaced-by']) });

/** The unit gave the task back or asks to clarify it, and nobody has issued it again yet. */
export const HandBack = z.strictObject({ kind: z.enum(HAND_BACK_KINDS), reason: z.string(), unit: UnitRef, handedBackOn: Day, handedBackBy: z.string() });
export type HandBack = z.infer<typeof HandBack>;
/** A leader had the task issued although these points were not clear. */
export const UnclearIssue = z.strictObject({ points: z.array(z.enum(CLEARS)), reason: z.string(), decidedBy: z.string(), decidedOn: Day });
export type UnclearIssue = z.infer<typeof UnclearIssue>;

export const Task = z.strictObject({
  id: Id,
  planId: Id,
  halfYear: z.string(),
  code: z.string(),
  title: z.string(),
  theme: z.strictObject({ id: Id, code: z.string(), name: z.string() }),
  kind: z.enum(TASK_KINDS),
  state: AssignmentState,
  deliverable: z.string().nullable(),
  recurrence: z.string().nullable(),
  due: DueDay,
  isTwoStep: z.boolean(),
  isHeldOutside: z.boolean(),
  sources: z.array(TaskSource),
  decision: z.strictObject({ text: z.string(), leaderName: z.string() }).nullable(),
  assignments: z.array(TaskAssignment),
  milestones: z.array(Milestone),
  indicators: z.array(Indicator),
  reports: z.array(TaskReport),
  history: z.array(Move),
  links: z.array(TaskLink),
  handBack: HandBack.nullable(),
  unclearIssue: UnclearIssue.nullable(),
  note: z.string().nullable(),
  version: Version,
});
export type Task = z.infer<typeof Task>;

/** The theme's letters and a number within the plan. */
export const TASK_CODE = /^[A-Z]{1,6}\.\d{2,4}$/;
export const MILESTONES_MAX = 50;
export const INDICATORS_MAX = 20;
const MilestoneInput = z.strictObject({ title: text(300), dueOn: Day });
const amount = z.number().min(-1e12).max(1e12);
const IndicatorInput = z.strictObject({ name: text(300), unitOfMeasure: text(50), baseline: amount.nullable().default(null), target: amount, direction: z.enum(INDICATOR_DIRECTIONS).default('at-least') });
const fields = {
  code: z.string().trim().regex(TASK_CODE),
  title: text(500),
  themeId: Id,
  kind: z.enum(TASK_KINDS),
  deliverable: optionalText(500),
  /** Null only for a standing duty (R9). */
  dueOn: Day.nullable(),
  /** How often, in words; needed for a recurring task. */
  recurrence: optionalText(200),
  clauseIds: z.array(Id).max(20),
  /** The other source a task may have (R2): a decision typed in, with the leader who took it. */
  decision: z.strictObject({ text: text(2000), leaderName: text(200) }).nullable(),
  leadUnitId: Id.nullable(),
  coordinatingUnitIds: z.array(Id).max(300),
  milestones: z.array(MilestoneInput).max(MILESTONES_MAX),
  indicators: z.array(IndicatorInput).max(INDICATORS_MAX),
  isTwoStep: z.boolean(),
  isHeldOutside: z.boolean(),
};
export const CreateTask = z.strictObject({
  planId: Id,
  reason: ChangeReason,
  ...fields,
  deliverable: fields.deliverable.default(null),
  dueOn: fields.dueOn.default(null),
  recurrence: fields.recurrence.default(null),
  clauseIds: fields.clauseIds.default([]),
  decision: fields.decision.default(null),
  leadUnitId: fields.leadUnitId.default(null),
  coordinatingUnitIds: fields.coordinatingUnitIds.default([]),
  milestones: fields.milestones.default([]),
  indicators: fields.indicators.default([]),
  isTwoStep: fields.isTwoStep.default(false),
  isHeldOutside: fields.isHeldOutside.default(false),
});
export type CreateTask = z.infer<typeof CreateTask>;
/** Of a draft. Lists replace the whole list. */
export const EditTask = z.strictObject(fields).partial().extend({ reason: ChangeReason });
export type EditTask = z.infer<typeof EditTask>;

export const IssueUnclearTask = z.strictObject({ reason: text(2000) });
export type IssueUnclearTask = z.infer<typeof IssueUnclearTask>;

const params = z.strictObject({ taskId: Id });

export const TASK_SORTS = ['code', 'due', 'unit'] as const;
export const TaskListQuery = PageQuery.extend({
  planId: Id,
  unitId: Id.optional(),
  /** Which part of the unit: led tasks (default) or supported ones. */
  role: z.enum(ASSIGNMENT_ROLES).optional(),
  themeId: Id.optional(),
  shown: z.enum(SHOWN_STATUSES).optional(),
  deadlineClass: z.enum(DEADLINE_CLASSES).optional(),
  /** The official figures: every number on the dashboard opens this list (R14). */
  figure: z.enum(['completed', 'completed-on-time', 'completed-late', 'within-term', 'due-soon', 'overdue', 'not-counted', 'due']).optional(),
  q: z.string().max(200).optional(),
  ...AsOf.shape,
});
export type TaskListQuery = z.infer<typeof TaskListQuery>;

export const listTasks = endpoint({ id: 'listTasks', method: 'GET', path: '/tasks', access: 'task.read', summary: 'Tasks of a plan with their status; a unit sees those it leads or supports', query: TaskListQuery, status: 200, reply: pageOf(TaskListItem) });
export const getTask = endpoint({ id: 'getTask', method: 'GET', path: '/tasks/:taskId', access: 'task.read', summary: 'One task: source, people, time, result, reports, history', params, query: AsOf, status: 200, reply: Task });
export const createTask = endpoint({ id: 'createTask', method: 'POST', path: '/tasks', access: 'task.write', summary: 'Draft a task', body: CreateTask, status: 201, reply: Created });
export const editTask = endpoint({ id: 'editTask', method: 'PATCH', path: '/tasks/:taskId', access: 'task.write', summary: 'Change a draft task', params, body: EditTask, status: 204 });
export const deleteTask = endpoint({ id: 'deleteTask', method: 'DELETE', path: '/tasks/:taskId', access: 'task.write', summary: 'Throw a draft away', params, query: z.strictObject({ reason: ChangeReason }), status: 204 });
export const issueTask = endpoint({ id: 'issueTask', method: 'POST', path: '/tasks/:taskId/issuance', access: 'task.issue', summary: 'Issue a task to its units (R1, R2, five-clear data)', params, status: 204 });
export const issueUnclearTask = endpoint({ id: 'issueUnclearTask', method: 'POST', path: '/tasks/:taskId/issuance-by-decision', access: 'task.decide', summary: 'A leader has a task issued that is not clear in time or result, with a reason; it is marked', params, body: IssueUnclearTask, status: 204 });

export const taskEndpoints = { listTasks, getTask, createTask, editTask, deleteTask, issueTask, issueUnclearTask };
