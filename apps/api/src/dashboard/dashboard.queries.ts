import type { DashboardUnit } from '@app/contract';
import type { StatusSettings } from '@app/domain';
import { CELL_FACTS, SETTINGS, settingsOf, type AsOf, type CellFacts, type Reader, type SettingsRow } from '../assignment/facts.queries';

export interface PlanHead {
  readonly id: string;
  readonly name: string;
  readonly halfYear: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly revision: number;
}

/** The rows and column groups of the matrix, both in order. */
export interface Axes {
  readonly units: Pick<DashboardUnit, 'id' | 'code' | 'name' | 'shortName' | 'kind' | 'endedOn' | 'successorIds'>[];
  readonly themes: { id: string; code: string; name: string; nameEn: string | null; nameZh: string | null }[];
}

/** Units that belong or once belonged to the plan's committee on the day ($2), as named then or last (R22). */
const UNITS = `
  SELECT json_agg(json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name, 'kind', u.kind,
           'endedOn', CASE WHEN cu.to_on <= $2 THEN cu.to_on END,
           'successorIds', COALESCE((SELECT json_agg(to_unit_id) FROM unit_change WHERE from_unit_id = u.id AND to_unit_id <> u.id AND effective_on <= $2), '[]')) ORDER BY cu.position, u.id)
  FROM (SELECT DISTINCT ON (unit_id) * FROM committee_unit WHERE committee_id = p.committee_id AND from_on <= $2 ORDER BY unit_id, from_on DESC) cu
  JOIN unit u ON u.id = cu.unit_id
  JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id AND from_on <= $2 ORDER BY from_on DESC LIMIT 1) n ON true`;

const THEMES = `
  SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'nameEn', name_en, 'nameZh', name_zh) ORDER BY position, code)
  FROM theme WHERE committee_id = p.committee_id`;

/** Everything a dashboard is made of, as it was at one moment. */
export interface DashboardFacts {
  readonly plan: PlanHead;
  readonly axes: Axes;
  readonly facts: readonly CellFacts[];
  readonly settings: StatusSettings;
}

type Row = PlanHead & Axes & SettingsRow & { readonly facts: CellFacts[] };

/** What is the plan, who and what are in its matrix, and what is true of every cell at the two times? One query; null without the plan. */
export async function dashboardFacts(reader: Reader, planId: string, asOf: AsOf): Promise<DashboardFacts | null> {
  const [row] = await reader.query<Row[]>(
    `SELECT p.id, p.name, p.half_year AS "halfYear", p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.revision, ${SETTINGS},
            COALESCE((${UNITS}), '[]') AS units, COALESCE((${THEMES}), '[]') AS themes,
            COALESCE((SELECT json_agg(f) FROM (${CELL_FACTS}) f), '[]') AS facts
     FROM plan p JOIN committee c ON c.id = p.committee_id WHERE p.id = $1`,
    [planId, asOf.effectiveOn, asOf.knownAt, null],
  );
  if (row === undefined) return null;
  const { units, themes, facts, ...plan } = row;
  return { plan, axes: { units, themes }, facts, settings: settingsOf(row, asOf.effectiveOn) };
}
