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
  readonly units: Pick<DashboardUnit, 'id' | 'code' | 'name' | 'shortName' | 'kind'>[];
  readonly themes: { id: string; code: string; name: string; nameEn: string | null; nameZh: string | null }[];
}

/** The rows and column groups of the matrix: units of the committee on the day, as named then, and its themes, both in order. */
export async function axesOf(reader: Reader, committeeId: string, on: string): Promise<Axes> {
  const [row] = await reader.query<Axes[]>(
    `SELECT
       COALESCE((SELECT json_agg(json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name, 'kind', u.kind) ORDER BY cu.position, u.id)
         FROM committee_unit cu JOIN unit u ON u.id = cu.unit_id
         JOIN unit_name n ON n.unit_id = u.id AND n.from_on <= $2 AND (n.to_on IS NULL OR n.to_on > $2)
         WHERE cu.committee_id = $1 AND cu.from_on <= $2 AND (cu.to_on IS NULL OR cu.to_on > $2)), '[]') AS units,
       COALESCE((SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'nameEn', name_en, 'nameZh', name_zh) ORDER BY position, code)
         FROM theme WHERE committee_id = $1), '[]') AS themes`,
    [committeeId, on],
  );
  return row ?? { units: [], themes: [] };
}
