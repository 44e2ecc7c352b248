import type { Schema } from './document';
import type { Random } from './random';

/** What programs and people send by mistake or on purpose. */
const HOSTILE: readonly unknown[] = [
  null, true, false, 0, -1, 1, 2.5, 1e15, -1e15, 9_007_199_254_740_993, 1e300, [], {}, [[]], [null], { a: 1 }, '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', '\ufeff', '\u202e', 'á', 'NULL',
  "'; DROP TABLE task; --", '%00', '%zz', '../../etc/passwd', '${7*7}', '{{7*7}}', '<script>alert(1)</script>', '__proto__', 'constructor', 'x'.repeat(20_000), 'ệ'.repeat(6_000),
  '2020-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '-2020-01-01', '2020-1-1', '2020-06-14T00:00:00Z', '0000-00-00T00:00:00Z', '9999-12-31T23:59:59.999Z', '2020-H3', '0000-H1', '9999-H2',
  '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-7FFF-BFFF-FFFFFFFFFFFF', 'not-a-uuid', '1e3', '0x10', 'Infinity', 'NaN', '-0', '2147483648', '99999999999999999999',
];
const DAYS = ['2020-06-15', '2020-11-16', '2020-12-11', '2025-03-01', '1000-01-01', '9998-12-31'];
const WORDS = ['Báo cáo tiến độ', 'Đã hoàn thành', 'X', 'Cổng thông tin đối ngoại', 'CT.77', 'TUVW', 'thu-ky'];

/** Ids met in answers, by the name under which requests ask for them. */
export type Ids = ReadonlyMap<string, readonly string[]>;

export class Values {
  constructor(
    private readonly random: Random,
    private readonly ids: Ids,
  ) {}

  hostile(): unknown {
    return this.random.pick(HOSTILE);
  }

  /** A value that the schema allows as far as it says, with ids that exist where some are known. */
  fitting(schema: Schema, name = ''): unknown {
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return this.random.pick(schema.enum);
    const options = schema.anyOf;
    if (options !== undefined) return this.fitting(this.random.pick(options), name);
    const type = typeof schema.type === 'object' ? this.random.pick(schema.type) : schema.type;
    switch (type) {
      case 'object':
        return this.object(schema);
      case 'array':
        return Array.from({ length: (schema.minItems ?? 0) + this.random.int(3) }, () => this.fitting(schema.items ?? {}, name.replace(/s$/, '')));
      case 'integer':
      case 'number':
        return (schema.minimum ?? 0) + this.random.int(Math.max(1, Math.min(1_000, (schema.maximum ?? 1_000) - (schema.minimum ?? 0) + 1)));
      case 'boolean':
        return this.random.chance(0.5);
      case 'null':
        return null;
      default:
        return this.text(schema, name);
    }
  }

  /** The value with one part replaced, left out or added. */
  spoiled(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || this.random.chance(0.1)) return this.hostile();
    const entries = Object.entries(value);
    const at = this.random.int(entries.length + 1);
    const chosen = entries[at];
    if (chosen === undefined) return Array.isArray(value) ? [...(value as unknown[]), this.hostile()] : { ...value, [this.random.pick(['colour', '__proto', 'constructor', '\u0000'])]: this.hostile() };
    const kind = this.random.int(3);
    const changed = entries.flatMap(([name, part]): [string, unknown][] => (name !== chosen[0] ? [[name, part]] : kind === 0 ? [] : [[name, kind === 1 ? this.hostile() : this.spoiled(part)]]));
    return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
  }

  private object({ properties = {}, required = [] }: Schema): Record<string, unknown> {
    const chosen = Object.entries(properties).filter(([name]) => required.includes(name) || this.random.chance(0.6));
    return Object.fromEntries(chosen.map(([name, part]) => [name, this.fitting(part, name)]));
  }

  private text({ format, pattern, maxLength = 200, minLength = 0 }: Schema, name: string): string {
    if (format === 'uuid') return this.id(name);
    if (format === 'date') return this.random.pick(DAYS);
    if (format === 'date-time') return '2020-11-16T08:00:00.000Z';
    if (name === 'halfYear') return this.random.pick(['2020-H1', '2020-H2', '2021-H1', '2031-H2']);
    const word = pattern === undefined ? this.random.pick(WORDS) : this.random.pick(['CT.77', 'TUVW', 'thu-ky', 'AB.123']);
    return word.padEnd(minLength, 'x').slice(0, Math.max(1, maxLength));
  }

  private id(name: string): string {
    const wanted = name.charAt(0).toLowerCase() + name.slice(1);
    const known = this.ids.get(wanted) ?? [...this.ids].find(([key]) => wanted.toLowerCase().endsWith(key.toLowerCase()))?.[1] ?? [...this.ids.values()].flat();
    return known.length === 0 || this.random.chance(0.05) ? '01900000-0000-7000-8000-000000000000' : this.random.pick(known);
  }
}
