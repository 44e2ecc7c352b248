import { getPlanDifferences, listPlanVersions, type PlanDifferences, type ReplyOf } from '@app/contract';
import { planDifferences } from '@app/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { By, type Actor } from '../http/actor';
import { fromCursor, toPage } from '../http/page';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { taskSight, type TaskSight } from '../http/sight';
import { Plan } from './plan.entity';
import { lastVersion, plannedAt, tasksThere, versionsOf } from './plan-version.queries';

@Controller()
export class PlanVersionController {
  constructor(private readonly dataSource: DataSource) {}

  @Serves(listPlanVersions)
  async list(@By() actor: Actor, @Given(listPlanVersions) { params, query }: Input<typeof listPlanVersions>): Promise<ReplyOf<typeof listPlanVersions>> {
    const sight = await this.sightOf(actor, params.planId);
    const before = fromCursor(query.cursor, z.int32());
    return toPage(await versionsOf(this.dataSource, { planId: params.planId, before, limit: query.limit + 1 }, sight), query.limit, ({ number }) => number);
  }

  @Serves(getPlanDifferences)
  async differences(@By() actor: Actor, @Given(getPlanDifferences) { params, query }: Input<typeof getPlanDifferences>): Promise<PlanDifferences> {
    const { planId, number: to } = params;
    const sight = await this.sightOf(actor, planId);
    const last = await lastVersion(this.dataSource, planId);
    if (to > last) throw notFound();
    const from = query.from ?? to - 1;
    if (from > last) throw invalid('/from', 'out-of-range');
    const span = { planId, low: Math.min(from, to), high: Math.max(from, to) };
    const found = planDifferences(await plannedAt(this.dataSource, { ...span, number: from }, sight), await plannedAt(this.dataSource, { ...span, number: to }, sight));
    const there = await tasksThere(this.dataSource, found.map(({ taskId }) => taskId));
    return { from, to, items: found.map((one) => ({ ...one, isThere: there.has(one.taskId) })) as PlanDifferences['items'] };
  }

  /** As on the tasks themselves (R17). */
  private async sightOf(actor: Actor, planId: string): Promise<TaskSight> {
    const plan = await this.dataSource.manager.findOneBy(Plan, { id: planId });
    if (plan === null) throw notFound();
    const { committeeId } = plan;
    reach(actor, 'plan.read', committeeId);
    return taskSight(actor, committeeId);
  }
}
