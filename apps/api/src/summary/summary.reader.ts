import type { AsOf as AsOfQuery, Dashboard, LAYOUTS, Plan, Summary, SummaryLocale } from '@app/contract';
import { dayOfInstant, minDay, nextHalfYear, previousHalfYear, type Day } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { cellFacts, type AsOf } from '../assignment/facts.queries';
import { themesOf } from '../committee/committee.queries';
import { Clock } from '../config/clock';
import { dashboardOf } from '../dashboard/dashboard';
import { dashboardFacts } from '../dashboard/dashboard.queries';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { planById } from '../plan/plan.queries';
import type { NextPlan, PreviousRate, SummaryFacts } from './facts';
import { indicatorPast } from './indicator-past.queries';
import { outlineOf } from './outline';
import { acceptedWords, committeeFacts, documentsOf, dueRound, memberChanges, planOf, reminderCounts, taskTexts, unitNames } from './summary.queries';

type SummaryQuery = z.output<typeof AsOfQuery> & { readonly locale: SummaryLocale; readonly layout?: (typeof LAYOUTS)[number] | undefined };

/** Reads every fact of the half-year document at its two times; the outline makes sentences of them. */
@Injectable()
export class SummaryReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async summary(actor: Actor, planId: string, query: SummaryQuery): Promise<Summary> {
    const plan = await planById(this.dataSource, planId);
    if (plan === null) throw notFound();
    reach(actor, 'summary.read', plan.committeeId);
    return outlineOf(await this.facts(plan, this.asOf(plan, query)), query.locale, query.layout);
  }

  /** The Vietnamese paper at its two times, with the facts it is made of. */
  async composed(planId: string, asOf: AsOf, layout: (typeof LAYOUTS)[number]): Promise<{ facts: SummaryFacts; summary: Summary }> {
    const plan = await planById(this.dataSource, planId);
    if (plan === null) throw notFound();
    const facts = await this.facts(plan, asOf);
    return { facts, summary: outlineOf(facts, 'vi', layout) };
  }

  /** What is true of the cut-off day, or of today while the half-year runs, as known now. */
  private asOf(plan: Plan, query: SummaryQuery): AsOf {
    return {
      effectiveOn: query.effectiveOn ?? minDay(plan.endsOn, this.clock.today()),
      knownAt: query.knownAt === undefined ? this.clock.now() : new Date(query.knownAt),
    };
  }

  private async facts(plan: Plan, asOf: AsOf): Promise<SummaryFacts> {
    const { dataSource: reader } = this;
    const { committeeId, id: planId, startsOn } = plan;
    const { effectiveOn, knownAt } = asOf;
    const committee = await committeeFacts(reader, committeeId, effectiveOn);
    const knownOn = dayOfInstant(knownAt.toISOString(), committee.timeZone);
    const [dashboard, units, texts, words, past, themes, documents, members, round, reminders, previous, next] = await Promise.all([
      this.dashboard(planId, asOf),
      unitNames(reader, effectiveOn),
      taskTexts(reader, planId, asOf),
      acceptedWords(reader, planId, asOf),
      indicatorPast(reader, planId, [previousHalfYear(plan.halfYear), previousHalfYear(previousHalfYear(plan.halfYear))], knownAt),
      themesOf(reader, committeeId),
      documentsOf(reader, committeeId, startsOn, asOf),
      memberChanges(reader, committeeId, startsOn, asOf),
      dueRound(reader, planId, effectiveOn, knownOn),
      reminderCounts(reader, plan, asOf),
      this.previousRate(plan, knownAt),
      this.nextPlan(plan, { effectiveOn: knownOn, knownAt }),
    ]);
    return { committee, dashboard, plan, units, texts, words, indicatorPast: past, themes, documents, members, round, reminders, previous, next };
  }

  private async dashboard(planId: string, asOf: AsOf): Promise<Dashboard> {
    const found = await dashboardFacts(this.dataSource, planId, asOf);
    if (found === null) throw notFound();
    return dashboardOf(found, asOf.knownAt);
  }

  /** The rate of the half-year before at its own cut-off, for comparison. */
  private async previousRate(plan: Plan, knownAt: Date): Promise<PreviousRate | null> {
    const before = await planOf(this.dataSource, plan.committeeId, previousHalfYear(plan.halfYear), knownAt);
    if (before === null) return null;
    const { halfYear, completionOfDue } = await this.dashboard(before.id, { effectiveOn: before.endsOn, knownAt });
    return { halfYear, completionOfDue };
  }

  /** The tasks issued for the half-year to come; null while there is none. */
  private async nextPlan(plan: Plan, asOf: AsOf & { effectiveOn: Day }): Promise<NextPlan | null> {
    const next = await planOf(this.dataSource, plan.committeeId, nextHalfYear(plan.halfYear), asOf.knownAt);
    if (next === null) return null;
    const leads = (await cellFacts(this.dataSource, next.id, asOf)).filter(({ role, isParent, state }) => role === 'lead' && !isParent && !['transferred', 'cancelled'].includes(state));
    return leads.length === 0 ? null : { plan: next, tasks: leads };
  }
}
