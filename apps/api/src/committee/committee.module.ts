import { Module } from '@nestjs/common';
import { CommitteeController } from './committee.controller';
import { CommitteeService } from './committee.service';
import { UserController } from './user.controller';
import { UserService } from './user.service';

@Module({ controllers: [CommitteeController, UserController], providers: [CommitteeService, UserService] })
export class CommitteeModule {}
