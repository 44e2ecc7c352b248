import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';

/** Search params are plain text in the address: `?due=2020-06-14&unit=a&unit=b`. */
export type SearchRecord = Record<string, string | string[] | undefined>;

export function parseSearch(text: string): SearchRecord {
  const found: SearchRecord = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const known = found[name];
    found[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '' || value === false) continue;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    values.forEach((one) => params.append(name, String(one)));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** What every page keeps in its address. */
export const FrameSearch = z.looseObject({
  committee: z.uuid().optional().catch(undefined),
  plan: z.uuid().optional().catch(undefined),
});
export type FrameSearch = { committee?: string | undefined; plan?: string | undefined } & { [name: string]: unknown };

/** Parts of a page's own schema; a bad link falls back instead of failing. */
export const flag = z.literal('true').transform(() => true).or(z.literal(true)).optional().catch(undefined);
export const textParam = z.string().max(200).optional().catch(undefined);
export const dayParam = z.iso.date().optional().catch(undefined);
export const idParam = z.uuid().optional().catch(undefined);
export const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values).optional().catch(undefined);
export const listParam = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional().catch(undefined);

/**
 * The page's state from the address, and a setter that changes only what it is given (undefined takes a key out).
 * Keys outside the schema stay. `replace` keeps typing out of the history.
 */
export function useSearchState<S extends z.ZodObject>(schema: S): [z.output<S>, (patch: Partial<z.output<S>>, how?: { replace?: boolean }) => void] {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = schema.parse(pick(raw, Object.keys(schema.shape)));
  const change = (patch: Partial<z.output<S>>, how: { replace?: boolean } = {}) => {
    void navigate({ to: '.', search: (before: FrameSearch): FrameSearch => ({ ...before, ...patch }), replace: how.replace ?? false, resetScroll: false });
  };
  return [state, change];
}

function pick(record: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]));
}
