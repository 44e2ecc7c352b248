import { listWaiting, type WaitingDecisions } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { planById } from '../plan/plan.queries';
import { asOfAsked } from './as-of';
import { waitingDecisions } from './waiting.queries';

@Controller()
export class WaitingController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(listWaiting)
  async list(@By() actor: Actor, @Given(listWaiting) { params, query }: Input<typeof listWaiting>): Promise<WaitingDecisions> {
    const plan = await planById(this.dataSource, params.planId);
    if (plan === null) throw notFound();
    reach(actor, 'dashboard.read', plan.committeeId);
    return waitingDecisions(this.dataSource, plan.id, asOfAsked(this.clock, query));
  }
}
