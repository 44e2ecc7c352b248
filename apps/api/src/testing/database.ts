import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { createDataSource } from '../database/data-source';
import { MIGRATIONS } from '../database/migrations';
import { ENTITIES } from '../entities';

const POOL_SIZE = 4;

/** A migrated database of its own, copied from a template that the first caller of a run makes. Call `drop` at the end. */
export async function createTestDatabase(template: Template = EMPTY): Promise<{ url: string; dataSource: DataSource; drop(): Promise<void> }> {
  const server = await openServer();
  const source = await ensureTemplate(server, template);
  const name = `spec_${uuidv7().replaceAll('-', '')}`;
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY FILE_COPY`);
  await server.destroy();
  const url = urlOf(name);
  const dataSource = await createDataSource(url, ENTITIES, POOL_SIZE).initialize();
  return {
    url,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      const again = await openServer();
      await dropDatabase(again, name);
      await again.destroy();
    },
  };
}

export interface Template {
  /** Part of the database's name; change it when what `fill` makes depends on more than the migrations. */
  readonly name: string;
  fill(dataSource: DataSource): Promise<void>;
}

const EMPTY: Template = { name: 'empty', fill: async () => undefined };

/** Only one of the workers makes the template; the others wait at the lock and then find it. */
async function ensureTemplate(server: DataSource, template: Template): Promise<string> {
  const name = `template_${template.name}_${fingerprint()}`;
  const runner = server.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
  try {
    const found: unknown[] = await runner.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.length === 0) {
      const unfinished = `${name}_unfinished`;
      await dropDatabase(runner, unfinished);
      await runner.query(`CREATE DATABASE ${unfinished}`);
      const dataSource = await createDataSource(urlOf(unfinished), ENTITIES, POOL_SIZE).initialize();
      await dataSource.runMigrations();
      await template.fill(dataSource);
      await dataSource.destroy();
      await runner.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    }
  } finally {
    await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    await runner.release();
  }
  return name;
}

/** WITH (FORCE) fails while autovacuum is at the tables: it may end only connections of its own role. Without it, PostgreSQL stops autovacuum itself. */
async function dropDatabase(server: Pick<DataSource, 'query'>, name: string): Promise<void> {
  await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user', [name]);
  await server.query(`DROP DATABASE IF EXISTS ${name}`);
}

function fingerprint(): string {
  const text = `${process.env['TEST_RUN_ID'] ?? ''} ${MIGRATIONS.map((migration) => `${migration.name} ${migration.prototype.up.toString()}`).join('\n')}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

async function openServer(): Promise<DataSource> {
  return createDataSource(urlOf('postgres'), [], 1).initialize();
}

function urlOf(database: string): string {
  const cluster = process.env['TEST_CLUSTER_URL'];
  if (cluster === undefined) throw new Error('TEST_CLUSTER_URL is set by testing/global-setup.ts; run these specs through Jest');
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.toString();
}
