import { fieldLength } from './office-field';
import { matchAt, skipBlanks, standing, type Span } from './pattern';
import { unitAt, type NamedUnit } from './unit-name';

/** Units named one after another. `names` are as the text has them, first letter raised; `helpers` those of a list that the text marks "(phối hợp)". */
export type Addressees = Span & { names: string[]; helpers: string[]; hasGroup: boolean };

const SEPARATOR = /\s*[,;]\s*(?:(?:và|cùng)\s+)?|\s+(?:và|cùng\s+với|cùng)\s+/uy;
/** What a unit is in the work, said in brackets after its name. */
const ROLE = /\s*\(\s*(?:là\s+)?(?:(?:cơ\s+quan|đơn\s+vị)\s+)?(?<role>chủ\s+trì|phối\s+hợp|đầu\s+mối|thường\s+trực)[^()]{0,40}\)/iuy;
const SHARED = /(?:[Cc]ác|những)\s+(?<head>[Ss]ở|[Bb]ộ|[Bb]an|[Cc]ục|[Pp]hòng)\s*:?\s+(?=\p{Lu})/uy;

/** The list of units that begins exactly here: "Sở A, Sở B và UBND các huyện, thị xã". Null when no unit does. */
export function addresseesAt(text: string, at: number, knownNames: readonly string[] = []): Addressees | null {
  const start = skipBlanks(text, at);
  const first = membersAt(text, start, knownNames);
  if (first === null) return null;
  const names: string[] = [];
  const helpers: string[] = [];
  let hasGroup = false;
  let end = start;
  const take = (members: Members): void => {
    const role = matchAt(ROLE, text, members.end);
    (/^phối/iu.test(role?.groups?.['role'] ?? '') ? helpers : names).push(...members.names);
    hasGroup ||= members.hasGroup;
    end = members.end + (role?.[0].length ?? 0);
  };
  take(first);
  for (;;) {
    const separator = matchAt(SEPARATOR, text, end);
    if (separator === null) break;
    const next = membersAt(text, end + separator[0].length, knownNames);
    if (next === null || startsNewOrder(text, separator[0], next.end)) break;
    take(next);
  }
  return { start, end, names: [...new Set(names)], helpers: [...new Set(helpers)], hasGroup };
}

/** After a comma or semicolon, "Sở B phối hợp …" or "Sở B chủ trì …" is the next thing that is said, not one more addressee. */
function startsNewOrder(text: string, separator: string, end: number): boolean {
  return /[,;]/.test(separator) && /^\s+(?:có trách nhiệm\s+|chủ động\s+)?phối hợp(?!\s+(?:với|cùng))/u.test(text.slice(end, end + 40)) && !/và/.test(separator);
}

type Members = { names: string[]; end: number; hasGroup: boolean };

function membersAt(text: string, at: number, knownNames: readonly string[]): Members | null {
  const shared = matchAt(SHARED, text, at);
  const sharing = shared === null ? null : sharedHeadAt(text, at + shared[0].length, shared.groups?.['head'] ?? '');
  if (sharing !== null) return sharing;
  const unit = unitAt(text, at, knownNames);
  return unit === null ? null : { names: [nameOf(text, unit)], end: unit.end, hasGroup: unit.isGroup };
}

/** "các sở Tài chính, Kế hoạch và Đầu tư, Nội vụ": one name for each, with the head they share. */
function sharedHeadAt(text: string, at: number, head: string): Members | null {
  const names: string[] = [];
  let end = at;
  let next = at;
  for (;;) {
    const length = fieldLength(text, next);
    if (length === 0) break;
    names.push(`${standing(head)} ${standing(text.slice(next, next + length))}`);
    end = next + length;
    const separator = matchAt(SEPARATOR, text, end);
    if (separator === null) break;
    next = end + separator[0].length;
  }
  return names.length === 0 ? null : { names, end, hasGroup: false };
}

function nameOf(text: string, unit: NamedUnit): string {
  return standing(text.slice(unit.start, unit.end).replace(/^(?:đồng chí|ông|bà|đ\/c)\s+/iu, ''));
}
