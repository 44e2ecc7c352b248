import type { EntityManager } from 'typeorm';
import { parentsInPlan, tasksInPlan, type ParentInPlan, type TaskInPlan } from './exchange.queries';

/** What a row of a table can be about: a task, or a parent with the tasks of its equal leads (R1). */
export interface KnownTask extends ParentInPlan {
  readonly isParent: boolean;
  /** The tasks that carry the work: itself, or a parent's children. */
  readonly parts: readonly TaskInPlan[];
}

/** Parents come last, so that words shared with their children find the parent. */
export async function knownTasks(manager: EntityManager, planId: string): Promise<KnownTask[]> {
  const [tasks, parents] = [await tasksInPlan(manager, planId), await parentsInPlan(manager, planId)];
  return [
    ...tasks.map((task) => ({ ...task, isParent: false, parts: [task] })),
    ...parents.map((parent) => ({ ...parent, isParent: true, parts: tasks.filter(({ parentId }) => parentId === parent.id) })),
  ];
}
