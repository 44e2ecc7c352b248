import { closePlan, copyTasks, decideRollOver, getRollOver, listCopies, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { CopyService } from './copy.service';
import { RollOverReader } from './rollover.reader';
import { RollOverService } from './rollover.service';

@Controller()
export class RollOverController {
  constructor(
    private readonly reader: RollOverReader,
    private readonly rollOver: RollOverService,
    private readonly copier: CopyService,
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

  @Serves(listCopies)
  copies(@By() actor: Actor, @Given(listCopies) { params }: Input<typeof listCopies>): Promise<ReplyOf<typeof listCopies>> {
    return this.reader.copies(actor, params.planId);
  }

  @Serves(copyTasks)
  copy(@By() actor: Actor, @Given(copyTasks) { params, body }: Input<typeof copyTasks>): Promise<ReplyOf<typeof copyTasks>> {
    return this.copier.copy(actor, params.planId, body.taskIds);
  }
}
