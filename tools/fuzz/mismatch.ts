import type { Schema } from './document';

/** Where a value departs from its schema, in words. Null = it is as promised. */
export function mismatch(schema: Schema, value: unknown, at = ''): string | null {
  if (schema.anyOf !== undefined) return schema.anyOf.some((one) => mismatch(one, value, at) === null) ? null : `${at}: fits none of its forms`;
  for (const part of schema.allOf ?? []) {
    const found = mismatch(part, value, at);
    if (found !== null) return found;
  }
  if (schema.const !== undefined && value !== schema.const) return `${at}: is not ${String(schema.const)}`;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return `${at}: ${String(value)} is not one of its values`;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(type, value))) return `${at}: is not ${[schema.type].flat().join(' or ')} but ${JSON.stringify(value)?.slice(0, 60) ?? 'nothing'}`;
  if (typeof value === 'string') return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value) ? null : `${at}: ${value.slice(0, 60)} has another form`;
  if (typeof value === 'number') return (schema.minimum ?? -Infinity) <= value && value <= (schema.maximum ?? Infinity) ? null : `${at}: ${value} is out of range`;
  if (Array.isArray(value)) return listMismatch(schema, value, at);
  return typeof value === 'object' && value !== null ? objectMismatch(schema, value as Record<string, unknown>, at) : null;
}

function listMismatch({ items }: Schema, values: readonly unknown[], at: string): string | null {
  if (items === undefined) return null;
  for (const [index, value] of values.entries()) {
    const found = mismatch(items, value, `${at}/${index}`);
    if (found !== null) return found;
  }
  return null;
}

function objectMismatch(schema: Schema, value: Readonly<Record<string, unknown>>, at: string): string | null {
  const missing = (schema.required ?? []).find((name) => !(name in value));
  if (missing !== undefined) return `${at}/${missing}: is missing`;
  for (const [name, part] of Object.entries(value)) {
    const known = schema.properties?.[name] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
    if (known === undefined && schema.additionalProperties === false) return `${at}/${name}: is not promised`;
    const found = known === undefined ? null : mismatch(known, part, `${at}/${name}`);
    if (found !== null) return found;
  }
  return null;
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
