/** The null character and half surrogate pairs: no text of a person, and nothing that the database takes. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** The path of the first text or name in a parsed body or query that cannot be stored. Null = all can. */
export function findUnstorable(value: unknown): string[] | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = UNSTORABLE.test(name) ? [] : findUnstorable(part);
    if (found !== null) return [name, ...found];
  }
  return null;
}
