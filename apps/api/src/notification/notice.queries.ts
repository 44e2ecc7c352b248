import type { Notice } from '@app/contract';
import type { Reader } from '../assignment/facts.queries';

export interface NoticePage {
  readonly userId: string;
  readonly after: { createdAt: string; id: string } | null;
  readonly limit: number;
}

/** What a person was told, newest first. */
export function noticesOf(reader: Reader, page: NoticePage): Promise<Notice[]> {
  return reader.query<Notice[]>(
    `SELECT id, committee_id AS "committeeId", kind, content, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt", read_at IS NOT NULL AS "isRead"
     FROM notice WHERE user_id = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
     ORDER BY created_at DESC, id DESC LIMIT $4`,
    [page.userId, page.after?.createdAt ?? null, page.after?.id ?? null, page.limit],
  );
}

export async function unreadCount(reader: Reader, userId: string): Promise<number> {
  const [row] = await reader.query<{ count: number }[]>('SELECT count(*)::int AS count FROM notice WHERE user_id = $1 AND read_at IS NULL', [userId]);
  return row?.count ?? 0;
}
