import { getAuditChoices, listAuditEntries } from '@app/contract';
import { startDemo, type Demo } from '../testing/demo';

describe('the trail of the demo committee', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.api.close());

  const tally = async (where: string, values: unknown[]): Promise<number> => {
    const [row] = await demo.api.dataSource.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM audit_entry WHERE committee_id = $1 AND ${where}`, [demo.committeeId, ...values]);
    return row.count;
  };

  it('offers exactly the people, acts and kinds of object that occur in it', async () => {
    const auditor = await demo.as('kiem-toan');
    const { body } = await auditor.call(getAuditChoices, { query: { committeeId: demo.committeeId } });
    const people = await demo.api.dataSource.query<{ id: string }[]>('SELECT DISTINCT actor_id AS id FROM audit_entry WHERE committee_id = $1 AND actor_id IS NOT NULL', [demo.committeeId]);
    expect(body.people.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
    const acts = await demo.api.dataSource.query<{ objectType: string; action: string }[]>(
      'SELECT DISTINCT object_type AS "objectType", action FROM audit_entry WHERE committee_id = $1 ORDER BY 1, 2', [demo.committeeId]);
    expect(acts.length).toBeGreaterThan(5);
    expect(body.acts).toEqual(acts);
  });

  it('is narrowed by person, act and kind of object, alone and together', async () => {
    const auditor = await demo.as('kiem-toan');
    const { body: choices } = await auditor.call(getAuditChoices, { query: { committeeId: demo.committeeId } });
    const ofKind = { objectType: 'report-item' };
    const { body: kind } = await auditor.call(listAuditEntries, { query: { committeeId: demo.committeeId, limit: 200, ...ofKind } });
    expect(kind.items.length).toBeGreaterThan(0);
    expect(kind.items.length).toBeGreaterThan(0);
    expect(kind.items.every(({ objectType }) => objectType === 'report-item')).toBe(true);
    const [{ actor, name }] = await demo.api.dataSource.query<[{ actor: string; name: string }]>(
      `SELECT actor_id AS actor, actor_name AS name FROM audit_entry WHERE committee_id = $1 AND action = 'report-item.returned' ORDER BY sequence LIMIT 1`, [demo.committeeId]);
    expect(choices.people.some(({ id }) => id === actor)).toBe(true);
    const { body: both } = await auditor.call(listAuditEntries, { query: { committeeId: demo.committeeId, limit: 200, ...ofKind, actorId: actor, action: 'report-item.returned' } });
    expect(both.items).toHaveLength(await tally('actor_id = $2 AND action = $3', [actor, 'report-item.returned']));
    expect(both.items.length).toBeGreaterThan(0);
    expect(both.items.every((entry) => entry.actorName === name && entry.action === 'report-item.returned')).toBe(true);
    const { body: none } = await auditor.call(listAuditEntries, { query: { committeeId: demo.committeeId, objectType: 'unit', action: 'report-item.returned' } });
    expect(none.items).toEqual([]);
  });

  it('offers nothing to those who may not read it', async () => {
    const officer = await demo.as('dau-moi-stttt');
    expect((await officer.refused(getAuditChoices, { query: { committeeId: demo.committeeId } })).status).toBe(403);
    const auditor = await demo.as('kiem-toan');
    const elsewhere = await auditor.refused(getAuditChoices, { query: { committeeId: '00000000-0000-7000-8000-000000000000' } });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'not-found']);
  });
});
