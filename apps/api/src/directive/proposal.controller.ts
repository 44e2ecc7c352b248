import { proposeFromDirective, proposeFromFile, proposeFromText, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { Uploaded, type Upload } from '../http/upload';
import { ProposalService } from './proposal.service';

@Controller()
export class ProposalController {
  constructor(private readonly proposals: ProposalService) {}

  @Serves(proposeFromText)
  fromText(@By() actor: Actor, @Given(proposeFromText) { params, body }: Input<typeof proposeFromText>): Promise<ReplyOf<typeof proposeFromText>> {
    return this.proposals.fromText(actor, params.committeeId, body);
  }

  @Serves(proposeFromFile)
  fromFile(@By() actor: Actor, @Given(proposeFromFile) { params, query }: Input<typeof proposeFromFile>, @Uploaded() upload: Upload): Promise<ReplyOf<typeof proposeFromFile>> {
    return this.proposals.fromFile(actor, params.committeeId, { issuedOn: query.issuedOn, upload });
  }

  @Serves(proposeFromDirective)
  fromDirective(@By() actor: Actor, @Given(proposeFromDirective) { params }: Input<typeof proposeFromDirective>): Promise<ReplyOf<typeof proposeFromDirective>> {
    return this.proposals.fromDirective(actor, params.directiveId);
  }
}
