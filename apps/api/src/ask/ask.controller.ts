import { addressAsk, answerAsk, closeAsk, getLeaderAsks, listAsks, listLeaders, type LeaderAsks, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { asOfAsked } from '../assignment/as-of';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { planById } from '../plan/plan.queries';
import { askReaderOf, shownAsk } from './ask-reader';
import { asksOf, leaderAsksOf, leadersOf } from './ask.queries';
import { AskService } from './ask.service';

const Key = z.strictObject({ bucket: z.int(), sortDay: z.int(), raisedAt: z.iso.datetime(), id: z.uuid() });

@Controller()
export class AskController {
  constructor(
    private readonly asks: AskService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(listAsks)
  async list(@By() actor: Actor, @Given(listAsks) { query }: Input<typeof listAsks>): Promise<ReplyOf<typeof listAsks>> {
    const { committeeId } = await this.planFor(query.planId);
    reach(actor, 'ask.read', committeeId);
    const me = askReaderOf(actor, committeeId);
    const { planId, view, state = null, assignmentId = null, taskId = null } = query;
    const rows = await asksOf(this.dataSource, me, { planId, view, state, assignmentId, taskId, after: fromCursor(query.cursor, Key), limit: query.limit + 1 });
    const { items, nextCursor } = toPage(rows, query.limit, ({ key }) => key);
    const today = this.clock.today();
    return { items: items.map((row) => shownAsk(row, me, { actor, committeeId, today })), nextCursor };
  }

  @Serves(listLeaders)
  async leaders(@By() actor: Actor, @Given(listLeaders) { params }: Input<typeof listLeaders>): Promise<ReplyOf<typeof listLeaders>> {
    reach(actor, 'ask.address', params.committeeId);
    return { items: await leadersOf(this.dataSource, params.committeeId, this.clock.today()) };
  }

  @Serves(addressAsk)
  address(@By() actor: Actor, @Given(addressAsk) { params, body }: Input<typeof addressAsk>): Promise<void> {
    return this.asks.address(actor, params.askId, body);
  }

  @Serves(answerAsk)
  answer(@By() actor: Actor, @Given(answerAsk) { params, body }: Input<typeof answerAsk>): Promise<void> {
    return this.asks.answer(actor, params.askId, body);
  }

  @Serves(closeAsk)
  close(@By() actor: Actor, @Given(closeAsk) { params, body }: Input<typeof closeAsk>): Promise<void> {
    return this.asks.close(actor, params.askId, body);
  }

  @Serves(getLeaderAsks)
  async forLeaders(@By() actor: Actor, @Given(getLeaderAsks) { params, query }: Input<typeof getLeaderAsks>): Promise<LeaderAsks> {
    const plan = await this.planFor(params.planId);
    reach(actor, 'dashboard.read', plan.committeeId);
    return leaderAsksOf(this.dataSource, plan.id, asOfAsked(this.clock, query));
  }

  private async planFor(planId: string): Promise<{ id: string; committeeId: string }> {
    const plan = await planById(this.dataSource, planId);
    if (plan === null) throw notFound();
    return plan;
  }
}
