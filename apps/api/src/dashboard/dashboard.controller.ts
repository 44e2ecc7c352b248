import { getDashboard } from '@app/contract';
import { CLASSIFICATION_VERSION } from '@app/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOfAsked, knownAtShown } from '../assignment/as-of';
import { cellFacts, statusSettings, type AsOf } from '../assignment/facts.queries';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import type { ReadyAnswer } from '../http/answer';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { dashboardOf } from './dashboard';
import { axesOf, planHead, type PlanHead } from './dashboard.queries';
import { RevisionCache } from './revision-cache';

@Controller()
export class DashboardController {
  private readonly cache = new RevisionCache();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(getDashboard)
  async get(@By() actor: Actor, @Given(getDashboard) { query }: Input<typeof getDashboard>): Promise<ReadyAnswer> {
    const plan = await planHead(this.dataSource, query.planId);
    if (plan === null) throw notFound();
    reach(actor, 'dashboard.read', plan.committeeId);
    const asOf = asOfAsked(this.clock, query);
    const key = [plan.id, plan.revision, asOf.effectiveOn, asOf.knownAt.getTime(), this.clock.today(), CLASSIFICATION_VERSION].join(' ');
    return this.cache.answer(key, () => this.make(plan, asOf));
  }

  private async make(plan: PlanHead, asOf: AsOf): Promise<unknown> {
    const [axes, facts, settings] = await Promise.all([
      axesOf(this.dataSource, plan.committeeId, asOf.effectiveOn),
      cellFacts(this.dataSource, plan.id, asOf),
      statusSettings(this.dataSource, plan.committeeId, asOf.effectiveOn),
    ]);
    return dashboardOf({ plan, axes, facts, settings, knownAt: knownAtShown(this.clock, asOf) });
  }
}
