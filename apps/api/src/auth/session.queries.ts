import type { Role } from '@app/domain';
import type { DataSource } from 'typeorm';
import type { SeenPlan } from '../http/seen-plan';

export interface SessionRow {
  readonly sessionId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly position: string | null;
  readonly csrfToken: string;
  /** Seen last longer ago than is worth a write. */
  readonly isUnseen: boolean;
  readonly grants: readonly { committeeId: string | null; committeeName: string | null; unitId: string | null; unitName: string | null; role: Role }[];
}

export interface Asked {
  readonly tokenHashes: readonly Buffer[];
  readonly planIds: readonly string[];
}

export interface CheckRow {
  readonly sessions: readonly (SessionRow & { readonly tokenHex: string })[];
  readonly plans: readonly SeenPlan[];
}

/**
 * Whose sessions are these cookies, are they alive, and which roles do the people hold on `today`? And what are the
 * revisions of these plans now? Many requests, one query; dead sessions and unknown plans are missing.
 */
export async function checkSessions(reader: Pick<DataSource, 'query'>, { tokenHashes, planIds }: Asked, today: string): Promise<CheckRow> {
  const [row] = await reader.query<CheckRow[]>(
    `SELECT
       COALESCE((
         SELECT json_agg(json_build_object('tokenHex', encode(s.token_hash, 'hex'), 'sessionId', s.id, 'userId', u.id, 'displayName', u.display_name, 'position', u.position, 'csrfToken', s.csrf_token, 'isUnseen', s.last_seen_at < now() - interval '5 minutes',
           'grants', COALESCE((
             SELECT json_agg(json_build_object('committeeId', g.committee_id, 'committeeName', c.short_name, 'unitId', g.unit_id, 'unitName', n.short_name, 'role', g.role)
                             ORDER BY g.from_on, g.id)
             FROM role_grant g
             LEFT JOIN committee c ON c.id = g.committee_id
             LEFT JOIN unit_name n ON n.unit_id = g.unit_id AND n.from_on <= $2 AND (n.to_on IS NULL OR n.to_on > $2)
             WHERE g.user_id = u.id AND g.from_on <= $2 AND (g.to_on IS NULL OR g.to_on > $2)
           ), '[]')))
         FROM session s
         JOIN app_user u ON u.id = s.user_id
         WHERE s.token_hash = ANY($1) AND s.ended_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL), '[]') AS sessions,
       COALESCE((SELECT json_agg(json_build_object('id', id, 'committeeId', committee_id, 'revision', revision)) FROM plan WHERE id = ANY($3::uuid[])), '[]') AS plans`,
    [tokenHashes, today, planIds],
  );
  return row ?? { sessions: [], plans: [] };
}

/** Keeps that these sessions were used now; their requests do not write it each time. */
export async function markSeen(reader: Pick<DataSource, 'query'>, tokenHashes: readonly Buffer[]): Promise<void> {
  await reader.query('UPDATE session SET last_seen_at = now() WHERE token_hash = ANY($1)', [tokenHashes]);
}
