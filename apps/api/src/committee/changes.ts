/** Field by field what an edit changes, for the audit trail. */
export function changesOf<Row extends object>(row: Row, input: Partial<Row>): Record<string, { before: unknown; after: unknown }> {
  const changes: Record<string, { before: unknown; after: unknown }> = {};
  for (const [name, after] of Object.entries(input)) {
    const before: unknown = row[name as keyof Row];
    if (after !== undefined && after !== before) changes[name] = { before, after };
  }
  return changes;
}
