import { getDraft, getReceipt, getWork, listDrafts, saveDraft, submitReport, type Draft, type Receipt, type ReplyOf, type UnitDrafts, type Work } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { DraftReader } from './draft.reader';
import { DraftService } from './draft.service';
import { ReportReader } from './report.reader';
import { SubmissionService } from './submission.service';

@Controller()
export class ReportController {
  constructor(
    private readonly reader: ReportReader,
    private readonly drafts: DraftService,
    private readonly draftReader: DraftReader,
    private readonly submissions: SubmissionService,
  ) {}

  @Serves(getWork)
  work(@By() actor: Actor, @Given(getWork) { params, query }: Input<typeof getWork>): Promise<Work> {
    return this.reader.work(actor, { unitId: params.unitId, committeeId: query.committeeId, planId: query.planId });
  }

  @Serves(listDrafts)
  list(@By() actor: Actor, @Given(listDrafts) { params, query }: Input<typeof listDrafts>): Promise<UnitDrafts> {
    return this.draftReader.drafts(actor, { unitId: params.unitId, committeeId: query.committeeId, planId: query.planId });
  }

  @Serves(getDraft)
  draft(@By() actor: Actor, @Given(getDraft) { params }: Input<typeof getDraft>): Promise<Draft> {
    return this.drafts.read(actor, params.assignmentId);
  }

  @Serves(saveDraft)
  save(@By() actor: Actor, @Given(saveDraft) { params, body, ifMatch }: Input<typeof saveDraft>): Promise<ReplyOf<typeof saveDraft>> {
    return this.drafts.save(actor, params.assignmentId, body, ifMatch);
  }

  @Serves(submitReport)
  submit(@By() actor: Actor, @Given(submitReport) { body }: Input<typeof submitReport>): Promise<ReplyOf<typeof submitReport>> {
    return this.submissions.submit(actor, body);
  }

  @Serves(getReceipt)
  receipt(@By() actor: Actor, @Given(getReceipt) { params }: Input<typeof getReceipt>): Promise<Receipt> {
    return this.reader.receipt(actor, params.submissionId);
  }
}
