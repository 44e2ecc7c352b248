import { CreateTask, type EditTask, type Task } from '@app/contract';
import { z } from 'zod';
import type { useBodyForm } from '../../lib/form';

type Listed = 'milestones' | 'indicators' | 'decision';

/** What stands in the form: the body, with a switch for the typed decision so that switching it off loses no text. */
export type TaskValues = Omit<z.input<typeof CreateTask>, Listed> & {
  hasDecision: boolean;
  clauseIds: string[];
  coordinatingUnitIds: string[];
  decision: { text: string; leaderName: string };
  milestones: { title: string; dueOn: string | null }[];
  indicators: { name: string; unitOfMeasure: string; baseline: number | null; target: number | null; direction: Task['indicators'][number]['direction'] }[];
};

/** The form's own schema: the same body, checked by the same contract, so that errors keep the body's paths. */
export const TaskForm = z.custom<TaskValues>().transform(bodyOf).pipe(CreateTask);
export type BodyForm = ReturnType<typeof useBodyForm<typeof TaskForm>>;

function bodyOf({ hasDecision, ...values }: TaskValues): unknown {
  return {
    ...values,
    leadUnitId: values.leadUnitId || null,
    coordinatingUnitIds: values.coordinatingUnitIds.filter((id) => id !== values.leadUnitId),
    // Only a standing duty has no due day (R9), and only a recurring task has a rhythm.
    dueOn: values.kind === 'standing' ? null : values.dueOn,
    recurrence: values.kind === 'recurring' ? values.recurrence : null,
    decision: hasDecision ? values.decision : null,
  };
}

/** What the form can begin with besides nothing. */
export type Proposal = Pick<TaskValues, 'title' | 'clauseIds' | 'coordinatingUnitIds'> & { readonly leadUnitId: string };

export function emptyValues(planId: string): TaskValues {
  return {
    planId,
    reason: '',
    code: '',
    title: '',
    themeId: '',
    kind: 'dated',
    deliverable: '',
    dueOn: null,
    recurrence: '',
    clauseIds: [],
    hasDecision: false,
    decision: { text: '', leaderName: '' },
    leadUnitId: '',
    coordinatingUnitIds: [],
    milestones: [],
    indicators: [],
    isTwoStep: false,
    isHeldOutside: false,
  };
}

export function valuesOf(task: Task): TaskValues {
  const units = (role: 'lead' | 'coordinating') => task.assignments.filter((assignment) => assignment.role === role).map(({ unit }) => unit.id);
  return {
    planId: task.planId,
    reason: '',
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
    indicators: task.indicators.map(({ name, unitOfMeasure, baseline, target, direction }) => ({ name, unitOfMeasure, baseline, target, direction })),
    isTwoStep: task.isTwoStep,
    isHeldOutside: task.isHeldOutside,
  };
}

/** Only what changed against the task as it was opened, with the reason for it; a reason alone changes nothing. */
export function changesOf(task: Task, { planId: _planId, reason, ...body }: CreateTask): EditTask {
  const before: Record<string, unknown> = TaskForm.parse(valuesOf(task));
  const changes = Object.fromEntries(Object.entries(body).filter(([name, value]) => !isSame(value, before[name])));
  return (Object.keys(changes).length === 0 || reason === null ? changes : { ...changes, reason }) as EditTask;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Ticking a box off and on again changes the order of a list of ids, and nothing else. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? [...value].sort() : value;
}
