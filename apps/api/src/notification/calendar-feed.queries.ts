import type { CalendarFeed } from '@app/contract';
import type { Locale } from '@app/words';
import type { Reader } from '../assignment/facts.queries';

export interface FeedOwner {
  readonly committeeId: string;
  readonly committeeName: string;
  readonly unitName: string | null;
  readonly locale: Locale;
  /** Null: every unit of the committee. */
  readonly unitIds: readonly string[] | null;
}

interface OwnerRow extends Omit<FeedOwner, 'unitIds'> {
  readonly unitId: string | null;
  readonly seesAll: boolean;
  readonly ownUnitIds: string[];
}

/** Whose calendar is this, and what may the owner see on this day? Null when it is unknown, revoked, or its owner has no role left for it. */
export async function feedOwner(reader: Reader, tokenHash: Buffer, on: string): Promise<FeedOwner | null> {
  const [row] = await reader.query<OwnerRow[]>(
    `SELECT f.committee_id AS "committeeId", c.short_name AS "committeeName", f.unit_id AS "unitId", u.locale,
            (SELECT name FROM unit_name WHERE unit_id = f.unit_id ORDER BY (from_on <= $2) DESC, from_on DESC LIMIT 1) AS "unitName",
            EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.committee_id = f.committee_id AND g.role NOT IN ('head', 'officer', 'admin') AND g.from_on <= $2 AND (g.to_on IS NULL OR g.to_on > $2)) AS "seesAll",
            array(SELECT g.unit_id FROM role_grant g WHERE g.user_id = u.id AND g.committee_id = f.committee_id AND g.unit_id IS NOT NULL AND g.from_on <= $2 AND (g.to_on IS NULL OR g.to_on > $2)) AS "ownUnitIds"
     FROM calendar_feed f JOIN app_user u ON u.id = f.user_id AND u.disabled_at IS NULL JOIN committee c ON c.id = f.committee_id
     WHERE f.token_hash = $1 AND f.revoked_at IS NULL`,
    [tokenHash, on],
  );
  if (row === undefined) return null;
  const { unitId, seesAll, ownUnitIds, ...owner } = row;
  if (unitId !== null) return seesAll || ownUnitIds.includes(unitId) ? { ...owner, unitIds: [unitId] } : null;
  if (seesAll) return { ...owner, unitIds: null };
  return ownUnitIds.length === 0 ? null : { ...owner, unitIds: ownUnitIds };
}

/** A person's addresses that still work, newest first. */
export function feedsOf(reader: Reader, userId: string, on: string): Promise<CalendarFeed[]> {
  return reader.query<CalendarFeed[]>(
    `SELECT f.id, f.committee_id AS "committeeId", to_char(f.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
            CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) END AS unit
     FROM calendar_feed f LEFT JOIN unit u ON u.id = f.unit_id
     LEFT JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id ORDER BY (from_on <= $2) DESC, from_on DESC LIMIT 1) n ON true
     WHERE f.user_id = $1 AND f.revoked_at IS NULL ORDER BY f.created_at DESC, f.id DESC`,
    [userId, on],
  );
}
