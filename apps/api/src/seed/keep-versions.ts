import type { PlanChange, PlannedTask } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { plannedTasks } from '../plan/plan-version.queries';
import { PlanVersion } from '../plan/plan-version.entity';
import { PlanVersionTask } from '../plan/plan-version-task.entity';
import type { DemoEvent, DemoTask } from './data';
import { instantOf, type DemoAct, type DemoContext } from './demo-context';

interface Change {
  readonly taskId: string;
  readonly act: DemoAct;
  readonly change: PlanChange;
  readonly reason: string;
  readonly over: Partial<PlannedTask>;
}

/** The versions of the demo's plans: the plan as approved, then what was decided of its tasks since, as their histories tell it. */
export async function keepVersions(manager: EntityManager, demo: DemoContext): Promise<void> {
  for (const plan of demo.set.plans) {
    const approval = plan.moves.find(({ state }) => state === 'approved');
    if (approval === undefined) continue;
    const planId = demo.id('plan', plan.code);
    const tasks = demo.set.tasks.filter((task) => task.plan === plan.code);
    const now = await plannedTasks(manager, planId, null);
    const planned = new Map(tasks.map((task) => [demo.id('task', task.code), asApproved(now.get(demo.id('task', task.code)), task)]));
    await keep(manager, demo, { planId, number: 1, act: approval, change: 'approved', reason: null }, planned);
    const changes = tasks.flatMap((task) => changesOf(demo.id('task', task.code), task)).sort((one, other) => instantOf(one.act).getTime() - instantOf(other.act).getTime());
    for (const [at, { taskId, over, ...change }] of changes.entries()) {
      const after = { ...(planned.get(taskId) ?? missing(taskId)), ...over };
      planned.set(taskId, after);
      await keep(manager, demo, { planId, number: at + 2, ...change }, new Map([[taskId, after]]));
    }
  }
}

/** The words of the demo's tasks never changed: only due days and decisions did. */
function asApproved(now: PlannedTask | undefined, task: DemoTask): PlannedTask {
  return { ...(now ?? missing(task.code)), dueOn: task.kind === 'standing' ? null : (task.originalDueOn ?? task.dueOn), standing: 'planned' };
}

function changesOf(taskId: string, task: DemoTask): Change[] {
  return task.events.flatMap((act: DemoEvent): Change[] => {
    switch (act.type) {
      case 'due-changed':
        return [{ taskId, act, change: 'due-day-moved', reason: act.reason, over: { dueOn: act.to } }];
      case 'suspended':
        return [{ taskId, act, change: 'suspended', reason: act.reason, over: { standing: 'on-hold' } }];
      case 'cancelled':
      case 'carried-over':
        return [{ taskId, act, change: act.type, reason: act.reason, over: { standing: act.type } }];
      default:
        return [];
    }
  });
}

interface Kept {
  readonly planId: string;
  readonly number: number;
  readonly act: DemoAct;
  readonly change: PlanChange;
  readonly reason: string | null;
}

async function keep(manager: EntityManager, demo: DemoContext, { act, ...version }: Kept, planned: ReadonlyMap<string, PlannedTask>): Promise<void> {
  const id = uuidv7();
  await manager.insert(PlanVersion, { id, ...version, recordedAt: instantOf(act), actorId: demo.id('user', act.by), actorName: demo.person(act.by).displayName });
  await manager.insert(PlanVersionTask, [...planned].map(([taskId, task]) => ({ planVersionId: id, taskId, planned: task })));
}

function missing(name: string): never {
  throw new Error(`the demo's plan lost ${name}`);
}
