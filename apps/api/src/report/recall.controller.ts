import { recallSubmission } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { RecallService } from './recall.service';

@Controller()
export class RecallController {
  constructor(private readonly recalls: RecallService) {}

  @Serves(recallSubmission)
  recall(@By() actor: Actor, @Given(recallSubmission) { params }: Input<typeof recallSubmission>): Promise<void> {
    return this.recalls.recall(actor, params.submissionId);
  }
}
