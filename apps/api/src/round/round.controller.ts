import { createRound, listRounds, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { planById } from '../plan/plan.queries';
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

  @Serves(createRound)
  create(@By() actor: Actor, @Given(createRound) { body }: Input<typeof createRound>): Promise<{ id: string }> {
    return this.rounds.create(actor, body);
  }
}
