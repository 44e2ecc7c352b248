import { getBurnUp, getDashboard, getDashboardChanges, type Dashboard } from '@app/contract';
import { CLASSIFICATION_VERSION } from '@app/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOfAsked, knownAtShown } from '../assignment/as-of';
import type { AsOf } from '../assignment/facts.queries';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import type { ReadyAnswer } from '../http/answer';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { ChecksPlan, OfPlan, type SeenPlan } from '../http/seen-plan';
import { Given, Serves, type Input } from '../http/serves';
import { burnUp } from './burn-up.queries';
import { changesOf } from './changes';
import { dashboardOf } from './dashboard';
import { dashboardFacts } from './dashboard.queries';
import { RevisionCache } from './revision-cache';

@Controller()
export class DashboardController {
  private readonly cache = new RevisionCache();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(getDashboard)
  @ChecksPlan()
  async get(@By() actor: Actor, @Given(getDashboard) { query }: Input<typeof getDashboard>, @OfPlan() plan: SeenPlan | null): Promise<ReadyAnswer> {
    if (plan === null) throw notFound();
    reach(actor, 'dashboard.read', plan.committeeId);
    const asOf = asOfAsked(this.clock, query);
    return this.cache.answer(this.keyOf(plan, asOf), () => this.make(plan.id, asOf));
  }

  @Serves(getBurnUp)
  @ChecksPlan()
  async burnUp(@By() actor: Actor, @Given(getBurnUp) { query }: Input<typeof getBurnUp>, @OfPlan() plan: SeenPlan | null): Promise<ReadyAnswer> {
    if (plan === null) throw notFound();
    reach(actor, 'dashboard.read', plan.committeeId);
    const asOf = asOfAsked(this.clock, query);
    return this.cache.answer(`burn-up ${this.keyOf(plan, asOf)}`, () => burnUp(this.dataSource, plan.id, asOf));
  }

  /** The same query and the same count as the dashboard, once for each day. */
  @Serves(getDashboardChanges)
  @ChecksPlan()
  async changes(@By() actor: Actor, @Given(getDashboardChanges) { query }: Input<typeof getDashboardChanges>, @OfPlan() plan: SeenPlan | null): Promise<ReadyAnswer> {
    if (plan === null) throw notFound();
    reach(actor, 'dashboard.read', plan.committeeId);
    const now = asOfAsked(this.clock, query);
    if (query.sinceOn >= now.effectiveOn) throw invalid('/sinceOn', 'out-of-range');
    const then = asOfAsked(this.clock, { effectiveOn: query.sinceOn });
    return this.cache.answer(`changes ${query.sinceOn} ${this.keyOf(plan, now)}`, async () => changesOf(await this.make(plan.id, then), await this.make(plan.id, now)));
  }

  private keyOf({ id, revision }: SeenPlan, { effectiveOn, knownAt }: AsOf): string {
    return [id, revision, effectiveOn, knownAt.getTime(), this.clock.today(), CLASSIFICATION_VERSION].join(' ');
  }

  private async make(planId: string, asOf: AsOf): Promise<Dashboard> {
    const found = await dashboardFacts(this.dataSource, planId, asOf);
    if (found === null) throw notFound();
    return dashboardOf(found, knownAtShown(this.clock, asOf));
  }
}
