import { acceptItem, confirmItem, getDraft, getItem, getReceipt, getWork, listQueue, returnItem, saveDraft, submitReport, type Draft, type Item, type Receipt, type ReplyOf, type Work } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { DraftService } from './draft.service';
import { RecallService } from './recall.service';
import { ReportReader } from './report.reader';
import { ReviewService } from './review.service';
import { SubmissionService } from './submission.service';

@Controller()
export class ReportController {
  constructor(
    private readonly reader: ReportReader,
    private readonly drafts: DraftService,
    private readonly submissions: SubmissionService,
    private readonly reviews: ReviewService,
    private readonly recalls: RecallService,
  ) {}

  @Serves(getWork)
  work(@By() actor: Actor, @Given(getWork) { params, query }: Input<typeof getWork>): Promise<Work> {
    return this.reader.work(actor, { unitId: params.unitId, committeeId: query.committeeId, planId: query.planId });
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

  @Serves(listQueue)
  queue(@By() actor: Actor, @Given(listQueue) { query }: Input<typeof listQueue>): Promise<ReplyOf<typeof listQueue>> {
    return this.reader.queue(actor, query);
  }

  @Serves(getItem)
  async item(@By() actor: Actor, @Given(getItem) { params }: Input<typeof getItem>): Promise<Item> {
    const { item, isFirstLook } = await this.reader.item(actor, params.itemId);
    if (isFirstLook) await this.recalls.open(actor, params.itemId);
    return item;
  }

  @Serves(acceptItem)
  accept(@By() actor: Actor, @Given(acceptItem) { params, body }: Input<typeof acceptItem>): Promise<void> {
    return this.reviews.accept(actor, params.itemId, body);
  }

  @Serves(returnItem)
  giveBack(@By() actor: Actor, @Given(returnItem) { params, body }: Input<typeof returnItem>): Promise<void> {
    return this.reviews.giveBack(actor, params.itemId, body);
  }

  @Serves(confirmItem)
  confirm(@By() actor: Actor, @Given(confirmItem) { params, body }: Input<typeof confirmItem>): Promise<void> {
    return this.reviews.confirm(actor, params.itemId, body);
  }
}
