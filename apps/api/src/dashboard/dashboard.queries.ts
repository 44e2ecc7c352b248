import type { DashboardUnit } from '@app/contract';
import type { Reader } from '../assignment/facts.queries';

export interface PlanHead {
  readonly id: string;
  readonly committeeId: string;
  readonly revision: number;
  readonly name: string;
  readonly halfYear: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly ruleVersion: number;
}

/** Which plan is this, and what is its revision now? Null when there is none. */
export async function planHead(reader: Reader, planId: string): Promise<PlanHead | null> {
  const [row] = await reader.query<PlanHead[]>(
    `SELECT id, committee_id AS "committeeId", revision, name, half_year AS "halfYear", starts_on AS "startsOn", ends_on AS "endsOn", rule_version AS "ruleVersion"
     FROM plan WHERE id = $1`,
    [planId],
  );
  return row ?? null;
}

export interface Axes {
  readonly units: Pick<DashboardUnit, 'id' | 'code' | 'name' | 'shortName' | 'kind' | 'endedOn' | 'successorIds'>[];
  readonly themes: { id: string; code: string; name: string; nameEn: string | null; nameZh: string | null }[];
}

/**
 * The rows and column groups of the matrix, both in order: units that belong or once belonged to the committee on the
 * day, as named then or last (R22), and its themes.
 */
export async function axesOf(reader: Reader, committeeId: string, on: string): Promise<Axes> {
  const [row] = await reader.query<Axes[]>(
    `SELECT
       COALESCE((SELECT json_agg(json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name, 'kind', u.kind,
                  'endedOn', CASE WHEN cu.to_on <= $2 THEN cu.to_on END,
                  'successorIds', COALESCE((SELECT json_agg(to_unit_id) FROM unit_change WHERE from_unit_id = u.id AND to_unit_id <> u.id AND effective_on <= $2), '[]')) ORDER BY cu.position, u.id)
         FROM (SELECT DISTINCT ON (unit_id) * FROM committee_unit WHERE committee_id = $1 AND from_on <= $2 ORDER BY unit_id, from_on DESC) cu
         JOIN unit u ON u.id = cu.unit_id
         JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id AND from_on <= $2 ORDER BY from_on DESC LIMIT 1) n ON true), '[]') AS units,
       COALESCE((SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'nameEn', name_en, 'nameZh', name_zh) ORDER BY position, code)
         FROM theme WHERE committee_id = $1), '[]') AS themes`,
    [committeeId, on],
  );
  return row ?? { units: [], themes: [] };
}
