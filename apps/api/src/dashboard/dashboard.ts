import type { Cell, Dashboard, DashboardTask, DashboardUnit, Status } from '@app/contract';
import { CLASSIFICATION_VERSION, ratesOf, totalsOf } from '@app/domain';
import { statusOf, type CellFacts } from '../assignment/facts.queries';
import type { Axes, DashboardFacts } from './dashboard.queries';

interface Judged {
  readonly facts: CellFacts;
  readonly status: Status | null;
}

/** Facts in, figures and matrix out: every number is counted from the cells beside it (R14). */
export function dashboardOf({ plan, axes, facts, settings }: DashboardFacts, knownAt: Date): Dashboard {
  const judged = facts.map((one) => ({ facts: one, status: statusOf(one, settings) }));
  const totals = totalsOf(leadsOf(judged));
  const rates = ratesOf(totals);
  const units = axes.units.filter((unit) => hasRow(unit, facts));
  const rows = new Set(units.map(({ id }) => id));
  const themes = axes.themes.filter(({ id }) => facts.some(({ themeId }) => themeId === id));
  return {
    planId: plan.id,
    planName: plan.name,
    halfYear: plan.halfYear,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    effectiveOn: settings.asOf,
    knownAt: knownAt.toISOString(),
    ruleVersion: CLASSIFICATION_VERSION,
    revision: plan.revision,
    totals,
    ...rates,
    themes,
    units: units.map((unit) => unitOf(unit, judged)),
    tasks: tasksOf(facts),
    cells: judged.filter(({ facts: { isParent, unitId } }) => !isParent && rows.has(unitId)).map(cellOf),
  };
}

/** A unit that has ended keeps its row as long as it holds tasks: until a recorded hand-over they are nobody else's (R22). */
function hasRow({ id, endedOn }: Axes['units'][number], facts: readonly CellFacts[]): boolean {
  return endedOn === null || facts.some(({ unitId, isParent, state }) => unitId === id && !isParent && state !== 'transferred');
}

function unitOf(unit: Axes['units'][number], judged: readonly Judged[]): DashboardUnit {
  const own = judged.filter(({ facts }) => facts.unitId === unit.id);
  const totals = totalsOf(leadsOf(own));
  return { ...unit, totals, completionOfDue: ratesOf(totals).completionOfDue, coordinatingCount: own.filter(({ facts }) => facts.role === 'coordinating' && !facts.isParent).length };
}

/** Only the lead is counted, or totals would double; a task handed on counts with the unit that has it now. */
function leadsOf(judged: readonly Judged[]) {
  return judged.flatMap(({ facts, status }) => (status === null || facts.state === 'transferred' ? [] : [{ ...status, isParent: facts.isParent }]));
}

/** Parents are not in the matrix; their children are. */
function tasksOf(facts: readonly CellFacts[]): DashboardTask[] {
  const found = new Map<string, DashboardTask>();
  for (const { taskId: id, taskCode: code, taskTitle: title, themeId, isParent } of facts) if (!isParent) found.set(id, { id, code, title, themeId });
  return [...found.values()];
}

function cellOf({ facts, status }: Judged): Cell {
  const { assignmentId, taskId, unitId, role, state, completedOn, acceptedPercent, claimedPercent, lastWordOn, dueOn, originalDueOn, extensionCount } = facts;
  return { assignmentId, taskId, unitId, role, state, status, due: { dueOn, originalDueOn, extensionCount }, completedOn, acceptedPercent, claimedPercent, lastWordOn };
}
