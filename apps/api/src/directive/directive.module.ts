import { Module } from '@nestjs/common';
import { ClauseService } from './clause.service';
import { DirectiveController } from './directive.controller';
import { DirectiveService } from './directive.service';

@Module({ controllers: [DirectiveController], providers: [DirectiveService, ClauseService] })
export class DirectiveModule {}
