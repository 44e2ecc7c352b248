import { cancelAssignment, resumeAssignment, suspendAssignment } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { DecisionService } from './decision.service';

@Controller()
export class DecisionController {
  constructor(private readonly decisions: DecisionService) {}

  @Serves(suspendAssignment)
  suspend(@By() actor: Actor, @Given(suspendAssignment) { params, body }: Input<typeof suspendAssignment>): Promise<void> {
    return this.decisions.suspend(actor, params.assignmentId, body);
  }

  @Serves(resumeAssignment)
  resume(@By() actor: Actor, @Given(resumeAssignment) { params, body }: Input<typeof resumeAssignment>): Promise<void> {
    return this.decisions.resume(actor, params.assignmentId, body);
  }

  @Serves(cancelAssignment)
  cancel(@By() actor: Actor, @Given(cancelAssignment) { params, body }: Input<typeof cancelAssignment>): Promise<void> {
    return this.decisions.cancel(actor, params.assignmentId, body);
  }
}
