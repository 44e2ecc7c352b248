import type { Cell, Dashboard, DashboardChange, DashboardChanges, DashboardTask, DashboardUnit } from '@app/contract';
import { cellChange } from '@app/domain';

/** What two dashboards of one plan show differently, told in the order of the later one's units and tasks. */
export function changesOf(before: Dashboard, after: Dashboard): DashboardChanges {
  const { totals, completionOfDue, planProgress } = before;
  const earlier = new Map(before.cells.map((cell) => [cell.assignmentId, cell]));
  const later = new Set(after.cells.map(({ assignmentId }) => assignmentId));
  const units = placed(after.units, before.units);
  const tasks = placed(after.tasks, before.tasks);
  const pairs = [
    ...after.cells.map((cell) => ({ from: earlier.get(cell.assignmentId) ?? null, to: cell, either: cell })),
    ...before.cells.filter(({ assignmentId }) => !later.has(assignmentId)).map((cell) => ({ from: cell, to: null, either: cell })),
  ];
  const found = pairs.flatMap(({ from, to, either: { assignmentId, unitId, taskId, role } }) => {
    const change = cellChange(from, to);
    const [unit, task] = [units.get(unitId), tasks.get(taskId)];
    if (change === null || unit === undefined || task === undefined) return [];
    const told: DashboardChange = { assignmentId, task: pickTask(task.one), unit: pickUnit(unit.one), role, change, from: shownOf(from), to: shownOf(to) };
    return [{ told, place: unit.place * (after.tasks.length + before.tasks.length) + task.place }];
  });
  const changes = found.sort((one, other) => one.place - other.place).map(({ told }) => told);
  return { sinceOn: before.effectiveOn, effectiveOn: after.effectiveOn, since: { totals, completionOfDue, planProgress }, changes };
}

/** Each with its place; those that only the earlier dashboard has come last. */
function placed<One extends { readonly id: string }>(now: readonly One[], then: readonly One[]): Map<string, { one: One; place: number }> {
  return new Map([...now, ...then].map((one, place) => [one.id, { one, place }] as const).reverse());
}

const pickTask = ({ id, code, title }: DashboardTask) => ({ id, code, title });
const pickUnit = ({ id, name, shortName }: DashboardUnit) => ({ id, name, shortName });

function shownOf(cell: Cell | null): DashboardChange['from'] {
  return cell === null ? null : { state: cell.state, status: cell.status };
}
