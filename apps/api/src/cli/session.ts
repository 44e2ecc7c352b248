import type { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { readEnvironment } from '../config/env';
import { openDatabase } from '../open-database';
import { DEMO_DAY } from '../seed/load-demo';

/** Runs a command against the database: the running server's, or one that is started and stopped for it. */
export async function withDatabase(work: (dataSource: DataSource, clock: Clock) => Promise<void>): Promise<void> {
  const env = readEnvironment(process.env);
  const database = await openDatabase(env, 'command');
  try {
    await work(database.dataSource, new Clock((await isDemo(database.dataSource)) ? (env.DEMO_TODAY ?? DEMO_DAY) : null));
  } finally {
    await database.stop();
  }
}

async function isDemo(dataSource: DataSource): Promise<boolean> {
  const [table] = await dataSource.query<{ name: string | null }[]>(`SELECT to_regclass('installation')::text AS name`);
  if (table?.name === null) return false;
  const [row] = await dataSource.query<{ is_demo: boolean }[]>('SELECT is_demo FROM installation');
  return row?.is_demo ?? false;
}
