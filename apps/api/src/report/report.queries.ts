import type { AcceptedWord, Item, QueueItem, Receipt } from '@app/contract';
import type { Reader } from '../assignment/facts.queries';
import { CLAIMED_ON } from '../assignment/part.queries';
import { ITEM_WORDS } from './words.queries';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
/** The unit of a submission as named on its day; needs the aliases u (unit) and s (submission). */
const UNIT = `json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name)`;
const UNIT_JOIN = `JOIN unit u ON u.id = s.unit_id
  JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id AND from_on <= s.submitted_on ORDER BY from_on DESC LIMIT 1) n ON true`;

/** The milestones that an item says were reached, in order, as a JSON list of SQL; the item's alias is i. */
const REACHED_MILESTONES = `COALESCE((SELECT json_agg(json_build_object('title', m.title, 'reachedOn', x.reached_on) ORDER BY m.position) FROM item_milestone x JOIN milestone m ON m.id = x.milestone_id WHERE x.item_id = i.id), '[]')`;

export type ReceiptRow = Receipt & { committeeId: string };

/** The receipt of a submission. Null when there is none. */
export async function receiptOf(reader: Reader, submissionId: string): Promise<ReceiptRow | null> {
  const [row] = await reader.query<ReceiptRow[]>(
    `SELECT s.id, s.committee_id AS "committeeId", s.number, ${UNIT} AS unit, to_char(s.submitted_at AT TIME ZONE 'UTC', ${INSTANT}) AS "submittedAt", s.submitted_on AS "submittedOn",
            s.submitted_by_name AS "submittedBy", s.content_hash AS "contentHash", (SELECT r.name FROM report p JOIN round r ON r.id = p.round_id WHERE p.id = s.report_id) AS "roundName",
            (SELECT json_agg(json_build_object('itemId', i.id, 'assignmentId', i.assignment_id, 'taskCode', t.code, 'taskTitle', t.title, 'versionNumber', i.version_number, 'kind', i.kind, 'state', i.state, 'reachedMilestones', ${REACHED_MILESTONES}) ORDER BY t.code)
             FROM report_item i JOIN assignment a ON a.id = i.assignment_id JOIN task t ON t.id = a.task_id WHERE i.submission_id = s.id) AS items,
            NOT EXISTS (SELECT 1 FROM report_item i WHERE i.submission_id = s.id AND (i.state <> 'submitted' OR i.opened_at IS NOT NULL)) AS "isRecallable"
     FROM submission s ${UNIT_JOIN} WHERE s.id = $1`,
    [submissionId],
  );
  return row ?? null;
}

export interface QueuePage {
  readonly committeeId: string;
  readonly unitId: string | null;
  readonly after: { submittedAt: string; itemId: string } | null;
  readonly limit: number;
}

const AWAITS_LEADER = `(t.is_two_step AND i.kind = 'completion' AND i.state = 'submitted' AND EXISTS (SELECT 1 FROM item_review v WHERE v.item_id = i.id AND v.decision = 'accepted'))`;

/** Which submitted items wait for a decision? Oldest first. */
export function queueOf(reader: Reader, page: QueuePage): Promise<Omit<QueueItem, 'waitingWorkingDays' | 'isOwnUnit'>[]> {
  return reader.query(
    `SELECT i.id AS "itemId", ${UNIT} AS unit, t.code AS "taskCode", t.title AS "taskTitle", i.kind, i.claim, i.version_number AS "versionNumber",
            to_char(i.submitted_at AT TIME ZONE 'UTC', ${INSTANT}) AS "submittedAt", i.submitted_on AS "submittedOn", ${AWAITS_LEADER} AS "awaitsLeader",
            (SELECT json_build_object('decision', v.decision, 'reviewer', v.reviewer_name, 'decidedAt', to_char(v.recorded_at AT TIME ZONE 'UTC', ${INSTANT}))
             FROM report_item p JOIN item_review v ON v.item_id = p.id WHERE p.assignment_id = i.assignment_id ORDER BY v.recorded_at DESC LIMIT 1) AS "lastReview"
     FROM report_item i JOIN submission s ON s.id = i.submission_id ${UNIT_JOIN}
     JOIN assignment a ON a.id = i.assignment_id JOIN task t ON t.id = a.task_id
     WHERE i.state = 'submitted' AND s.committee_id = $1 AND ($2::uuid IS NULL OR s.unit_id = $2)
       AND ($3::timestamptz IS NULL OR (i.submitted_at, i.id) > ($3::timestamptz, $4::uuid))
     ORDER BY i.submitted_at, i.id LIMIT $5`,
    [page.committeeId, page.unitId, page.after?.submittedAt ?? null, page.after?.itemId ?? null, page.limit],
  );
}

