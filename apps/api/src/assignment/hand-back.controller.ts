import { handBackAssignment } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { HandBackService } from './hand-back.service';

@Controller()
export class HandBackController {
  constructor(private readonly handBacks: HandBackService) {}

  @Serves(handBackAssignment)
  handBack(@By() actor: Actor, @Given(handBackAssignment) { params, body }: Input<typeof handBackAssignment>): Promise<void> {
    return this.handBacks.handBack(actor, params.assignmentId, body);
  }
}
