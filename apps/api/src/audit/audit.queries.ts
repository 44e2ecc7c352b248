import type { AuditChoices, AuditEntry } from '@app/contract';
import type { DataSource } from 'typeorm';

export interface AuditPage {
  /** Null: every committee and the installation's own acts. */
  readonly committeeIds: readonly string[] | null;
  readonly actorId: string | null;
  readonly objectId: string | null;
  readonly objectType: string | null;
  readonly action: string | null;
  readonly from: Date | null;
  /** Exclusive. */
  readonly to: Date | null;
  readonly before: string | null;
  readonly limit: number;
}

export type AuditRow = AuditEntry & { sequence: string };

/** Who did what when, newest first? */
export function auditPage(dataSource: DataSource, page: AuditPage): Promise<AuditRow[]> {
  return dataSource.query<AuditRow[]>(
    `SELECT id, sequence, committee_id AS "committeeId", to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
            actor_name AS "actorName", actor_role AS "actorRole", unit_name AS "unitName", on_behalf_of AS "onBehalfOf",
            action, object_type AS "objectType", object_id AS "objectId", object_label AS "objectLabel", reason, changes, request_id AS "requestId"
     FROM audit_entry
     WHERE ($1::uuid[] IS NULL OR committee_id = ANY($1))
       AND ($2::uuid IS NULL OR actor_id = $2) AND ($3::uuid IS NULL OR object_id = $3) AND ($4::text IS NULL OR action = $4)
       AND ($5::timestamptz IS NULL OR at >= $5) AND ($6::timestamptz IS NULL OR at < $6)
       AND ($7::bigint IS NULL OR sequence < $7) AND ($8::text IS NULL OR object_type = $8)
     ORDER BY sequence DESC LIMIT $9`,
    [page.committeeIds, page.actorId, page.objectId, page.action, page.from, page.to, page.before, page.objectType, page.limit],
  );
}

/**
 * Who acted in a committee, and which acts on which kinds of object occur there? The acts are read by hopping along the index
 * from one pair to the next: the trail grows for ever, its pairs do not.
 */
export async function auditChoices(dataSource: DataSource, committeeId: string): Promise<AuditChoices> {
  const people = await dataSource.query<AuditChoices['people']>(
    `SELECT u.id, u.display_name AS name FROM app_user u
     WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE e.actor_id = u.id AND e.committee_id = $1)
     ORDER BY u.sort_key, u.id`,
    [committeeId],
  );
  const acts = await dataSource.query<AuditChoices['acts']>(
    `WITH RECURSIVE seen AS (
       (SELECT e.object_type, e.action FROM audit_entry e WHERE e.committee_id = $1 ORDER BY e.object_type, e.action LIMIT 1)
       UNION ALL
       SELECT next.object_type, next.action FROM seen CROSS JOIN LATERAL (
         SELECT e.object_type, e.action FROM audit_entry e
         WHERE e.committee_id = $1 AND (e.object_type, e.action) > (seen.object_type, seen.action)
         ORDER BY e.object_type, e.action LIMIT 1) AS next
     )
     SELECT object_type AS "objectType", action FROM seen`,
    [committeeId],
  );
  return { people, acts };
}
