import { fold } from '../text';
import { columnLetters } from './sheet';

/** What a column of a task table holds. */
export const TABLE_ROLES = ['number', 'code', 'group', 'title', 'lead', 'coordinating', 'due', 'deliverable', 'note'] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** Column of each role, counted from 0; a role without a column is absent. */
export type ColumnChoice = Readonly<Partial<Record<TableRole, number>>>;

/** How well a folded heading fits a role; the first pattern that fits gives the weight. */
type Fit = readonly [pattern: RegExp, weight: number];

const NONE = 0;

const FITS: Readonly<Record<TableRole, readonly Fit[]>> = {
  number: [[/^(stt|tt|so tt|so thu tu|thu tu|so|no|nr|#)$/, 10]],
  code: [[/^(ma|ma so|ma hieu|ma (nhiem vu|viec|cong viec|so nhiem vu)|code|task (code|id)|id)$/, 10]],
  group: [[/^(chuong|nhom|phan|linh vuc|chuyen de|mang|nhom (nhiem vu|viec|cong viec)|theme|group|area|category)$/, 11]],
  title: [
    [/chu tri|phoi hop|thoi (han|gian)|san pham|ket qua|giao cho|nguoi/, NONE],
    [/^((noi dung|ten|muc)? ?(cac )?(nhiem vu|cong viec|dau viec|viec)|tasks?|task (title|name)|title)( (cu the|trong tam|chu yeu|giai phap|duoc giao|thuc hien|va giai phap|noi dung|can thuc hien|trien khai|cong viec|nhiem vu))*$/, 10],
    [/^noi dung\b/, 8],
    [/nhiem vu|cong viec|dau viec/, 6],
    [/^(hoat dong|giai phap|yeu cau|y kien chi dao|noi dung chi dao|chi dao|ket luan|activity|activities|content|description|work|assignment)\b/, 5],
  ],
  lead: [
    [/lanh dao|dong chi|nguoi (chi dao|ky|duyet)|truong ban/, NONE],
    [/chu tri.*phoi hop/, 9],
    [/chu tri|^lead\b|^led by|lead (unit|agency)|responsible|owner/, 10],
    [/dau moi|phu trach|(don vi|co quan|to chuc|noi|nguoi|bo phan)( \S+)* (thuc hien|duoc giao|chiu trach nhiem|trien khai)|trach nhiem|phan cong|in charge/, 6],
    [/^(don vi|co quan|co quan don vi|don vi co quan|thuc hien|can bo|unit|agency|department)$/, 4],
  ],
  coordinating: [
    [/chu tri/, NONE],
    [/phoi hop|coordinat|support|cooperat|partner/, 10],
    [/tham gia|ho tro|lien quan/, 5],
  ],
  due: [
    [/bat dau|tu ngay|khoi dau|start|begin|gia han|so lan/, NONE],
    [/thoi han|han hoan thanh|han cuoi|ky han|deadline|\bdue\b|(thoi gian|thoi diem|ngay|thang) (phai )?(hoan thanh|ket thuc)|hoan thanh truoc/, 10],
    [/(ket thuc|hoan thanh|den ngay|end|finish)$/, 9],
    [/thoi gian|lo trinh|^han\b|\bmoc\b|tien do (hoan thanh|thoi gian)|^time$|timeline/, 7],
    [/^tien do/, 5],
  ],
  deliverable: [
    [/san pham|dau ra|deliverable|output/, 10],
    [/ket qua (dat duoc|du kien|can dat|phai dat|mong muon)|expected result/, 8],
    [/^(ket qua|results?)$/, 7],
    [/^ket qua/, 3],
  ],
  note: [[/ghi chu|^notes?$|remark|comment/, 10]],
};

/** A heading as it is compared: folded, with marks as spaces. */
export function headingKey(text: string): string {
  return fold(text.replace(/[^\p{L}\p{N}\p{M}#]+/gu, ' '));
}

/**
 * Which column holds what, by the words of the headings (Vietnamese or English; index = column, empty = no heading).
 * Each role takes the column that fits it best, and no column has two roles.
 */
export function recogniseColumns(headings: readonly string[]): { columns: ColumnChoice; weight: number } {
  const candidates = headings.flatMap((heading, column) => {
    const key = headingKey(heading);
    return key === '' || key.length > HEADING_LENGTH_MAX ? [] : TABLE_ROLES.map((role) => ({ role, column, weight: fitOf(role, key) })).filter(({ weight }) => weight > NONE);
  });
  candidates.sort((one, other) => other.weight - one.weight || one.column - other.column);
  const columns: Partial<Record<TableRole, number>> = {};
  const taken = new Set<number>();
  let total = 0;
  for (const { role, column, weight } of candidates) {
    if (columns[role] !== undefined || taken.has(column)) continue;
    columns[role] = column;
    taken.add(column);
    total += weight;
  }
  return { columns, weight: total };
}

/** A task table names its tasks and at least one more thing about them. */
export function isTaskHeader(columns: ColumnChoice): boolean {
  return columns.title !== undefined && [columns.lead, columns.coordinating, columns.due, columns.deliverable].some((column) => column !== undefined);
}

const HEADING_LENGTH_MAX = 80;

function fitOf(role: TableRole, key: string): number {
  return FITS[role].find(([pattern]) => pattern.test(key))?.[1] ?? NONE;
}

/** The letters of a role's column; empty where the table has none. */
export function lettersOf(columns: ColumnChoice, role: TableRole): string {
  const column = columns[role];
  return column === undefined ? '' : columnLetters(column);
}
