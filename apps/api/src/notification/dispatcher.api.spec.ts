import { startTestApp, type TestApp } from '../testing/app';
import { givenIn } from '../testing/given';
import { Dispatcher } from './dispatcher';

let api: TestApp;
let committeeId: string;

beforeAll(async () => {
  api = await startTestApp();
  committeeId = (await givenIn(api.dataSource).committee()).id;
});
afterAll(() => api.close());

const left = (kind: string, payload: object, at: string) => api.dataSource.query('INSERT INTO outbox (id, committee_id, kind, payload, created_at) VALUES (gen_random_uuid(), $1, $2, $3, $4)', [committeeId, kind, payload, at]);
const rows = () => api.dataSource.query<{ kind: string; isTold: boolean; isGivenUp: boolean; count: number }[]>(`SELECT kind, delivered_at IS NOT NULL AS "isTold", given_up_at IS NOT NULL AS "isGivenUp", failed_count AS count FROM outbox ORDER BY created_at`);
const givenUp = () => api.dataSource.query(`SELECT committee_id, object_label FROM audit_entry WHERE action = 'notice.given-up'`);

it('tells the others what one row cannot, and gives that one up after eight times, for the audit trail to say', async () => {
  const dispatcher = api.app.get(Dispatcher);
  await left('report.submitted', { submissionId: 'no id at all' }, '2020-11-16T01:00:00Z');
  await left('directive.issued', {}, '2020-11-16T02:00:00Z');
  expect(await dispatcher.deliver()).toBe(1);
  expect(await rows()).toEqual([{ kind: 'report.submitted', isTold: false, isGivenUp: false, count: 1 }, { kind: 'directive.issued', isTold: true, isGivenUp: false, count: 0 }]);
  for (let time = 2; time <= 7; time += 1) expect(await dispatcher.deliver()).toBe(0);
  expect(await givenUp()).toEqual([]);
  await dispatcher.deliver();
  expect((await rows())[0]).toEqual({ kind: 'report.submitted', isTold: false, isGivenUp: true, count: 8 });
  await dispatcher.deliver();
  expect(await givenUp()).toEqual([{ committee_id: committeeId, object_label: 'report.submitted' }]);
});
