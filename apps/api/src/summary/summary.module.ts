import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { FrozenFiles } from './stored/frozen-files';
import { SignedCopyService } from './stored/signed-copy.service';
import { StoredSummaryReader } from './stored/stored-summary.reader';
import { SummaryCourseService } from './stored/summary-course.service';
import { SummaryDraftService } from './stored/summary-draft.service';
import { SummaryFileController } from './stored/summary-file.controller';
import { SummaryVersionController } from './stored/summary-version.controller';
import { SummaryController } from './summary.controller';
import { SummaryReader } from './summary.reader';

@Module({
  imports: [EvidenceModule],
  controllers: [SummaryController, SummaryVersionController, SummaryFileController],
  providers: [SummaryReader, StoredSummaryReader, SummaryDraftService, SummaryCourseService, SignedCopyService, FrozenFiles],
})
export class SummaryModule {}
