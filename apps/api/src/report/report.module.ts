import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module';
import { DraftService } from './draft.service';
import { ReopenController } from './reopen.controller';
import { ReopenService } from './reopen.service';
import { ReportController } from './report.controller';
import { ReportReader } from './report.reader';
import { ReviewService } from './review.service';
import { SubmissionService } from './submission.service';

@Module({ imports: [AssignmentModule], controllers: [ReopenController, ReportController], providers: [DraftService, ReopenService, ReportReader, ReviewService, SubmissionService] })
export class ReportModule {}
