import { listParts, settleDispute, speakForPart, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { PartService } from './part.service';

@Controller()
export class PartController {
  constructor(private readonly parts: PartService) {}

  @Serves(listParts)
  async list(@By() actor: Actor, @Given(listParts) { params }: Input<typeof listParts>): Promise<ReplyOf<typeof listParts>> {
    return { items: await this.parts.list(actor, params.taskId) };
  }

  @Serves(speakForPart)
  speak(@By() actor: Actor, @Given(speakForPart) { params, body }: Input<typeof speakForPart>): Promise<void> {
    return this.parts.speak(actor, params.assignmentId, body);
  }

  @Serves(settleDispute)
  settle(@By() actor: Actor, @Given(settleDispute) { params, body }: Input<typeof settleDispute>): Promise<void> {
    return this.parts.settle(actor, params.assignmentId, body);
  }
}
