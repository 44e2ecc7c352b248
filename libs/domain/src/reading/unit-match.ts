import { fold } from '../text';

/** A unit of the committee as it was called on the day. `kind` as stored with the unit. */
export type KnownUnit = { id: string; code: string; name: string; shortName: string; symbol: string | null; kind: string };

const LONG_FORMS: readonly [RegExp, string][] = [
  [/\bubnd\b/g, 'uy ban nhan dan'], [/\bttttt\b|\btt&tt\b|\btt va tt\b/g, 'thong tin va truyen thong'], [/\bkh&dt\b/g, 'ke hoach va dau tu'], [/\bkh&cn\b/g, 'khoa hoc va cong nghe'], [/\bgd&dt\b/g, 'giao duc va dao tao'], [/\btn&mt\b/g, 'tai nguyen va moi truong'],
  [/\bnn&ptnt\b|\bnong nghiep va ptnt\b/g, 'nong nghiep va phat trien nong thon'], [/\bvhttdl\b|\bvhtt&dl\b|\bvh,? ?tt&dl\b/g, 'van hoa, the thao va du lich'], [/\bgtvt\b/g, 'giao thong van tai'], [/\bldtb&xh\b|\bld-tb&xh\b/g, 'lao dong - thuong binh va xa hoi'], [/\bpt-th\b|\bpt&th\b|\bphat thanh[ -]+truyen hinh\b/g, 'phat thanh va truyen hinh'],
  [/\bmttq\b/g, 'mat tran to quoc'], [/\bhdnd\b/g, 'hoi dong nhan dan'], [/\bchqs\b/g, 'chi huy quan su'], [/\bbql\b/g, 'ban quan ly'], [/\bkcn\b/g, 'khu cong nghiep'], [/\blhpn\b/g, 'lien hiep phu nu'], [/\bbcd\b/g, 'ban chi dao'], [/\bvp\b/g, 'van phong'],
];
const OFFICE_OF = /^(?:dong chi |giam doc |pho giam doc |chu tich |bi thu |chanh |truong |thu truong |tong bien tap |lanh dao )+/;

function keyOf(name: string): string {
  const long = LONG_FORMS.reduce((text, [short, full]) => text.replace(short, full), fold(name).replace(/\([^)]*\)/g, ' '));
  return long.replace(OFFICE_OF, '').replace(/\s+/g, ' ').trim();
}

/** Addressees in the plural, and the kinds of units that they mean; null kinds = every unit of the committee. */
const GROUPS: readonly { pattern: RegExp; kinds: readonly string[] | null }[] = [
  { pattern: /^cac (?:dong chi )?(?:co quan |don vi |co quan, don vi )?thanh vien\b|^cac thanh vien\b/, kinds: null },
  { pattern: /^cac co quan (?:thong tan,? )?bao chi\b/, kinds: ['press'] },
  { pattern: /^(?:cac )?(?:huyen uy|thanh uy|thi uy|quan uy)\b|^(?:uy ban nhan dan )?cac (?:huyen|thi xa|thanh pho)\b|^uy ban nhan dan cac\b/, kinds: ['district-party'] },
  { pattern: /^cac so\b/, kinds: ['government'] },
];

/**
 * The units of the committee that a name in a text means: one by its full or short name, symbol or code, abbreviations spelled out;
 * many for a group. Empty when it means none of them: a person chooses.
 */
export function unitsMeant(name: string, units: readonly KnownUnit[]): string[] {
  const key = keyOf(name);
  const names = (unit: KnownUnit): string[] => [unit.name, unit.shortName, unit.symbol ?? '', unit.code].map(keyOf).filter((one) => one !== '');
  const exact = units.filter((unit) => names(unit).includes(key));
  if (exact.length > 0) return exact.slice(0, 1).map(({ id }) => id);
  const group = GROUPS.find(({ pattern }) => pattern.test(key));
  if (group !== undefined) return units.filter(({ kind }) => group.kinds === null || group.kinds.includes(kind)).map(({ id }) => id);
  // "Sở Y tế tỉnh" for "Sở Y tế": one name goes on where the other ends; two that could be meant are none.
  const near = units.filter((unit) => names(unit).some((one) => one.includes(' ') && (key.startsWith(`${one} `) || one.startsWith(`${key} `))));
  return near.length === 1 ? near.map(({ id }) => id) : [];
}
