import { startTestApp, type TestApp } from '../testing/app';
import { IdempotencySweep } from './idempotency-sweep';

let api: TestApp;
let sweep: IdempotencySweep;
const OWNER = '00000000-0000-0000-0000-000000000001';

beforeAll(async () => {
  api = await startTestApp();
  sweep = api.app.get(IdempotencySweep);
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
  await other.query(`SELECT pg_advisory_xact_lock(hashtextextended('idempotency sweep', 0))`);
  expect(await sweep.sweep()).toBeNull();
  expect(await keys()).toEqual(['old', 'young']);
  await other.rollbackTransaction();
  await other.release();
  expect(await sweep.sweep()).toBe(1);
});
