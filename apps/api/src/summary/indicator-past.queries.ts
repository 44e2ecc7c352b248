import type { Reader } from '../assignment/facts.queries';

export interface PastActual {
  readonly halfYear: string;
  /** Last accepted by the end of that half-year; null is "not known" (R3, R10). */
  readonly actual: number | null;
}

/** What the indicators of a plan stood at in earlier half-years, along the lineage of their tasks (R20): the same name and measure. */
export async function indicatorPast(reader: Reader, planId: string, halfYears: readonly string[], knownAt: Date): Promise<ReadonlyMap<string, readonly PastActual[]>> {
  const rows = await reader.query<(PastActual & { indicatorId: string })[]>(
    `WITH RECURSIVE line (task_id, earlier_id, depth) AS (
       SELECT t.id, l.from_task_id, 1 FROM task t JOIN task_link l ON l.to_task_id = t.id WHERE t.plan_id = $1
       UNION
       SELECT line.task_id, l.from_task_id, line.depth + 1 FROM line JOIN task_link l ON l.to_task_id = line.earlier_id WHERE line.depth < 3
     )
     SELECT i.id AS "indicatorId", p.half_year AS "halfYear", x.value::float8 AS actual
     FROM line
     JOIN task e ON e.id = line.earlier_id
     JOIN plan p ON p.id = e.plan_id AND p.half_year = ANY($2)
     JOIN indicator i ON i.task_id = line.task_id
     JOIN indicator b ON b.task_id = e.id AND b.name = i.name AND b.unit_of_measure = i.unit_of_measure
     LEFT JOIN LATERAL (SELECT value FROM indicator_actual WHERE indicator_id = b.id AND effective_on <= p.ends_on AND recorded_at <= $3 ORDER BY recorded_at DESC, sequence DESC LIMIT 1) x ON true
     ORDER BY i.id, p.half_year, e.id`,
    [planId, halfYears, knownAt],
  );
  const past = new Map<string, PastActual[]>();
  for (const { indicatorId, halfYear, actual } of rows) past.set(indicatorId, [...(past.get(indicatorId) ?? []), { halfYear, actual }]);
  return past;
}
