import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

const CHUNK = 500;

/** Rows gathered table by table and written in the order in which the tables first appeared. */
export class Rows {
  private readonly tables = new Map<EntityTarget<ObjectLiteral>, ObjectLiteral[]>();

  /** Reserves the place of tables that others point to. */
  constructor(order: readonly EntityTarget<ObjectLiteral>[]) {
    for (const table of order) this.tables.set(table, []);
  }

  add<Entity extends ObjectLiteral>(table: new () => Entity, row: Partial<Entity>): void {
    const rows = this.tables.get(table);
    if (rows === undefined) throw new Error(`${table.name} is not in the order of tables`);
    rows.push(row);
  }

  async write(manager: EntityManager): Promise<void> {
    for (const [table, rows] of this.tables) {
      for (let at = 0; at < rows.length; at += CHUNK) {
        await manager.insert(table, rows.slice(at, at + CHUNK) as QueryDeepPartialEntity<ObjectLiteral>[]);
      }
    }
  }
}
