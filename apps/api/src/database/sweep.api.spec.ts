import { startTestApp, type TestApp } from '../testing/app';
import { givenIn } from '../testing/given';
import { Sweep } from './sweep';

let api: TestApp;
let sweep: Sweep;
const OWNER = '00000000-0000-0000-0000-000000000001';

beforeAll(async () => {
  api = await startTestApp();
  sweep = api.app.get(Sweep);
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.dataSource.query('DELETE FROM idempotency_key');
  await api.dataSource.query(`INSERT INTO idempotency_key (owner_id, key, request_hash, status, created_at) VALUES ($1, 'old', 'h', 204, now() - interval '24 hours 1 minute'), ($1, 'young', 'h', 204, now() - interval '23 hours 59 minutes')`, [OWNER]);
});

const keys = async () => (await api.dataSource.query<{ key: string }[]>('SELECT key FROM idempotency_key ORDER BY key')).map(({ key }) => key);

it('clears replies after a day, and leaves no audit entry', async () => {
  expect(await sweep.sweep()).toBe(1);
  expect(await keys()).toEqual(['young']);
  expect(await api.dataSource.query('SELECT 1 FROM audit_entry')).toEqual([]);
});

it('leaves it to the process that is at it', async () => {
  const other = api.dataSource.createQueryRunner();
  await other.startTransaction();
  await other.query(`SELECT pg_advisory_xact_lock(hashtextextended('sweep', 0))`);
  expect(await sweep.sweep()).toBeNull();
  expect(await keys()).toEqual(['old', 'young']);
  await other.rollbackTransaction();
  await other.release();
  expect(await sweep.sweep()).toBe(1);
});

it('clears failed sign-ins and ended sessions after a day, and keeps when each person was last here', async () => {
  await api.dataSource.query('DELETE FROM idempotency_key');
  const userId = await givenIn(api.dataSource).role('admin', null);
  const session = (age: string) => api.dataSource.query(`INSERT INTO session (id, user_id, token_hash, csrf_token, last_seen_at, expires_at) VALUES (gen_random_uuid(), $1, sha256($2::text::bytea), 'x', now() - $2::interval, now() - $2::interval)`, [userId, age]);
  for (const age of ['30 days', '20 days', '25 hours', '1 hour']) await session(age);
  await api.dataSource.query(`INSERT INTO sign_in_failure (username, count, last_at) VALUES ('old', 1, now() - interval '25 hours'), ('young', 1, now() - interval '1 hour')`);
  expect(await sweep.sweep()).toBe(4);
  expect(await api.dataSource.query('SELECT username FROM sign_in_failure')).toEqual([{ username: 'young' }]);
  await api.dataSource.query(`UPDATE session SET expires_at = now() - interval '2 days'`);
  expect(await sweep.sweep()).toBe(0);
});
