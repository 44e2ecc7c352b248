import { Module } from '@nestjs/common';
import { AssignmentController } from './assignment.controller';
import { AssignmentService } from './assignment.service';
import { DecisionController } from './decision.controller';
import { DecisionService } from './decision.service';
import { ExtensionController } from './extension.controller';
import { ExtensionService } from './extension.service';
import { FairClockController } from './fair-clock.controller';
import { HandBackController } from './hand-back.controller';
import { HandBackService } from './hand-back.service';
import { PartController } from './part.controller';
import { PartService } from './part.service';
import { TaskDraftService } from './task-draft.service';
import { TaskReader } from './task.reader';
import { WaitingController } from './waiting.controller';

@Module({ controllers: [AssignmentController, DecisionController, ExtensionController, FairClockController, HandBackController, PartController, WaitingController], providers: [AssignmentService, DecisionService, ExtensionService, HandBackService, PartService, TaskDraftService, TaskReader], exports: [TaskReader] })
export class AssignmentModule {}
