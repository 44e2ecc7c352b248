import {
  commentSummary, discardSummary, draftSummary, editSummary, getSummaryDifferences, getSummaryVersion, issueSummary, listSummaryVersions, numberSummary, resolveSummaryComment, returnSummary,
  reviewSummary, signSummary, type ReplyOf,
} from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../../http/actor';
import type { NewVersion } from '../../http/answer';
import { Given, Serves, type Input } from '../../http/serves';
import { StoredSummaryReader } from './stored-summary.reader';
import { SummaryCourseService } from './summary-course.service';
import { SummaryDraftService } from './summary-draft.service';

@Controller()
export class SummaryVersionController {
  constructor(
    private readonly reader: StoredSummaryReader,
    private readonly drafts: SummaryDraftService,
    private readonly course: SummaryCourseService,
  ) {}

  @Serves(listSummaryVersions)
  async list(@By() actor: Actor, @Given(listSummaryVersions) { params }: Input<typeof listSummaryVersions>): Promise<ReplyOf<typeof listSummaryVersions>> {
    return { items: await this.reader.list(actor, params.planId) };
  }

  @Serves(draftSummary)
  draft(@By() actor: Actor, @Given(draftSummary) { params, body }: Input<typeof draftSummary>): Promise<ReplyOf<typeof draftSummary>> {
    return this.drafts.draft(actor, params.planId, body);
  }

  @Serves(getSummaryVersion)
  get(@By() actor: Actor, @Given(getSummaryVersion) { params }: Input<typeof getSummaryVersion>): Promise<ReplyOf<typeof getSummaryVersion>> {
    return this.reader.version(actor, params.versionId);
  }

  @Serves(editSummary)
  edit(@By() actor: Actor, @Given(editSummary) { params, body, ifMatch }: Input<typeof editSummary>): Promise<NewVersion> {
    return this.drafts.edit(actor, params.versionId, body, ifMatch);
  }

  @Serves(discardSummary)
  discard(@By() actor: Actor, @Given(discardSummary) { params }: Input<typeof discardSummary>): Promise<void> {
    return this.drafts.discard(actor, params.versionId);
  }

  @Serves(reviewSummary)
  review(@By() actor: Actor, @Given(reviewSummary) { params }: Input<typeof reviewSummary>): Promise<void> {
    return this.course.review(actor, params.versionId);
  }

  @Serves(returnSummary)
  sendBack(@By() actor: Actor, @Given(returnSummary) { params, body }: Input<typeof returnSummary>): Promise<void> {
    return this.course.sendBack(actor, params.versionId, body.reason);
  }

  @Serves(signSummary)
  sign(@By() actor: Actor, @Given(signSummary) { params }: Input<typeof signSummary>): Promise<void> {
    return this.course.sign(actor, params.versionId);
  }

  @Serves(numberSummary)
  number(@By() actor: Actor, @Given(numberSummary) { params, body }: Input<typeof numberSummary>): Promise<void> {
    return this.course.number(actor, params.versionId, body);
  }

  @Serves(issueSummary)
  issue(@By() actor: Actor, @Given(issueSummary) { params }: Input<typeof issueSummary>): Promise<void> {
    return this.course.issue(actor, params.versionId);
  }

  @Serves(getSummaryDifferences)
  differences(@By() actor: Actor, @Given(getSummaryDifferences) { params, query }: Input<typeof getSummaryDifferences>): Promise<ReplyOf<typeof getSummaryDifferences>> {
    return this.reader.differences(actor, params.versionId, query.from);
  }

  @Serves(commentSummary)
  comment(@By() actor: Actor, @Given(commentSummary) { params, body }: Input<typeof commentSummary>): Promise<ReplyOf<typeof commentSummary>> {
    return this.drafts.comment(actor, params.versionId, body);
  }

  @Serves(resolveSummaryComment)
  resolve(@By() actor: Actor, @Given(resolveSummaryComment) { params }: Input<typeof resolveSummaryComment>): Promise<void> {
    return this.drafts.resolve(actor, params.commentId);
  }
}
