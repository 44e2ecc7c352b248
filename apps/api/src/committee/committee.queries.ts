import type { Committee, Member, Theme, User } from '@app/contract';
import type { WorkingCalendar } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';

const COMMITTEE = `id, code, name, short_name AS "shortName", name_en AS "nameEn", name_zh AS "nameZh", parent_name AS "parentName", place_name AS "placeName",
  document_symbol AS "documentSymbol", layout, calendar, time_zone AS "timeZone", due_soon_days AS "dueSoonDays", silent_after_days AS "silentAfterDays",
  unit_report_days AS "unitReportDays", draft_report_days AS "draftReportDays", committee_report_day AS "committeeReportDay", round_kinds AS "roundKinds", needs_head AS "needsHead", term_started_on AS "termStartedOn", version`;

/** Which committees may the person see? Null: all of the installation. */
export function committeesById(dataSource: DataSource, ids: readonly string[] | null): Promise<Committee[]> {
  return dataSource.query<Committee[]>(`SELECT ${COMMITTEE} FROM committee WHERE $1::uuid[] IS NULL OR id = ANY($1) ORDER BY code`, [ids]);
}

/** The task groups of a committee, in order. */
export function themesOf(dataSource: DataSource, committeeId: string): Promise<Theme[]> {
  return dataSource.query<Theme[]>('SELECT id, code, name, name_en AS "nameEn", name_zh AS "nameZh", position FROM theme WHERE committee_id = $1 ORDER BY position, code', [committeeId]);
}

export interface MemberPage {
  readonly committeeId: string;
  readonly on: string;
  readonly after: { order: number; id: string } | null;
  readonly limit: number;
}

/** Who sits on the committee on this day, in official order, each with the unit as named then? */
export function membersOf(dataSource: DataSource, page: MemberPage): Promise<Member[]> {
  return dataSource.query<Member[]>(
    `SELECT m.id, m.person_name AS "personName", m.position, m.committee_post AS "committeePost", m.sort_order AS "order",
            m.from_on AS "fromOn", m.to_on AS "toOn", m.user_id AS "userId", m.version,
            json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) AS unit
     FROM member m
     JOIN unit u ON u.id = m.unit_id
     JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id ORDER BY (from_on <= $2 AND (to_on IS NULL OR to_on > $2)) DESC, from_on DESC LIMIT 1) n ON true
     WHERE m.committee_id = $1 AND m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on > $2)
       AND ($3::int IS NULL OR (m.sort_order, m.id) > ($3::int, $4::uuid))
     ORDER BY m.sort_order, m.id
     LIMIT $5`,
    [page.committeeId, page.on, page.after?.order ?? null, page.after?.id ?? null, page.limit],
  );
}

export interface UserPage {
  /** Folded text that name or account must contain; null for all. */
  readonly q: string | null;
  readonly after: { sortKey: string; id: string } | null;
  readonly limit: number;
}

const USER = `u.id, u.username, u.display_name AS "displayName", u.position, u.email, u.disabled_at IS NOT NULL AS "isDisabled", u.version, u.sort_key AS "sortKey",
  (SELECT to_char(max(last_seen_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM session WHERE user_id = u.id) AS "lastSeenAt",
  COALESCE((SELECT json_agg(json_build_object('committeeId', committee_id, 'unitId', unit_id, 'role', role, 'fromOn', from_on, 'toOn', to_on) ORDER BY id) FROM role_grant WHERE user_id = u.id), '[]') AS grants`;

export type UserRow = User & { sortKey: string };

/** The accounts, by given name. */
export function usersPage(dataSource: DataSource, page: UserPage): Promise<UserRow[]> {
  return dataSource.query<UserRow[]>(
    `SELECT ${USER} FROM app_user u
     WHERE ($1::text IS NULL OR u.sort_key LIKE '%' || $1 || '%' OR u.username LIKE '%' || $1 || '%')
       AND ($2::text IS NULL OR (u.sort_key, u.id) > ($2, $3::uuid))
     ORDER BY u.sort_key, u.id LIMIT $4`,
    [page.q, page.after?.sortKey ?? null, page.after?.id ?? null, page.limit],
  );
}

export async function userById(dataSource: DataSource, userId: string): Promise<User | null> {
  const [row] = await dataSource.query<UserRow[]>(`SELECT ${USER} FROM app_user u WHERE u.id = $1`, [userId]);
  if (row === undefined) return null;
  const { sortKey: _, ...user } = row;
  return user;
}

/** On which days of the installation does nobody work, and on which weekends somebody does? */
export async function calendarOf(reader: Pick<DataSource | EntityManager, 'query'>): Promise<WorkingCalendar> {
  const rows = await reader.query<{ day: string; kind: 'off' | 'working' }[]>('SELECT day, kind FROM holiday');
  const daysOf = (kind: 'off' | 'working'): Set<string> => new Set(rows.filter((row) => row.kind === kind).map(({ day }) => day));
  return { daysOff: daysOf('off'), workingDays: daysOf('working') };
}
