import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module';
import { BoardController } from './board.controller';
import { BoardReader } from './board.reader';
import { DraftReader } from './draft.reader';
import { DraftService } from './draft.service';
import { ExceptionService } from './exception.service';
import { HeadController } from './head.controller';
import { HeadService } from './head.service';
import { RecallController } from './recall.controller';
import { RecallService } from './recall.service';
import { ReopenController } from './reopen.controller';
import { ReopenService } from './reopen.service';
import { ReportController } from './report.controller';
import { ReportReader } from './report.reader';
import { ReviewController } from './review.controller';
import { ReviewService } from './review.service';
import { SubmissionService } from './submission.service';

@Module({ imports: [AssignmentModule], controllers: [BoardController, HeadController, RecallController, ReopenController, ReportController, ReviewController], providers: [BoardReader, DraftReader, DraftService, ExceptionService, HeadService, RecallService, ReopenService, ReportReader, ReviewService, SubmissionService], exports: [DraftReader, ReportReader] })
export class ReportModule {}
