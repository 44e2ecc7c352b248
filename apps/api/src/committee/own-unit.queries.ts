import type { Role } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';

type Reader = Pick<DataSource | EntityManager, 'query'>;

/** Of which units is this person, by a seat on the committee or by a role? */
export async function unitsOfPerson(reader: Reader, userId: string, committeeId: string, on: string): Promise<string[]> {
  const rows = await reader.query<{ unit_id: string }[]>(
    `SELECT unit_id FROM member WHERE user_id = $1 AND committee_id = $2 AND from_on <= $3 AND (to_on IS NULL OR to_on > $3)
     UNION SELECT unit_id FROM role_grant WHERE user_id = $1 AND committee_id = $2 AND unit_id IS NOT NULL AND from_on <= $3 AND (to_on IS NULL OR to_on > $3)`,
    [userId, committeeId, on],
  );
  return rows.map((row) => row.unit_id);
}

export interface Judging {
  readonly role: Extract<Role, 'secretariat' | 'leader'>;
  readonly userId: string;
  readonly committeeId: string;
  readonly unitIds: readonly string[];
  readonly on: string;
  /** Only the chair may judge. */
  readonly isForChair?: boolean;
}

/** Could somebody else of the same role, and of none of these units, judge instead? */
export async function hasOtherJudge(reader: Reader, { role, userId, committeeId, unitIds, on, isForChair = false }: Judging): Promise<boolean> {
  const rows = await reader.query<unknown[]>(
    `SELECT 1 FROM role_grant g JOIN app_user u ON u.id = g.user_id AND u.disabled_at IS NULL
     WHERE g.committee_id = $1 AND g.role = $5 AND g.user_id <> $2 AND g.from_on <= $4 AND (g.to_on IS NULL OR g.to_on > $4)
       AND NOT EXISTS (SELECT 1 FROM member m WHERE m.user_id = g.user_id AND m.committee_id = $1 AND m.unit_id = ANY($3) AND m.from_on <= $4 AND (m.to_on IS NULL OR m.to_on > $4))
       AND NOT EXISTS (SELECT 1 FROM role_grant o WHERE o.user_id = g.user_id AND o.committee_id = $1 AND o.unit_id = ANY($3) AND o.from_on <= $4 AND (o.to_on IS NULL OR o.to_on > $4))
       AND (NOT $6 OR EXISTS (SELECT 1 FROM member c WHERE c.user_id = g.user_id AND c.committee_id = $1 AND c.committee_post = 'head' AND c.from_on <= $4 AND (c.to_on IS NULL OR c.to_on > $4)))
     LIMIT 1`,
    [committeeId, userId, unitIds, on, role, isForChair],
  );
  return rows.length > 0;
}
