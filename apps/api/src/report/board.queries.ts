import type { BoardRow } from '@app/contract';
import type { BurdenFacts, ReportState } from '@app/domain';
import type { Reader } from '../assignment/facts.queries';

export type BoardFactsRow = Omit<BoardRow, 'state' | 'isLate' | 'lateWorkingDays'> & { state: ReportState; draftCount: number };

/** Where does each unit's report of a round lie, in official order? Of drafts only that there are any, begun while the round was open (R17). */
export function boardFacts(reader: Reader, roundId: string): Promise<BoardFactsRow[]> {
  return reader.query<BoardFactsRow[]>(
    `SELECT p.id AS "reportId", json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) AS unit, p.state,
            p.first_submitted_on AS "firstSubmittedOn", p.submitted_on AS "submittedOn", p.return_count AS "returnCount", p.note,
            (SELECT count(*)::int FROM item_draft d JOIN assignment a ON a.id = d.assignment_id
             WHERE a.plan_id = r.plan_id AND a.unit_id = p.unit_id
               AND d.saved_at >= r.opens_on::timestamp AT TIME ZONE c.time_zone AND d.saved_at < (r.closes_on + 1)::timestamp AT TIME ZONE c.time_zone) AS "draftCount",
            (SELECT json_build_object('submitted', count(*) FILTER (WHERE i.state = 'submitted'), 'accepted', count(*) FILTER (WHERE i.state = 'accepted'), 'returned', count(*) FILTER (WHERE i.state = 'returned'))
             FROM report_item i JOIN submission s ON s.id = i.submission_id WHERE s.report_id = p.id) AS items,
            (SELECT count(*)::int FROM reminder WHERE report_id = p.id) AS "reminderCount", (SELECT max(day) FROM reminder WHERE report_id = p.id) AS "lastRemindedOn",
            (SELECT json_build_object('untilOn', l.until_on, 'reason', l.reason, 'allowedBy', l.allowed_by_name) FROM late_entry l WHERE l.report_id = p.id ORDER BY l.recorded_at DESC LIMIT 1) AS "lateEntry"
     FROM report p JOIN round r ON r.id = p.round_id JOIN committee c ON c.id = r.committee_id
     JOIN unit u ON u.id = p.unit_id
     JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id ORDER BY (from_on <= r.due_on) DESC, from_on DESC LIMIT 1) n ON true
     LEFT JOIN committee_unit cu ON cu.committee_id = r.committee_id AND cu.unit_id = u.id
     WHERE p.round_id = $1 ORDER BY cu.position, n.name`,
    [roundId],
  );
}

export interface BurdenRow extends BurdenFacts {
  readonly assignmentId: string;
}

/** What was accepted of each assignment of a plan, as far as a form opens with it. */
export function burdenFacts(reader: Reader, planId: string): Promise<BurdenRow[]> {
  return reader.query<BurdenRow[]>(
    `SELECT a.id AS "assignmentId", w.id IS NOT NULL AS "hasAcceptedText",
            CASE WHEN a.role = 'lead' THEN (SELECT count(*)::int FROM indicator WHERE task_id = a.task_id) ELSE 0 END AS "indicatorCount",
            CASE WHEN a.role = 'lead' THEN (SELECT count(DISTINCT x.indicator_id)::int FROM indicator_actual x JOIN indicator i ON i.id = x.indicator_id WHERE i.task_id = a.task_id AND x.value IS NOT NULL) ELSE 0 END AS "knownIndicatorCount",
            (EXISTS (SELECT 1 FROM evidence e WHERE e.item_id = w.id) OR EXISTS (SELECT 1 FROM item_file f WHERE f.item_id = w.id)) AS "hasAcceptedEvidence"
     FROM assignment a
     LEFT JOIN LATERAL (SELECT id FROM report_item WHERE assignment_id = a.id AND state = 'accepted' ORDER BY version_number DESC LIMIT 1) w ON true
     WHERE a.plan_id = $1`,
    [planId],
  );
}
