import { CreateTask, type EditTask, type Task } from '@app/contract';
import { z } from 'zod';

type Listed = 'milestones' | 'indicators' | 'decision';

/** What stands in the form: the body, with switches for its optional parts so that switching one off loses no text. */
export type TaskValues = Omit<z.input<typeof CreateTask>, Listed> & {
  hasDecision: boolean;
  hasIndicator: boolean;
  clauseIds: string[];
  coordinatingUnitIds: string[];
  decision: { text: string; leaderName: string };
  milestones: { title: string; dueOn: string }[];
  indicators: { name: string; unitOfMeasure: string; target: number | null; direction: Task['indicators'][number]['direction'] }[];
};

/** The form's own schema: the same body, checked by the same contract, so that errors keep the body's paths. */
export const TaskForm = z.custom<TaskValues>().transform(bodyOf).pipe(CreateTask);

function bodyOf({ hasDecision, hasIndicator, ...values }: TaskValues): unknown {
  return {
    ...values,
    leadUnitId: values.leadUnitId || null,
    coordinatingUnitIds: values.coordinatingUnitIds.filter((id) => id !== values.leadUnitId),
    // Only a standing duty has no due day (R9), and only a recurring task has a rhythm.
    dueOn: values.kind === 'standing' ? null : values.dueOn,
    recurrence: values.kind === 'recurring' ? values.recurrence : null,
    decision: hasDecision ? values.decision : null,
    indicators: hasIndicator ? values.indicators : values.indicators.slice(1),
  };
}

const NO_INDICATOR = { name: '', unitOfMeasure: '', target: null, direction: 'at-least' } as const;

export function emptyValues(planId: string, clauseId: string | undefined): TaskValues {
  return {
    planId,
    code: '',
    title: '',
    themeId: '',
    kind: 'dated',
    deliverable: '',
    dueOn: null,
    recurrence: '',
    clauseIds: clauseId === undefined ? [] : [clauseId],
    hasDecision: false,
    decision: { text: '', leaderName: '' },
    leadUnitId: '',
    coordinatingUnitIds: [],
    milestones: [],
    hasIndicator: false,
    indicators: [NO_INDICATOR],
    isTwoStep: false,
    isHeldOutside: false,
  };
}

export function valuesOf(task: Task): TaskValues {
  const units = (role: 'lead' | 'coordinating') => task.assignments.filter((assignment) => assignment.role === role).map(({ unit }) => unit.id);
  const indicators = task.indicators.map(({ name, unitOfMeasure, target, direction }) => ({ name, unitOfMeasure, target, direction }));
  return {
    planId: task.planId,
    code: task.code,
    title: task.title,
    themeId: task.theme.id,
    kind: task.kind,
    deliverable: task.deliverable ?? '',
    dueOn: task.due.dueOn,
    recurrence: task.recurrence ?? '',
    clauseIds: task.sources.map(({ clauseId }) => clauseId),
    hasDecision: task.decision !== null,
    decision: task.decision ?? { text: '', leaderName: '' },
    leadUnitId: units('lead')[0] ?? '',
    coordinatingUnitIds: units('coordinating'),
    milestones: task.milestones.map(({ title, dueOn }) => ({ title, dueOn })),
    hasIndicator: indicators.length > 0,
    indicators: indicators.length > 0 ? indicators : [NO_INDICATOR],
    isTwoStep: task.isTwoStep,
    isHeldOutside: task.isHeldOutside,
  };
}

/** Only what changed against the task as it was opened. */
export function changesOf(task: Task, { planId: _planId, ...body }: CreateTask): EditTask {
  const before: Record<string, unknown> = TaskForm.parse(valuesOf(task));
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => !isSame(value, before[name])));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Ticking a box off and on again changes the order of a list of ids, and nothing else. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value].sort() : value;
}
