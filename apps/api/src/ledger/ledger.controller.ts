import { acceptProposal, decideClauseLink, getLedger, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { AcceptProposalService } from './accept-proposal.service';
import { ClauseLinkService } from './clause-link.service';
import { LedgerReader } from './ledger.reader';

@Controller()
export class LedgerController {
  constructor(
    private readonly reader: LedgerReader,
    private readonly links: ClauseLinkService,
    private readonly proposals: AcceptProposalService,
  ) {}

  @Serves(getLedger)
  ledger(@By() actor: Actor, @Given(getLedger) { params }: Input<typeof getLedger>): Promise<ReplyOf<typeof getLedger>> {
    return this.reader.ledger(actor, params.directiveId);
  }

  @Serves(decideClauseLink)
  decide(@By() actor: Actor, @Given(decideClauseLink) { params, body }: Input<typeof decideClauseLink>): Promise<void> {
    return this.links.decide(actor, params.clauseId, body);
  }

  @Serves(acceptProposal)
  accept(@By() actor: Actor, @Given(acceptProposal) { body }: Input<typeof acceptProposal>): Promise<ReplyOf<typeof acceptProposal>> {
    return this.proposals.accept(actor, body);
  }
}
