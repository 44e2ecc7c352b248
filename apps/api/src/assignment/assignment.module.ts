import { Module } from '@nestjs/common';
import { AssignmentController } from './assignment.controller';
import { AssignmentService } from './assignment.service';
import { DecisionController } from './decision.controller';
import { DecisionService } from './decision.service';
import { ExtensionController } from './extension.controller';
import { ExtensionService } from './extension.service';
import { PartController } from './part.controller';
import { PartService } from './part.service';
import { TaskDraftService } from './task-draft.service';
import { TaskReader } from './task.reader';

@Module({ controllers: [AssignmentController, DecisionController, ExtensionController, PartController], providers: [AssignmentService, DecisionService, ExtensionService, PartService, TaskDraftService, TaskReader], exports: [TaskReader] })
export class AssignmentModule {}
