import { HalfYear, activatePlan, approvePlan, createPlan, editPlan, getPlan, listPlans, returnPlan, reviewPlan, startClosingPlan, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { By, type Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { planById, plansOf } from './plan.queries';
import { PlanService } from './plan.service';

@Controller()
export class PlanController {
  constructor(
    private readonly plans: PlanService,
    private readonly dataSource: DataSource,
  ) {}

  @Serves(listPlans)
  async list(@By() actor: Actor, @Given(listPlans) { query }: Input<typeof listPlans>): Promise<ReplyOf<typeof listPlans>> {
    reach(actor, 'plan.read', query.committeeId);
    const before = fromCursor(query.cursor, HalfYear);
    return toPage(await plansOf(this.dataSource, { committeeId: query.committeeId, before, limit: query.limit + 1 }), query.limit, (plan) => plan.halfYear);
  }

  @Serves(getPlan)
  async get(@By() actor: Actor, @Given(getPlan) { params }: Input<typeof getPlan>): Promise<ReplyOf<typeof getPlan>> {
    const plan = await planById(this.dataSource, params.planId);
    if (plan === null) throw notFound();
    reach(actor, 'plan.read', plan.committeeId);
    return plan;
  }

  @Serves(createPlan)
  create(@By() actor: Actor, @Given(createPlan) { body }: Input<typeof createPlan>): Promise<{ id: string }> {
    return this.plans.create(actor, body);
  }

  @Serves(editPlan)
  edit(@By() actor: Actor, @Given(editPlan) { params, body, ifMatch }: Input<typeof editPlan>): Promise<NewVersion> {
    return this.plans.edit(actor, params.planId, body, ifMatch);
  }

  @Serves(reviewPlan)
  review(@By() actor: Actor, @Given(reviewPlan) { params }: Input<typeof reviewPlan>): Promise<void> {
    return this.plans.move(actor, params.planId, 'review');
  }

  @Serves(returnPlan)
  sendBack(@By() actor: Actor, @Given(returnPlan) { params, body }: Input<typeof returnPlan>): Promise<void> {
    return this.plans.sendBack(actor, params.planId, body.reason);
  }

  @Serves(approvePlan)
  approve(@By() actor: Actor, @Given(approvePlan) { params }: Input<typeof approvePlan>): Promise<void> {
    return this.plans.move(actor, params.planId, 'approval');
  }

  @Serves(activatePlan)
  activate(@By() actor: Actor, @Given(activatePlan) { params }: Input<typeof activatePlan>): Promise<void> {
    return this.plans.move(actor, params.planId, 'activation');
  }

  @Serves(startClosingPlan)
  startClosing(@By() actor: Actor, @Given(startClosingPlan) { params }: Input<typeof startClosingPlan>): Promise<void> {
    return this.plans.move(actor, params.planId, 'closing');
  }
}
