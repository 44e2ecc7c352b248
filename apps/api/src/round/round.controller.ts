import { createRound, listCalendarRounds, listRounds, type ReplyOf } from '@app/contract';
import { PERIODIC_ROUND_KINDS } from '@app/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { planById } from '../plan/plan.queries';
import { planCalendar, roundName } from './calendar.queries';
import { roundsOf } from './round.queries';
import { RoundService } from './round.service';

@Controller()
export class RoundController {
  constructor(
    private readonly rounds: RoundService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(listRounds)
  async list(@By() actor: Actor, @Given(listRounds) { query }: Input<typeof listRounds>): Promise<ReplyOf<typeof listRounds>> {
    const plan = await planById(this.dataSource, query.planId);
    if (plan === null) throw notFound();
    reach(actor, 'round.read', plan.committeeId);
    return { items: await roundsOf(this.dataSource, plan.id, this.clock.today()), nextCursor: null };
  }

  @Serves(listCalendarRounds)
  async calendar(@By() actor: Actor, @Given(listCalendarRounds) { params }: Input<typeof listCalendarRounds>): Promise<ReplyOf<typeof listCalendarRounds>> {
    const plan = await planById(this.dataSource, params.planId);
    const calendar = await planCalendar(this.dataSource, params.planId);
    if (plan === null || calendar === null) throw notFound();
    reach(actor, 'round.manage', plan.committeeId);
    const opened = await roundsOf(this.dataSource, plan.id, this.clock.today());
    const items = calendar.rounds(PERIODIC_ROUND_KINDS).map((round) => {
      const { kind, periodStartsOn, opensOn, cutOffOn, unitsDueOn: dueOn, closesOn, draftDueOn, committeeDueOn } = round;
      return { kind, name: roundName(round), periodStartsOn, opensOn, cutOffOn, dueOn, closesOn, draftDueOn, committeeDueOn, isOpened: opened.some((one) => one.kind === kind && one.cutOffOn === cutOffOn) };
    });
    return { items, nextCursor: null };
  }

  @Serves(createRound)
  create(@By() actor: Actor, @Given(createRound) { body }: Input<typeof createRound>): Promise<{ id: string }> {
    return this.rounds.create(actor, body);
  }
}
