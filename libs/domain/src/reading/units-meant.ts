import { unitMatcher, type KnownUnit } from '../task-table/unit-match';
import { fold } from '../text';

/** A unit of the committee with everything it is called on the day, and its kind as stored. */
export type UnitOfKind = KnownUnit & { kind: string };

const OFFICE_OF = /^(?:(?:đồng chí|giám đốc|phó giám đốc|chủ tịch|bí thư|chánh|trưởng|thủ trưởng|tổng biên tập|lãnh đạo)\s+)+/iu;
/** Addressees in the plural, without diacritics, and the kinds of units that they mean; null kinds = every unit of the committee. */
const GROUPS: readonly { pattern: RegExp; kinds: readonly string[] | null }[] = [
  { pattern: /^cac (?:dong chi )?(?:co quan |don vi |co quan, don vi )?(?:thanh vien|uy vien)\b/, kinds: null },
  { pattern: /^cac co quan (?:thong tan,? )?bao chi\b/, kinds: ['press'] },
  { pattern: /^(?:cac )?(?:huyen uy|thanh uy|thi uy|quan uy)\b|^(?:(?:ubnd|uy ban nhan dan) )?cac (?:huyen|thi xa|thanh pho)\b/, kinds: ['district-party'] },
  { pattern: /^cac so\b/, kinds: ['government'] },
];

/**
 * Finds the units of a committee that a name in a text means: one by any of its names, many for a group ("các cơ quan báo chí").
 * Empty when it means none of them: a person chooses.
 */
export function unitsMeant(units: readonly UnitOfKind[]): (name: string) => string[] {
  const match = unitMatcher(units);
  return (name) => {
    const unitId = match(name) ?? match(name.replace(OFFICE_OF, ''));
    if (unitId !== null) return [unitId];
    const group = GROUPS.find(({ pattern }) => pattern.test(fold(name)));
    return group === undefined ? [] : units.filter(({ kind }) => group.kinds === null || group.kinds.includes(kind)).map(({ id }) => id);
  };
}
