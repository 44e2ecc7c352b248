import { fold, toNfc } from '../text';

/** How names of units begin, folded. A comma or "và" before one of them, in capitals, parts two units; before anything else it belongs to the name. */
const UNIT_BEGINNINGS =
  /^(so|ban|bo|bao|dai|hoi|cong an|van phong|vp|ubnd|uy ban|huyen|thi (uy|xa)|thanh (uy|pho|tra|doan)|tinh (uy|doan)|dang uy|doan|lien (doan|hiep|minh)|mat tran|ubmttq|mttq|trung tam|truong|vien|cuc|chi cuc|tong cuc|kho bac|ngan hang|bao hiem|toa an|bo doi|quan|phong|cac|thuong truc|tieu ban|to|cong ty|tap doan|benh vien|quy|hiep hoi|dai hoc|hoc vien|thu vien|bao tang|nha|thong tan|buu dien|vnpt|viettel|xa(?! hoi)|phuong)\b/;

const EMPTY_CELL = /^[\s\-–—.…/]*$|^(x|khong|khong co|khong ap dung|n\/a|none)$/;
const DITTO = /^("|''|”|“|“”|-?\s*"\s*-?|-*\s*nt\s*-*|nhu tren)$/;

/** Says whether a cell only stands for the one above it: `"`, `nt`, `như trên`. */
export function isDitto(text: string): boolean {
  return DITTO.test(fold(text));
}

/** Says whether a cell holds nothing but a sign for nothing: `-`, `…`, `không`. */
export function isEmptyMark(text: string): boolean {
  return EMPTY_CELL.test(fold(text));
}

/**
 * The units named in a cell, as written: parted by semicolons and lines, and by commas and "và" where the next word begins
 * another unit's name ("Sở Văn hóa, Thể thao và Du lịch" is one, "Sở Y tế, Công an tỉnh" two, "Các sở, ban, ngành" one).
 */
export function unitsOfCell(text: string): string[] {
  if (isEmptyMark(text)) return [];
  const names = joinBrokenLines(text).split(/[;\n]/).flatMap(expandList).flatMap(partsOf).map(bare).filter((name) => name !== '' && !isEmptyMark(name));
  return names.filter((name, at) => names.findIndex((other) => fold(other) === fold(name)) === at);
}

/** Lead and coordinating units of one cell that names both: "Chủ trì: …; Phối hợp: …", "Sở A chủ trì, phối hợp với Sở B". */
export function leadAndCoordinating(text: string): { lead: string[]; coordinating: string[] } {
  const cut = /[\s,;.(–-]*(?:và\s+)?phối\s+hợp(?:\s+thực\s+hiện)?\s*(?:với|cùng|có|gồm)?\s*:?/iu.exec(toNfc(text));
  if (cut === null || cut.index === 0) return { lead: unitsOfCell(withoutLeadWord(text)), coordinating: [] };
  const nfc = toNfc(text);
  return { lead: unitsOfCell(withoutLeadWord(nfc.slice(0, cut.index))), coordinating: unitsOfCell(nfc.slice(cut.index + cut[0].length).replace(/\)\s*$/, '')) };
}

function withoutLeadWord(text: string): string {
  return toNfc(text).replace(/(^|\s*)(?:cơ quan|đơn vị)?\s*chủ\s+trì\s*:?\s*/giu, '$1');
}

/** A line that goes on in lower case, or after a comma-less hyphen, was broken for width. */
function joinBrokenLines(text: string): string {
  return toNfc(text).replace(/\r\n?/g, '\n').replace(/\s*\n\s*(?=[\p{Ll}(&])/gu, ' ');
}

/** "Các sở: Nội vụ, Tài chính, Tư pháp" names three units. */
function expandList(piece: string): string[] {
  const match = /^\s*(?:Các|Những)\s+(sở|ban|huyện|thành phố|thị xã|bộ|hội|báo|đài)\s*:\s*(.+)$/iu.exec(piece);
  if (match === null) return [piece];
  const kind = `${(match[1] ?? '').charAt(0).toUpperCase()}${(match[1] ?? '').slice(1)}`;
  return (match[2] ?? '').split(/,/).map((name) => `${kind} ${name.trim()}`);
}

function partsOf(piece: string): string[] {
  const parts: string[] = [];
  let rest = piece;
  for (const match of piece.matchAll(/\s*(?:,|\s&\s|\s\/\s|\s\+\s|\svà\s)\s*(?=\p{Lu})/gu)) {
    const tail = piece.slice(match.index + match[0].length);
    if (!UNIT_BEGINNINGS.test(fold(tail))) continue;
    const head = rest.slice(0, rest.length - (piece.length - match.index));
    parts.push(head);
    rest = tail;
  }
  return [...parts, rest];
}

/** Without bullets, numbering and the stop at the end. */
function bare(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/^\s*(?:[-–—+*•·]|\d{1,2}[.)]|\(\d{1,2}\))\s*/, '').replace(/[\s.,:]+$/, '').trim();
}
