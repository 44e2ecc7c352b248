import type { CreateTask, DecideRollOver } from '@app/contract';
import { carriedMilestoneDay, nextTaskCode, refuse, unitToday, whyNotDueIn, whyNotKeep, type Day } from '@app/domain';
import { Not } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity';
import type { Act } from '../database/commit';
import { invalid } from '../http/problem';
import type { Plan } from '../plan/plan.entity';
import { TaskClause } from '../task/task-clause.entity';
import { Task } from '../task/task.entity';
import { indicatorsOf, milestonesOf } from '../task/task.queries';
import { unitsAndHeirs } from './rollover.queries';

export interface Carried {
  readonly task: Task;
  readonly lead: Assignment;
  readonly from: Plan;
  readonly to: Plan;
}

type Draft = Omit<CreateTask, 'planId'>;

/** The draft that goes on in the next plan, on the day and in the words decided, with what is unfinished of milestones and indicators; work that goes on keeps its baselines. */
export async function carriedDraft(act: Act, carried: Carried, { dueOn, title, decision, reason }: DecideRollOver): Promise<Draft> {
  const { task, to } = carried;
  const why = whyNotDueIn(to, { kind: task.kind, dueOn });
  if (why !== null) throw invalid('/dueOn', why === 'due-day-missing' ? 'required' : 'out-of-range');
  const words = decision === 'reword' && title !== null ? title : task.title;
  refuse(whyNotKeep(words));
  const draft = await freshDraft(act, carried, dueOn);
  const now = { effectiveOn: act.today, knownAt: act.now };
  const [milestones, indicators] = [await milestonesOf(act.manager, task.id, now), await indicatorsOf(act.manager, task.id, now)];
  const unmet = indicators.filter(({ isMet }) => isMet !== true).map(({ name, unitOfMeasure, baseline, target, direction }) => ({ name, unitOfMeasure, baseline, target, direction }));
  return { ...draft, reason, title: words, milestones: draft.milestones.filter((_one, at) => milestones[at]?.doneOn === null), indicators: unmet };
}

/**
 * The task as it starts anew in the next plan: the same words, source and people, all its milestones and indicators, days
 * moved with the plan. What was last accepted of an indicator is where the next half-year begins.
 */
export async function freshDraft(act: Act, { task, lead, from, to }: Carried, dueOn: Day | null): Promise<Draft> {
  const taken = await act.manager.find(Task, { where: { planId: to.id }, select: { code: true } });
  const clauses = await act.manager.findBy(TaskClause, { taskId: task.id });
  const now = { effectiveOn: act.today, knownAt: act.now };
  const [milestones, indicators] = [await milestonesOf(act.manager, task.id, now), await indicatorsOf(act.manager, task.id, now)];
  return {
    reason: null,
    code: nextTaskCode(task.code, new Set(taken.map(({ code }) => code))),
    title: task.title,
    themeId: task.themeId,
    kind: task.kind,
    deliverable: task.deliverable,
    recurrence: task.recurrence,
    dueOn,
    clauseIds: clauses.map(({ clauseId }) => clauseId),
    decision: task.decisionText === null || task.decisionLeader === null ? null : { text: task.decisionText, leaderName: task.decisionLeader },
    ...(await unitsOf(act, task, lead)),
    milestones: milestones.map((one) => ({ title: one.title, dueOn: carriedMilestoneDay(one.dueOn, { startsOn: from.startsOn, dueOn: lead.dueOn }, { startsOn: to.startsOn, endsOn: to.endsOn, dueOn }) })),
    indicators: indicators.map(({ name, unitOfMeasure, baseline, actual, target, direction }) => ({ name, unitOfMeasure, baseline: actual ?? baseline, target, direction })),
    isTwoStep: task.isTwoStep,
    isHeldOutside: task.isHeldOutside,
  };
}

/** The units that stand today for those of the old task (R22); one that nobody stands for is left for a person to name. */
async function unitsOf(act: Act, task: Task, lead: Assignment): Promise<Pick<Draft, 'leadUnitId' | 'coordinatingUnitIds'>> {
  const { known, successions } = await unitsAndHeirs(act.manager, task.committeeId, act.today);
  const coordinating = await act.manager.findBy(Assignment, { taskId: task.id, role: 'coordinating', state: Not('transferred') });
  const leadUnitId = unitToday(lead.unitId, known, successions);
  const others = coordinating.flatMap(({ unitId }) => unitToday(unitId, known, successions) ?? []);
  return { leadUnitId, coordinatingUnitIds: [...new Set(others)].filter((id) => id !== leadUnitId) };
}
