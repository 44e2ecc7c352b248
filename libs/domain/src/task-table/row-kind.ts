import { fold } from '../text';
import type { TableRole } from './columns';
import type { RowView } from './row-view';
import { isEmptyMark } from './unit-cell';

/** What a row of a task table is. */
export type RowKind =
  | { kind: 'task' }
  | { kind: 'group'; name: string }
  /** Goes on with the task above: another line of its units or of its words. */
  | { kind: 'continuation' }
  /** Signatures, after which only names stand. */
  | { kind: 'signature' }
  /** Notes, totals. */
  | { kind: 'other' };

const ABOUT: readonly TableRole[] = ['lead', 'coordinating', 'due', 'deliverable'];
const ROMAN_OR_LETTER = /^(?:(?=[IVXL])(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})|[A-Z])[.)]?$/;
const NUMBERED_HEADING = /^(?:(?:phần|mục|chương|nhóm|part|section)\s+\S+|[IVXL]+\s*[.):\-–]|[A-H]\s*[.)])\s*\S/iu;
const NUMBER_IN_HEADING = /^(?:[IVXL]+|[A-H])\s*[.):\-–]\s*/u;
const SIGNATURE = /^(tm|kt|tl|tuq|nguoi (lap|ky|duyet|tong hop)|noi nhan|xac nhan|truong ban|pho truong ban|chu tich|pho chu tich|giam doc|thu truong|chanh van phong|lap bieu|signed)\b|^\((ky|da ky)|^[\p{L}\s.]{2,40},? ngay\s+[\d.…]+\s+thang/u;
const REMARK = /^(ghi chu|luu y|chu thich|noi nhan|notes?|remarks?)\b|^(tong (so|cong)|total)\b|^cong\s*[:\d]*$/;

/** Says what a row is, from the row itself and what follows it. */
export function rowKind(view: RowView, following: readonly RowView[]): RowKind {
  const number = numberOf(view);
  const title = view.own('title')?.text.trim() ?? '';
  if (view.continuesTitle) return { kind: 'continuation' };
  const isNumbered = /^\d/.test(number);
  if (!isNumbered && isSignature(view, title)) return { kind: 'signature' };
  if (!isNumbered && isRemark(view, title)) return { kind: 'other' };
  if (title === '') return untitled(view, { number, following });
  if (ABOUT.some((role) => isFilled(view, role))) return { kind: 'task' };
  return bareTitle(view, { number, title, following });
}

function isFilled(view: RowView, role: TableRole): boolean {
  const text = view.at(role)?.text ?? '';
  return !isEmptyMark(text);
}

/** Signatures stand outside the title's column, or alone or in capitals in it. */
function isSignature(view: RowView, title: string): boolean {
  if (title === '') return view.texts.some((text) => SIGNATURE.test(fold(text)));
  return !ROMAN_OR_LETTER.test(numberOf(view)) && SIGNATURE.test(fold(title)) && (isCapitals(title) || view.texts.length === 1);
}

function isRemark(view: RowView, title: string): boolean {
  return title === '' ? view.texts.some((text) => REMARK.test(fold(text))) : !ROMAN_OR_LETTER.test(numberOf(view)) && REMARK.test(fold(title));
}

const numberOf = (view: RowView | undefined): string => view?.own('number')?.text.trim() ?? '';

function untitled(view: RowView, { number, following }: { number: string; following: readonly RowView[] }): RowKind {
  const own = ABOUT.filter((role) => view.own(role) !== null);
  const [only] = view.texts;
  if (view.texts.length === 1 && only !== undefined && own.length === 0) {
    const isHeading = view.isWide || NUMBERED_HEADING.test(only) || isCapitals(only);
    if (isHeading && following.some((next) => next.own('title') !== null)) return { kind: 'group', name: only.replace(NUMBER_IN_HEADING, '') };
    return /^\d{1,4}[.)]?$/.test(only) && view.own('number') !== null ? { kind: 'task' } : { kind: 'other' };
  }
  if (number !== '' || own.length >= 2) return { kind: 'task' };
  return own.length === 1 && following.some((next) => next.own('title') !== null && next.own('number') !== null) ? { kind: 'continuation' } : { kind: 'other' };
}

/** A row with nothing but a title, and perhaps a number: a heading, a task that says no more, or the end of a sentence. */
function bareTitle(view: RowView, { number, title, following }: { number: string; title: string; following: readonly RowView[] }): RowKind {
  const heading: RowKind = { kind: 'group', name: title.replace(NUMBER_IN_HEADING, '') };
  if (view.isWide || ROMAN_OR_LETTER.test(number) || /^(phan|muc|chuong|nhom)\b/.test(fold(number))) return heading;
  if (isCapitals(title) && title.length >= 8) return heading;
  const next = numberOf(following[0]);
  if (number !== '') return next.startsWith(`${number.replace(/[.)]$/, '')}.`) && next.length > number.length ? heading : { kind: 'task' };
  if (NUMBERED_HEADING.test(title)) return heading;
  const isNumberedTable = following.some((later) => /^\d/.test(numberOf(later)));
  if (/^[-–+•*]/.test(title)) return { kind: 'continuation' };
  if (following.length === 0 || !following.some((later) => later.own('title') !== null)) return { kind: 'other' };
  return isNumberedTable ? heading : { kind: 'task' };
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
