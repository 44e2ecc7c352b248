import type { AuditEntry } from '@app/contract';
import type { DataSource } from 'typeorm';

export interface AuditPage {
  /** Null: every committee and the installation's own acts. */
  readonly committeeIds: readonly string[] | null;
  readonly actorId: string | null;
  readonly objectId: string | null;
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
       AND ($7::bigint IS NULL OR sequence < $7)
     ORDER BY sequence DESC LIMIT $8`,
    [page.committeeIds, page.actorId, page.objectId, page.action, page.from, page.to, page.before, page.limit],
  );
}
