import { reportStateOf, type ItemState } from '@app/domain';
import type { Act } from '../database/commit';
import { Report } from './report.entity';

/** Derives the state of the report that a submission belongs to from its items; what a later version has replaced no longer counts. Null: outside a round. */
export async function refreshReport(act: Act, reportId: string | null): Promise<void> {
  if (reportId === null) return;
  const rows = await act.manager.query<{ state: ItemState }[]>(
    `SELECT i.state FROM report_item i JOIN submission s ON s.id = i.submission_id
     WHERE s.report_id = $1 AND i.state <> 'draft' AND (i.state <> 'returned' OR NOT EXISTS (SELECT 1 FROM report_item n WHERE n.assignment_id = i.assignment_id AND n.version_number > i.version_number AND n.state <> 'draft'))`,
    [reportId],
  );
  // Everything was taken back: the unit is writing again.
  if (rows.length === 0) await act.manager.update(Report, reportId, { state: 'draft' });
  else await act.manager.update(Report, reportId, { state: reportStateOf(rows.map(({ state }) => state)) });
}
