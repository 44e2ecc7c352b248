import { Module } from '@nestjs/common';
import { AcceptProposalService } from './accept-proposal.service';
import { ClauseLinkService } from './clause-link.service';
import { LedgerController } from './ledger.controller';
import { LedgerReader } from './ledger.reader';

@Module({ controllers: [LedgerController], providers: [LedgerReader, ClauseLinkService, AcceptProposalService] })
export class LedgerModule {}
