import type { EvidenceFile } from '@app/contract';
import type { Reader } from '../assignment/facts.queries';
import { FILE } from '../task/item-files';

/** Which files stand beside the draft of an assignment? In the order in which they came. */
export async function draftFilesOf(reader: Reader, assignmentId: string): Promise<EvidenceFile[]> {
  const rows = await reader.query<{ file: EvidenceFile }[]>(`SELECT ${FILE} AS file FROM evidence_file f WHERE f.assignment_id = $1 AND f.is_in_draft ORDER BY f.uploaded_at, f.id`, [assignmentId]);
  return rows.map(({ file }) => file);
}

/** One file. Null when there is none. */
export async function fileById(reader: Reader, fileId: string): Promise<EvidenceFile | null> {
  const [row] = await reader.query<{ file: EvidenceFile }[]>(`SELECT ${FILE} AS file FROM evidence_file f WHERE f.id = $1`, [fileId]);
  return row?.file ?? null;
}

export interface FilePlace {
  readonly name: string;
  readonly type: EvidenceFile['type'];
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly assignmentId: string;
  readonly committeeId: string;
  readonly unitId: string;
  readonly isInDraft: boolean;
  readonly isSent: boolean;
  /** Units that work on the same task, lead and coordinating (R17). */
  readonly sharingUnitIds: string[];
}

/** Where does a file belong, and who shares its task? Null when there is none. */
export async function filePlace(reader: Reader, fileId: string): Promise<FilePlace | null> {
  const [row] = await reader.query<FilePlace[]>(
    `SELECT f.name, f.type, f.sha256, f.size_bytes::float8 AS "sizeBytes", a.id AS "assignmentId", a.committee_id AS "committeeId", a.unit_id AS "unitId", f.is_in_draft AS "isInDraft",
            EXISTS (SELECT 1 FROM item_file x WHERE x.file_id = f.id) AS "isSent",
            (SELECT COALESCE(json_agg(o.unit_id), '[]') FROM assignment o WHERE o.task_id = a.task_id AND o.state <> 'draft') AS "sharingUnitIds"
     FROM evidence_file f JOIN assignment a ON a.id = f.assignment_id WHERE f.id = $1`,
    [fileId],
  );
  return row ?? null;
}

/** Which of these hashes belong to no file any more, neither a unit's nor one of a report of the committee? */
export async function unusedAmong(reader: Reader, hashes: readonly string[]): Promise<string[]> {
  const rows = await reader.query<{ sha256: string }[]>('SELECT h AS sha256 FROM unnest($1::text[]) h WHERE NOT EXISTS (SELECT 1 FROM evidence_file f WHERE f.sha256 = h) AND NOT EXISTS (SELECT 1 FROM summary_file s WHERE s.sha256 = h)', [hashes]);
  return rows.map(({ sha256 }) => sha256);
}

/** Until the end of the transaction nobody else puts these bytes there or takes them away. */
export async function lockBytes(reader: Reader, sha256: string): Promise<void> {
  await reader.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`file ${sha256}`]);
}