type Kept = 'itemId' | 'submissionId' | 'number' | 'assignmentId' | 'task' | 'unit' | 'role' | 'kind' | 'state' | 'versionNumber' | 'completedOn' | 'submittedAt' | 'submittedOn' | 'submittedBy' | 'onBehalfOf' | 'contentHash' | 'awaitsLeader' | 'reviews';
export type ItemRow = Pick<Item, Kept> & { committeeId: string; planId: string; taskId: string; isOpened: boolean; words: AcceptedWord };

/** One submitted item with its decisions. Null when there is none. */
export async function itemById(reader: Reader, itemId: string): Promise<ItemRow | null> {
  const [row] = await reader.query<ItemRow[]>(
    `SELECT i.id AS "itemId", s.id AS "submissionId", s.number, a.id AS "assignmentId", a.committee_id AS "committeeId", a.plan_id AS "planId", t.id AS "taskId", a.role,
            json_build_object('id', t.id, 'code', t.code, 'title', t.title, 'deliverable', t.deliverable, 'isTwoStep', t.is_two_step) AS task, ${UNIT} AS unit,
            i.kind, i.state, i.opened_at IS NOT NULL AS "isOpened", i.version_number AS "versionNumber", i.completed_on AS "completedOn", ${ITEM_WORDS} AS words,
            to_char(i.submitted_at AT TIME ZONE 'UTC', ${INSTANT}) AS "submittedAt", i.submitted_on AS "submittedOn", s.submitted_by_name AS "submittedBy", s.on_behalf_of AS "onBehalfOf",
            s.content_hash AS "contentHash", ${AWAITS_LEADER} AS "awaitsLeader",
            COALESCE((SELECT json_agg(json_build_object('decision', v.decision, 'reviewer', v.reviewer_name, 'decidedAt', to_char(v.recorded_at AT TIME ZONE 'UTC', ${INSTANT}), 'completedOn', v.completed_on, 'note', v.note, 'reasons', v.reasons, 'isOwnUnit', v.is_own_unit) ORDER BY v.recorded_at)
              FROM item_review v WHERE v.item_id = i.id), '[]') AS reviews
     FROM report_item i JOIN submission s ON s.id = i.submission_id ${UNIT_JOIN}
     JOIN assignment a ON a.id = i.assignment_id JOIN task t ON t.id = a.task_id WHERE i.id = $1`,
    [itemId],
  );
  return row ?? null;
}

export interface WorkRow {
  readonly assignmentId: string;
  readonly draftSavedAt: string | null;
  readonly submitted: { itemId: string; submissionId: string; number: string; submittedAt: string } | null;
  readonly lastSubmittedOn: string | null;
  readonly claimedOn: string | null;
}

/** For each assignment of a unit in a plan: its draft, the item that waits, the day it last sent one, and since when its task's lead claims completion. */
export function workRows(reader: Reader, planId: string, unitId: string): Promise<WorkRow[]> {
  return reader.query<WorkRow[]>(
    `SELECT a.id AS "assignmentId", (SELECT to_char(d.saved_at AT TIME ZONE 'UTC', ${INSTANT}) FROM item_draft d WHERE d.assignment_id = a.id) AS "draftSavedAt",
            (SELECT json_build_object('itemId', i.id, 'submissionId', s.id, 'number', s.number, 'submittedAt', to_char(i.submitted_at AT TIME ZONE 'UTC', ${INSTANT}))
             FROM report_item i JOIN submission s ON s.id = i.submission_id WHERE i.assignment_id = a.id AND i.state = 'submitted' ORDER BY i.version_number DESC LIMIT 1) AS submitted,
            (SELECT max(i.submitted_on) FROM report_item i WHERE i.assignment_id = a.id AND i.state <> 'draft') AS "lastSubmittedOn",
            ${CLAIMED_ON} AS "claimedOn"
     FROM assignment a WHERE a.plan_id = $1 AND a.unit_id = $2`,
    [planId, unitId],
  );
}
