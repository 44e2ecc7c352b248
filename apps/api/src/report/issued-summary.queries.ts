import type { Reader } from '../assignment/facts.queries';

/** Does a completion stand below an issued summary of its plan (R15), and is its correction being drafted? */
export async function issuedSummary(reader: Reader, planId: string, completedOn: string | null): Promise<{ isSummaryIssued: boolean; isCorrectionRecorded: boolean }> {
  const rows = await reader.query<{ state: string }[]>(
    `SELECT state FROM summary_version WHERE plan_id = $1 AND (state = 'issued' AND ($2::date IS NULL OR effective_on >= $2) OR state = 'draft' AND replaces IS NOT NULL)`,
    [planId, completedOn],
  );
  return { isSummaryIssued: rows.some(({ state }) => state === 'issued'), isCorrectionRecorded: rows.some(({ state }) => state === 'draft') };
}
