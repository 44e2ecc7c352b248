import { Id, Instant, listNotices, readNotice, readNotices, remindReport, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Commits } from '../database/commit';
import { By, type Actor } from '../http/actor';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { Given, Serves, type Input } from '../http/serves';
import { noticesOf, unreadCount } from './notice.queries';
import { NudgeService } from './nudge.service';

/** Where the next page begins. */
const Key = z.strictObject({ createdAt: Instant, id: Id });

@Controller()
export class NoticeController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commits: Commits,
    private readonly nudges: NudgeService,
  ) {}

  @Serves(listNotices)
  async list(@By() actor: Actor, @Given(listNotices) { query }: Input<typeof listNotices>): Promise<ReplyOf<typeof listNotices>> {
    const [rows, count] = await Promise.all([
      noticesOf(this.dataSource, { userId: actor.userId, after: fromCursor(query.cursor, Key), limit: query.limit + 1 }),
      unreadCount(this.dataSource, actor.userId),
    ]);
    return { ...toPage(rows, query.limit, ({ createdAt, id }) => ({ createdAt, id })), unreadCount: count };
  }

  /** One's own reading is nobody else's business, so the trail has no entry of it. */
  @Serves(readNotice)
  read(@By() actor: Actor, @Given(readNotice) { params }: Input<typeof readNotice>): Promise<void> {
    return this.commits.run(
      actor,
      async (act) => {
        const [found] = await act.manager.query<{ id: string }[]>('SELECT id FROM notice WHERE id = $1 AND user_id = $2', [params.noticeId, actor.userId]);
        if (found === undefined) throw notFound();
        await act.manager.query('UPDATE notice SET read_at = $2 WHERE id = $1 AND read_at IS NULL', [params.noticeId, act.now]);
      },
      204,
      true,
    );
  }

  @Serves(readNotices)
  readAll(@By() actor: Actor): Promise<void> {
    return this.commits.run(actor, async (act) => void (await act.manager.query('UPDATE notice SET read_at = $2 WHERE user_id = $1 AND read_at IS NULL', [actor.userId, act.now])), 204, true);
  }

  @Serves(remindReport)
  remind(@By() actor: Actor, @Given(remindReport) { params }: Input<typeof remindReport>): Promise<ReplyOf<typeof remindReport>> {
    return this.nudges.send(actor, params.reportId);
  }
}
