import { closePlan, decideRollOver, getRollOver, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { RollOverReader } from './rollover.reader';
import { RollOverService } from './rollover.service';

@Controller()
export class RollOverController {
  constructor(
    private readonly reader: RollOverReader,
    private readonly rollOver: RollOverService,
  ) {}

  @Serves(getRollOver)
  get(@By() actor: Actor, @Given(getRollOver) { params }: Input<typeof getRollOver>): Promise<ReplyOf<typeof getRollOver>> {
    return this.reader.ofPlan(actor, params.planId);
  }

  @Serves(decideRollOver)
  decide(@By() actor: Actor, @Given(decideRollOver) { params, body }: Input<typeof decideRollOver>): Promise<ReplyOf<typeof decideRollOver>> {
    return this.rollOver.decide(actor, params.taskId, body);
  }

  @Serves(closePlan)
  close(@By() actor: Actor, @Given(closePlan) { params }: Input<typeof closePlan>): Promise<void> {
    return this.rollOver.closePlan(actor, params.planId);
  }
}
