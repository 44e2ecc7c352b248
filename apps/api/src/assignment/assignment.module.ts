import { Module } from '@nestjs/common';
import { AssignmentController } from './assignment.controller';
import { AssignmentService } from './assignment.service';
import { DecisionController } from './decision.controller';
import { DecisionService } from './decision.service';
import { ExtensionController } from './extension.controller';
import { ExtensionService } from './extension.service';
import { TaskDraftService } from './task-draft.service';
import { TaskReader } from './task.reader';

@Module({ controllers: [AssignmentController, DecisionController, ExtensionController], providers: [AssignmentService, DecisionService, ExtensionService, TaskDraftService, TaskReader], exports: [TaskReader] })
export class AssignmentModule {}
