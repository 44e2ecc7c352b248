import type { SummaryComment, SummaryFile, SummaryVersionHead } from '@app/contract';
import type { Reader } from '../../assignment/facts.queries';
import { documentNumberOf } from '../letterhead';
import type { SummaryVersion } from './summary-version.entity';

/** What the head of a version is made of. */
export type VersionRow = Omit<SummaryVersion, 'content' | 'paper'> & { readonly documentSymbol: string };

const HEAD = `v.id, v.committee_id AS "committeeId", v.plan_id AS "planId", v.number, v.state, v.effective_on AS "effectiveOn", v.known_at AS "knownAt", v.layout, v.replaces, v.reason,
  v.drafted_by AS "draftedBy", v.drafted_at AS "draftedAt", v.return_reason AS "returnReason", v.returned_by AS "returnedBy", v.returned_at AS "returnedAt",
  v.signed_by AS "signedBy", v.signed_on AS "signedOn", v.signed_at AS "signedAt", v.document_number AS "documentNumber", v.number_series AS "numberSeries", v.document_on AS "documentOn",
  v.issued_by AS "issuedBy", v.issued_at AS "issuedAt", v.version, c.document_symbol AS "documentSymbol"`;

/** The versions of a plan's report, newest first; without drafts for who may not see them. */
export function versionsOf(reader: Reader, planId: string, seesDrafts: boolean): Promise<VersionRow[]> {
  return reader.query<VersionRow[]>(`SELECT ${HEAD} FROM summary_version v JOIN committee c ON c.id = v.committee_id WHERE v.plan_id = $1 AND ($2 OR v.state IN ('issued', 'replaced')) ORDER BY v.number DESC`, [planId, seesDrafts]);
}

/** One version with its text. Null when there is none. */
export async function versionById(reader: Reader, versionId: string): Promise<(VersionRow & Pick<SummaryVersion, 'content' | 'paper'>) | null> {
  const [row] = await reader.query<(VersionRow & Pick<SummaryVersion, 'content' | 'paper'>)[]>(`SELECT ${HEAD}, v.content, v.paper FROM summary_version v JOIN committee c ON c.id = v.committee_id WHERE v.id = $1`, [versionId]);
  return row ?? null;
}

interface CommentRow {
  readonly id: string;
  readonly sentenceId: string;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
}

/** What was said to the sentences of a version, in order. */
export async function commentsOf(reader: Reader, versionId: string): Promise<SummaryComment[]> {
  const rows = await reader.query<CommentRow[]>(
    `SELECT id, sentence_id AS "sentenceId", text, author_name AS by, written_at AS at, resolved_by AS "resolvedBy", resolved_at AS "resolvedAt" FROM summary_comment WHERE summary_version_id = $1 ORDER BY written_at, id`,
    [versionId],
  );
  return rows.map(({ resolvedBy, resolvedAt, at, ...comment }) => ({ ...comment, at: at.toISOString(), resolved: resolvedBy === null || resolvedAt === null ? null : { by: resolvedBy, at: resolvedAt.toISOString() } }));
}

export type FileRow = SummaryFile & { readonly mediaType: string };

/** The files of a version, of each kind the last one. */
export async function filesOf(reader: Reader, versionId: string): Promise<FileRow[]> {
  const rows = await reader.query<(Omit<FileRow, 'keptAt'> & { keptAt: Date })[]>(
    `SELECT DISTINCT ON (kind) kind, name, media_type AS "mediaType", size_bytes::float8 AS "sizeBytes", sha256, kept_at AS "keptAt", kept_by AS "keptBy" FROM summary_file WHERE summary_version_id = $1 ORDER BY kind, kept_at DESC, id DESC`,
    [versionId],
  );
  return rows.map((row) => ({ ...row, keptAt: row.keptAt.toISOString() }));
}

/** The first number after the highest that a series of the committee's reports has used. */
export async function nextNumber(reader: Reader, committeeId: string, series: string): Promise<number> {
  const [row] = await reader.query<{ next: number }[]>('SELECT COALESCE(max(document_number), 0)::int + 1 AS next FROM summary_version WHERE committee_id = $1 AND number_series = $2', [committeeId, series]);
  return row?.next ?? 1;
}

/** In which post does the person sit on the committee on this day? Null when they do not. */
export async function postOf(reader: Reader, { userId, committeeId, on }: { userId: string; committeeId: string; on: string }): Promise<{ committeePost: string; personName: string } | null> {
  const [row] = await reader.query<{ committeePost: string; personName: string }[]>(
    `SELECT committee_post AS "committeePost", person_name AS "personName" FROM member WHERE user_id = $1 AND committee_id = $2 AND from_on <= $3 AND (to_on IS NULL OR to_on > $3) ORDER BY sort_order LIMIT 1`,
    [userId, committeeId, on],
  );
  return row ?? null;
}

/** Reports of a round that were sent and not decided yet. */
export async function undecidedReports(reader: Reader, roundId: string): Promise<number> {
  const [row] = await reader.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM report WHERE round_id = $1 AND state = 'submitted'`, [roundId]);
  return row?.count ?? 0;
}

/** The head of a version as the contract has it. */
export function headOfVersion(row: VersionRow): SummaryVersionHead {
  const step = (by: string | null, at: Date | null) => (by === null || at === null ? null : { by, at: at.toISOString() });
  const returned = step(row.returnedBy, row.returnedAt);
  const signed = step(row.signedBy, row.signedAt);
  const { id, planId, number, state, effectiveOn, layout, replaces, reason, documentNumber, documentOn } = row;
  return {
    id, planId, number, state, effectiveOn, layout, replaces, reason,
    drafted: { by: row.draftedBy, at: row.draftedAt.toISOString() },
    returned: returned && { ...returned, reason: row.returnReason ?? '' },
    signed: signed && { ...signed, on: row.signedOn ?? '' },
    numbered: documentNumber === null || documentOn === null ? null : { documentNumber: documentNumberOf(layout, documentNumber, row.documentSymbol), number: documentNumber, on: documentOn },
    issued: step(row.issuedBy, row.issuedAt),
  };
}
