import type { NoticeContent } from '@app/contract';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Notice } from './notice.entity';

export interface Told {
  readonly committeeId: string;
  readonly userIds: readonly string[];
  readonly kind: Notice['kind'];
  readonly content: NoticeContent;
  readonly at: Date;
}

export const NO_CONTENT: NoticeContent = { number: null, tasks: [], reports: [], submission: null, returned: null, note: null };

/** Leaves a notice for each person, and a mail for whoever has an address. What is sent and how is decided when it is sent. */
export async function tell(manager: EntityManager, { committeeId, userIds, kind, content, at }: Told): Promise<void> {
  if (userIds.length === 0) return;
  const rows = await manager.query<{ id: string; email: string | null }[]>('SELECT id, email FROM app_user WHERE id = ANY($1) AND disabled_at IS NULL', [userIds]);
  for (const { id: userId, email } of rows) {
    const noticeId = uuidv7();
    await manager.insert(Notice, { id: noticeId, committeeId, userId, kind, content, createdAt: at, readAt: null });
    // Mail runs by the machine's clock, also where the business day stands still.
    if (email !== null) await manager.query('INSERT INTO mail (id, notice_id, created_at, next_try_at) VALUES ($1, $2, $3, now())', [uuidv7(), noticeId, at]);
  }
}
