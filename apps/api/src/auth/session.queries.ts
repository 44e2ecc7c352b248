import type { Role } from '@app/domain';
import type { DataSource } from 'typeorm';

export interface SessionRow {
  readonly sessionId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly position: string | null;
  readonly csrfToken: string;
  readonly grants: readonly { committeeId: string | null; committeeName: string | null; unitId: string | null; unitName: string | null; role: Role }[];
}

/** Whose session is this cookie, is it alive, and which roles does the person hold on `today`? One row or none. */
export async function sessionOf(dataSource: DataSource, tokenHash: Buffer, today: string): Promise<SessionRow | null> {
  const [row] = await dataSource.query<SessionRow[]>(
    `SELECT s.id AS "sessionId", u.id AS "userId", u.display_name AS "displayName", u.position, s.csrf_token AS "csrfToken",
            COALESCE((
              SELECT json_agg(json_build_object('committeeId', g.committee_id, 'committeeName', c.short_name, 'unitId', g.unit_id, 'unitName', n.short_name, 'role', g.role)
                              ORDER BY g.from_on, g.id)
              FROM role_grant g
              LEFT JOIN committee c ON c.id = g.committee_id
              LEFT JOIN unit_name n ON n.unit_id = g.unit_id AND n.from_on <= $2 AND (n.to_on IS NULL OR n.to_on > $2)
              WHERE g.user_id = u.id AND g.from_on <= $2 AND (g.to_on IS NULL OR g.to_on > $2)
            ), '[]') AS grants
     FROM session s
     JOIN app_user u ON u.id = s.user_id
     WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL`,
    [tokenHash, today],
  );
  return row ?? null;
}
