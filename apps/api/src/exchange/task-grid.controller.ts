import { listTaskRows, saveTaskRows, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { TaskGridService } from './task-grid.service';

@Controller()
export class TaskGridController {
  constructor(private readonly grid: TaskGridService) {}

  @Serves(listTaskRows)
  list(@By() actor: Actor, @Given(listTaskRows) { params }: Input<typeof listTaskRows>): Promise<ReplyOf<typeof listTaskRows>> {
    return this.grid.list(actor, params.planId);
  }

  @Serves(saveTaskRows)
  save(@By() actor: Actor, @Given(saveTaskRows) { params, body }: Input<typeof saveTaskRows>): Promise<ReplyOf<typeof saveTaskRows>> {
    return this.grid.save(actor, params.planId, body);
  }
}
