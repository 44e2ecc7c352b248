import { reopenAssignment } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { ReopenService } from './reopen.service';

@Controller()
export class ReopenController {
  constructor(private readonly reopenings: ReopenService) {}

  @Serves(reopenAssignment)
  reopen(@By() actor: Actor, @Given(reopenAssignment) { params, body }: Input<typeof reopenAssignment>): Promise<void> {
    return this.reopenings.reopen(actor, params.assignmentId, body.reason);
  }
}
