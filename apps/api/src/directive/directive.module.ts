import { Module } from '@nestjs/common';
import { ClauseService } from './clause.service';
import { DirectiveController } from './directive.controller';
import { DirectiveService } from './directive.service';
import { ProposalController } from './proposal.controller';
import { ProposalService } from './proposal.service';

@Module({ controllers: [DirectiveController, ProposalController], providers: [DirectiveService, ClauseService, ProposalService] })
export class DirectiveModule {}
