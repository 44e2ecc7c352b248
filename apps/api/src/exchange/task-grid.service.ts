import type { GridRow, GridTask, SavedTaskRows, SaveTaskRows } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { committeeThings } from '../assignment/draft-judging';
import { writeEdit } from '../assignment/draft-writing';
import { lockPlan, lockTasks, refuseClosed } from '../assignment/lock-task';
import { nextCodes } from '../assignment/next-codes';
import { insertDrafts, type TaskDraft } from '../assignment/task-batch';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound, Refusal } from '../http/problem';
import { reach } from '../http/scope';
import { taskSight } from '../http/sight';
import { Plan } from '../plan/plan.entity';
import { keepAskedChange } from '../plan/plan-version';
import { codesInPlan, sourcesInPlan, tasksInPlan, themeRows } from './exchange.queries';
import { gridErrors } from './judge-grid';

/** The tasks of a plan as the rows of a grid: read whole, saved many at once. */
@Injectable()
export class TaskGridService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
  ) {}

  async list(actor: Actor, planId: string): Promise<{ rows: GridTask[] }> {
    const plan = await this.dataSource.manager.findOneBy(Plan, { id: planId });
    if (plan === null) throw notFound();
    reach(actor, 'task.read', plan.committeeId);
    const [tasks, sources] = await Promise.all([tasksInPlan(this.dataSource, planId, taskSight(actor, plan.committeeId)), sourcesInPlan(this.dataSource, planId)]);
    const byTask = new Map(sources.map((one) => [one.taskId, one]));
    return {
      rows: tasks.map(({ id, version, code, title, themeId, kind, deliverable, recurrence, dueOn, leadUnitId, coordinatingUnitIds, isIssued }) => ({
        taskId: id, version, code, title, themeId, kind, deliverable, recurrence, dueOn, leadUnitId, coordinatingUnitIds: [...coordinatingUnitIds], isIssued,
        sources: [...(byTask.get(id)?.sources ?? [])], decisionLeader: byTask.get(id)?.decisionLeader ?? null,
      })),
    };
  }

  save(actor: Actor, planId: string, { rows, reason }: SaveTaskRows): Promise<SavedTaskRows> {
    return this.commits.run(actor, async (act) => {
      const plan = await lockPlan(act, planId);
      if (plan === null) throw notFound();
      reach(actor, 'task.write', plan.committeeId);
      refuseClosed(plan);
      const codes = new Map((await codesInPlan(act.manager, planId)).map(({ id, code }) => [id, code]));
      refuseWrong(rows, { things: await committeeThings(act, plan.committeeId), tasks: await tasksInPlan(act.manager, planId), codes });
      for (const { taskId, code } of rows) if (taskId !== null && code !== undefined) codes.set(taskId, code);
      let saved: SavedTaskRows['rows'] = [];
      await keepAskedChange(act, actor, { planId, change: 'tasks-edited', reason }, async () => {
        const edited = await editAll(act, actor, rows);
        const created = await this.create(act, plan, { rows: rows.filter(({ taskId }) => taskId === null), codes: [...codes.values()] });
        let next = 0;
        saved = rows.map(({ taskId }) => (taskId === null ? created[next++] : edited.get(taskId))).flatMap((one) => one ?? []);
        return saved.map(({ taskId }) => taskId);
      });
      act.touchPlan(planId);
      return { rows: saved };
    }, 200);
  }

  private async create(act: Act, plan: Plan, { rows, codes }: { rows: readonly GridRow[]; codes: readonly string[] }): Promise<{ taskId: string; code: string }[]> {
    const themes = await themeRows(act.manager, plan.committeeId);
    const given = nextCodes({ tasks: codes.map((code) => ({ code })), themes }, rows.map(({ code, themeId }) => ({ code: code ?? null, themeId: themeId ?? null })));
    const ids = await insertDrafts(act, plan, rows.map((row, at) => draftOf(row, given[at] ?? '')));
    return ids.map((taskId, at) => ({ taskId, code: given[at] ?? '' }));
  }
}

/** Rows changed by somebody else meanwhile are 412, and the answer names them beside what else is wrong. */
function refuseWrong(rows: readonly GridRow[], around: Parameters<typeof gridErrors>[1]): void {
  const errors = gridErrors(rows, around);
  if (errors.length > 0) throw new Refusal(errors.some(({ code }) => code === 'changed-meanwhile') ? 'stale' : 'invalid', errors);
}

async function editAll(act: Act, actor: Actor, rows: readonly GridRow[]): Promise<Map<string, { taskId: string; code: string }>> {
  const ids = rows.flatMap(({ taskId }) => taskId ?? []);
  const tasks = await lockTasks(act, ids);
  // Codes are freed first: a code is unique at every moment, and tasks may exchange theirs.
  await act.manager.query(`UPDATE task SET code = '~' || id WHERE id = ANY($1)`, [rows.flatMap(({ taskId, code }) => (taskId !== null && code !== undefined ? [taskId] : []))]);
  const saved = new Map<string, { taskId: string; code: string }>();
  for (const { taskId, version: _seen, ...fields } of rows) {
    const task = tasks.get(taskId ?? '');
    if (task === undefined) continue;
    await writeEdit(act, actor, task, fields);
    saved.set(task.id, { taskId: task.id, code: fields.code ?? task.code });
  }
  return saved;
}

function draftOf({ title = '', themeId = '', kind = 'dated', deliverable = null, recurrence = null, dueOn = null, leadUnitId = null, coordinatingUnitIds = [] }: GridRow, code: string): TaskDraft {
  return { code, title, themeId, kind, deliverable, recurrence, dueOn, leadUnitId, coordinatingUnitIds, note: null };
}
