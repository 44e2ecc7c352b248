import { createCalendarFeed, listCalendarFeeds, readCalendar, revokeCalendarFeed, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import { ReadyAnswer } from '../http/answer';
import { Given, Serves, type Input } from '../http/serves';
import { feedsOf } from './calendar-feed.queries';
import { CalendarFeedService } from './calendar-feed.service';

@Controller()
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(listCalendarFeeds)
  async list(@By() actor: Actor): Promise<ReplyOf<typeof listCalendarFeeds>> {
    return { items: await feedsOf(this.dataSource, actor.userId, this.clock.today()), nextCursor: null };
  }

  @Serves(createCalendarFeed)
  create(@By() actor: Actor, @Given(createCalendarFeed) { body }: Input<typeof createCalendarFeed>): Promise<ReplyOf<typeof createCalendarFeed>> {
    return this.feeds.create(actor, body);
  }

  @Serves(revokeCalendarFeed)
  revoke(@By() actor: Actor, @Given(revokeCalendarFeed) { params }: Input<typeof revokeCalendarFeed>): Promise<void> {
    return this.feeds.revoke(actor, params.feedId);
  }

  @Serves(readCalendar)
  async read(@Given(readCalendar) { params }: Input<typeof readCalendar>): Promise<ReadyAnswer> {
    const bytes = Buffer.from(await this.feeds.read(params.secret));
    return new ReadyAnswer(bytes, `"${createHash('sha1').update(bytes).digest('base64url')}"`, 'text/calendar; charset=utf-8', 'steerboard.ics');
  }
}
