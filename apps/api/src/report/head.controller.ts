import { handBackDrafts, sendToHead } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { HeadService } from './head.service';

@Controller()
export class HeadController {
  constructor(private readonly heads: HeadService) {}

  @Serves(sendToHead)
  send(@By() actor: Actor, @Given(sendToHead) { params, body }: Input<typeof sendToHead>): Promise<void> {
    return this.heads.send(actor, params.unitId, body);
  }

  @Serves(handBackDrafts)
  handBack(@By() actor: Actor, @Given(handBackDrafts) { params, body }: Input<typeof handBackDrafts>): Promise<void> {
    return this.heads.handBack(actor, params.reportId, body.reason);
  }
}
