import { Module } from '@nestjs/common';
import { ClauseService } from './clause.service';
import { DirectiveController } from './directive.controller';
import { DirectiveEndService } from './directive-end.service';
import { DirectiveService } from './directive.service';
import { ProposalController } from './proposal.controller';
import { ProposalService } from './proposal.service';

@Module({ controllers: [DirectiveController, ProposalController], providers: [DirectiveService, ClauseService, DirectiveEndService, ProposalService] })
export class DirectiveModule {}
