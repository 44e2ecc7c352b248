import { acceptItem, confirmItem, getItem, listQueue, returnItem, type Item, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { RecallService } from './recall.service';
import { ReportReader } from './report.reader';
import { ReviewService } from './review.service';

@Controller()
export class ReviewController {
  constructor(
    private readonly reader: ReportReader,
    private readonly reviews: ReviewService,
    private readonly recalls: RecallService,
  ) {}

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
