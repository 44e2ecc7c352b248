import type pg from 'pg';

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Values of a recorded act that must be others when it is done again. */
export type Substitutes = ReadonlyMap<string, string>;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Sends recorded statements one after the other, as the server did, and reads the rows. */
export async function replay(client: pg.ClientBase, statements: readonly Statement[], substitutes: Substitutes = new Map()): Promise<void> {
  const values = new Map(substitutes);
  for (const statement of statements) {
    const { rows } = await client.query<{ last?: number | null }>(statement.sql, statement.values.map((value) => substituted(value, values)));
    if (!statement.sql.includes('max(substr(number')) continue;
    // The receipt's number follows from what the statement before it found.
    const recorded = statements.flatMap((one) => one.values).find((value) => typeof value === 'string' && /^BC-\d{4}H[12]-\d+$/.test(value));
    if (typeof recorded === 'string') values.set(recorded, recorded.replace(/\d+$/, String((rows[0]?.last ?? 0) + 1).padStart(4, '0')));
  }
}

function substituted(value: unknown, substitutes: Substitutes): unknown {
  if (typeof value === 'string') return substitutes.get(value) ?? value.replace(UUID, (id) => substitutes.get(id) ?? id);
  return Array.isArray(value) ? value.map((one) => substituted(one, substitutes)) : value;
}

/** Ids that the act made itself: those of version 7 whose time is not before it began. */
export function idsMadeSince(statements: readonly Statement[], began: number): string[] {
  const ids = new Set(statements.flatMap(({ values }) => values.flatMap((value) => (typeof value === 'string' ? (value.match(UUID) ?? []) : []))));
  return [...ids].filter((id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16) >= began);
}
