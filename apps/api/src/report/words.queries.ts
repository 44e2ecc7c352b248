import type { AcceptedWord, Evidence, ReturnReason, SaveDraft } from '@app/contract';
import type { Reader } from '../assignment/facts.queries';
import { ITEM_FILES } from '../task/item-files';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** What a unit said in one item, with values and evidence, as a JSON object of SQL; the item's alias is i. */
export const ITEM_WORDS = `json_build_object('itemId', i.id, 'submittedOn', i.submitted_on, 'claim', i.claim, 'narrative', i.narrative, 'percent', i.percent,
  'difficulties', i.difficulties, 'proposals', i.proposals,
  'indicatorValues', COALESCE((SELECT json_agg(json_build_object('indicatorId', v.indicator_id, 'value', v.value::float8)) FROM item_indicator_value v WHERE v.item_id = i.id), '[]'),
  'reachedMilestones', COALESCE((SELECT json_agg(json_build_object('milestoneId', x.milestone_id, 'reachedOn', x.reached_on) ORDER BY m.position) FROM item_milestone x JOIN milestone m ON m.id = x.milestone_id WHERE x.item_id = i.id), '[]'),
  'evidence', COALESCE((SELECT json_agg(json_build_object('kind', e.kind, 'title', e.title, 'reference', e.reference) ORDER BY e.position) FROM evidence e WHERE e.item_id = i.id), '[]'),
  'files', ${ITEM_FILES})`;

/** The newest accepted item of an assignment, before another one where given. Null when none was accepted. */
export async function lastAcceptedOf(reader: Reader, assignmentId: string, beforeItemId: string | null = null): Promise<AcceptedWord | null> {
  const [row] = await reader.query<{ words: AcceptedWord }[]>(
    `SELECT ${ITEM_WORDS} AS words FROM report_item i
     WHERE i.assignment_id = $1 AND i.state = 'accepted' AND ($2::uuid IS NULL OR i.version_number < (SELECT version_number FROM report_item WHERE id = $2))
     ORDER BY i.version_number DESC LIMIT 1`,
    [assignmentId, beforeItemId],
  );
  return row?.words ?? null;
}

export interface ReturnedWords {
  readonly itemId: string;
  readonly returnedAt: string;
  readonly reviewer: string;
  readonly reasons: ReturnReason[];
  readonly completedOn: string | null;
  readonly words: AcceptedWord;
}

/** The same for many assignments at once; one of which nothing was accepted has no entry. */
export async function lastAcceptedByAssignment(reader: Reader, assignmentIds: readonly string[]): Promise<Map<string, AcceptedWord>> {
  const rows = await reader.query<{ assignmentId: string; words: AcceptedWord }[]>(
    `SELECT DISTINCT ON (i.assignment_id) i.assignment_id AS "assignmentId", ${ITEM_WORDS} AS words FROM report_item i
     WHERE i.assignment_id = ANY($1) AND i.state = 'accepted' ORDER BY i.assignment_id, i.version_number DESC`,
    [assignmentIds],
  );
  return new Map(rows.map(({ assignmentId, words }) => [assignmentId, words]));
}

/** The newest item of each of these assignments, where it was returned: what to correct and why (R6). */
export async function returnedOf(reader: Reader, assignmentIds: readonly string[]): Promise<Map<string, ReturnedWords>> {
  const rows = await reader.query<(ReturnedWords & { assignmentId: string })[]>(
    `SELECT i.assignment_id AS "assignmentId", i.id AS "itemId", to_char(i.returned_at AT TIME ZONE 'UTC', ${INSTANT}) AS "returnedAt",
            r.reviewer_name AS reviewer, r.reasons, i.completed_on AS "completedOn", ${ITEM_WORDS} AS words
     FROM report_item i
     JOIN item_review r ON r.item_id = i.id AND r.decision = 'returned'
     WHERE i.assignment_id = ANY($1) AND i.state = 'returned'
       AND i.version_number = (SELECT max(version_number) FROM report_item WHERE assignment_id = i.assignment_id AND state <> 'draft')`,
    [assignmentIds],
  );
  return new Map(rows.map((row) => [row.assignmentId, row]));
}

export const NO_WORDS: SaveDraft = { claim: null, completedOn: null, narrative: '', percent: null, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [] };

/** What one item said, as it was sent. */
export async function wordsSent(reader: Reader, itemId: string): Promise<Pick<ReturnedWords, 'words' | 'completedOn'>> {
  const [row] = await reader.query<Pick<ReturnedWords, 'words' | 'completedOn'>[]>(`SELECT i.completed_on AS "completedOn", ${ITEM_WORDS} AS words FROM report_item i WHERE i.id = $1`, [itemId]);
  if (row === undefined) throw new Error('an item that is held is gone');
  return row;
}

/** An item that comes back is corrected, not typed again. */
export function wordsToCorrect({ words, completedOn }: Pick<ReturnedWords, 'words' | 'completedOn'>): SaveDraft {
  const { claim, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence } = words;
  return { claim: claim as SaveDraft['claim'], completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence: evidence.filter((one): one is Evidence => one.kind === 'link' || one.kind === 'document') };
}
