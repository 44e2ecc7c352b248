import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { readEnvironment } from '../config/env';
import { createDataSource } from '../database/data-source';
import { ENTITIES } from '../entities';
import { createServer } from '../server';
import { createClient, type Client } from './client';
import { createTestDatabase, type Template } from './database';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  /** Address of the listening server, for raw requests. */
  readonly url: string;
  /** A caller who is not signed in. */
  readonly anonymous: Client;
  /** A caller with a fresh session of this account. */
  as(userId: string): Promise<Client>;
  /** Headers of a fresh session, for requests that no client makes. */
  session(userId: string): Promise<Record<string, string>>;
  /** A second server process's worth on the same database: it closes alone. */
  beside(): Promise<{ readonly app: NestFastifyApplication; readonly url: string }>;
  close(): Promise<void>;
}

/** The day on which specs live unless they say another: the demo's. */
export const SPEC_TODAY = '2020-11-16';

/** The whole server on a real socket and a database of its own. */
export async function startTestApp(options: { template?: Template; today?: string; env?: NodeJS.ProcessEnv } = {}): Promise<TestApp> {
  const database = await createTestDatabase(options.template);
  const dataDir = await mkdtemp(join(tmpdir(), 'steerboard-spec-'));
  const env = readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', RATE_LIMIT_SCALE: '1000', PORT: '0', ...options.env });
  const clock = new Clock(options.today ?? SPEC_TODAY);
  const app = await createServer({ env, dataSource: database.dataSource, clock, webDir: null });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    dataSource: database.dataSource,
    url,
    anonymous: createClient(url, null),
    as: async (userId) => createClient(url, await openSession(database.dataSource, userId)),
    session: async (userId) => {
      const { cookie, csrfToken } = await openSession(database.dataSource, userId);
      return { cookie, 'x-csrf-token': csrfToken };
    },
    beside: async () => {
      const dataSource = await createDataSource(database.url, ENTITIES, 2).initialize();
      const second = await createServer({ env, dataSource, clock, webDir: null });
      await second.listen(0, '127.0.0.1');
      return { app: second, url: (await second.getUrl()).replace('[::1]', '127.0.0.1') };
    },
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A session row as signing in makes it, without the cost of the password hash. */
async function openSession(dataSource: DataSource, userId: string): Promise<{ cookie: string; csrfToken: string }> {
  const { createHash, randomBytes, randomUUID } = await import('node:crypto');
  const token = randomBytes(32).toString('base64url');
  const csrfToken = randomBytes(16).toString('base64url');
  await dataSource.query(`INSERT INTO session (id, user_id, token_hash, csrf_token, expires_at) VALUES ($1, $2, $3, $4, now() + interval '1 hour')`, [randomUUID(), userId, createHash('sha256').update(token).digest(), csrfToken]);
  return { cookie: `__Host-session=${token}`, csrfToken };
}
