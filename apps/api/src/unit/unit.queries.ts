import type { Unit, UnitDetail } from '@app/contract';
import type { DataSource, EntityManager } from 'typeorm';

type Reader = Pick<DataSource | EntityManager, 'query'>;

export interface UnitPage {
  readonly committeeId: string;
  readonly on: string;
  /** Position and id of the last unit already shown; null from the start. */
  readonly after: { position: number; id: string } | null;
  readonly limit: number;
}

/** Which units belong to the committee on this day, as named on it, in official order? */
export async function unitsOf(reader: Reader, page: UnitPage): Promise<Unit[]> {
  return reader.query<Unit[]>(
    `SELECT u.id, u.code, u.kind, n.name, n.short_name AS "shortName", n.symbol, n.name_en AS "nameEn", n.name_zh AS "nameZh",
            cu.position AS "order", cu.is_standing_agency AS "isStandingAgency", u.version
     FROM committee_unit cu
     JOIN unit u ON u.id = cu.unit_id
     JOIN unit_name n ON n.unit_id = u.id AND n.from_on <= $2 AND (n.to_on IS NULL OR n.to_on > $2)
     WHERE cu.committee_id = $1 AND cu.from_on <= $2 AND (cu.to_on IS NULL OR cu.to_on > $2)
       AND ($3::int IS NULL OR (cu.position, u.id) > ($3::int, $4::uuid))
     ORDER BY cu.position, u.id
     LIMIT $5`,
    [page.committeeId, page.on, page.after?.position ?? null, page.after?.id ?? null, page.limit],
  );
}

/** Everything about one unit: names, changes, members. Null when there is none, or it is in none of these committees. */
export async function unitDetail(reader: Reader, unitId: string, committeeIds: readonly string[], on: string): Promise<UnitDetail | null> {
  const [row] = await reader.query<UnitDetail[]>(
    `SELECT u.id, u.code, u.kind, n.name, n.short_name AS "shortName", n.symbol, n.name_en AS "nameEn", n.name_zh AS "nameZh",
            cu.position AS "order", cu.is_standing_agency AS "isStandingAgency", u.version,
            (SELECT json_agg(json_build_object('name', x.name, 'shortName', x.short_name, 'symbol', x.symbol, 'nameEn', x.name_en, 'nameZh', x.name_zh, 'fromOn', x.from_on, 'toOn', x.to_on) ORDER BY x.from_on DESC)
             FROM unit_name x WHERE x.unit_id = u.id) AS names,
            COALESCE((SELECT json_agg(json_build_object('kind', ch.kind, 'effectiveOn', ch.effective_on, 'document', ch.document, 'from', f.name, 'to', t.name) ORDER BY ch.effective_on)
             FROM unit_change ch
             JOIN LATERAL (SELECT name FROM unit_name WHERE unit_id = ch.from_unit_id ORDER BY from_on DESC LIMIT 1) f ON true
             LEFT JOIN LATERAL (SELECT name FROM unit_name WHERE unit_id = ch.to_unit_id ORDER BY from_on LIMIT 1) t ON true
             WHERE u.id IN (ch.from_unit_id, ch.to_unit_id)), '[]') AS changes,
            COALESCE((SELECT json_agg(json_build_object('id', m.id, 'personName', m.person_name, 'position', m.position, 'committeePost', m.committee_post) ORDER BY m.sort_order)
             FROM member m WHERE m.unit_id = u.id AND m.committee_id = cu.committee_id AND m.from_on <= $3 AND (m.to_on IS NULL OR m.to_on > $3)), '[]') AS members
     FROM unit u
     JOIN committee_unit cu ON cu.unit_id = u.id AND cu.committee_id = ANY($2)
     JOIN LATERAL (SELECT * FROM unit_name WHERE unit_id = u.id ORDER BY (from_on <= $3 AND (to_on IS NULL OR to_on > $3)) DESC, from_on DESC LIMIT 1) n ON true
     WHERE u.id = $1
     LIMIT 1`,
    [unitId, committeeIds, on],
  );
  return row ?? null;
}
