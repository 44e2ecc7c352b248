import { Module } from '@nestjs/common';
import { AssignmentController } from './assignment.controller';
import { AssignmentService } from './assignment.service';
import { TaskDraftService } from './task-draft.service';
import { TaskReader } from './task.reader';

@Module({ controllers: [AssignmentController], providers: [AssignmentService, TaskDraftService, TaskReader], exports: [TaskReader] })
export class AssignmentModule {}
