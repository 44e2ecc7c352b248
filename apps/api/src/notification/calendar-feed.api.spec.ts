import { createCalendarFeed, listCalendarFeeds, revokeCalendarFeed } from '@app/contract';
import ICAL from 'ical.js';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';

let api: TestApp;
let as: Demo['as'];
let unitIdOf: Demo['unitIdOf'];
let officer: Client;
let leader: Client;
let committeeId: string;
let unitId: string;
let otherUnitId: string;


beforeAll(async () => {
  ({ api, as, unitIdOf, committeeId, unitId } = await startDemo());
  otherUnitId = await unitIdOf('BTG');
  [officer, leader] = await Promise.all([as('dau-moi-stttt'), as('truong-ban')]);
});
afterAll(() => api.close());

const make = async (client: Client, unit: string | null): Promise<{ id: string; path: string }> => {
  const { id, address } = (await client.call(createCalendarFeed, { body: { committeeId, unitId: unit } })).body;
  return { id, path: new URL(address ?? '').pathname.replace(/^\/api/, '') };
};
const eventsAt = async (path: string): Promise<Map<string, string>> => {
  const response = await api.anonymous.raw('GET', path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const events = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return new Map(events.map(({ uid, startDate }) => [uid.split('@')[0] ?? '', startDate.toString()]));
};

describe('a calendar by secret address', () => {
  it('holds the due days of the unit’s open work and missing reports, for whoever has the address', async () => {
    const { path } = await make(officer, unitId);
    const events = await eventsAt(path);
    const owed = await api.dataSource.query<{ id: string; due_on: string }[]>(
      `SELECT a.id, a.due_on FROM assignment a JOIN plan p ON p.id = a.plan_id WHERE p.half_year = '2020-H2' AND a.unit_id = $1 AND a.role = 'lead' AND a.due_on IS NOT NULL AND a.state IN ('issued', 'acknowledged', 'in-progress', 'returned')
         AND NOT EXISTS (SELECT 1 FROM task c WHERE c.parent_id = a.task_id)`,
      [unitId],
    );
    const missing = await api.dataSource.query<{ id: string; due_on: string }[]>(`SELECT p.id, r.due_on FROM report p JOIN round r ON r.id = p.round_id WHERE r.state = 'open' AND p.unit_id = $1 AND p.state IN ('expected', 'draft')`, [unitId]);
    expect(owed.length).toBeGreaterThan(0);
    expect(Object.fromEntries(events)).toEqual(Object.fromEntries([...owed, ...missing].map(({ id, due_on: dueOn }) => [id, dueOn])));
  });

  it('of a leader holds more than one unit’s', async () => {
    const [own, all] = [await eventsAt((await make(officer, null)).path), await eventsAt((await make(leader, null)).path)];
    expect(all.size).toBeGreaterThan(own.size);
  });

  it('is made only for one’s own unit, and shown once', async () => {
    expect((await officer.refused(createCalendarFeed, { body: { committeeId, unitId: otherUnitId } })).body.errors).toEqual([{ pointer: '/unitId', code: 'unknown-object' }]);
    const headers = { 'idempotency-key': 'calendar-1' };
    const first = (await officer.call(createCalendarFeed, { body: { committeeId, unitId }, headers })).body;
    const repeated = (await officer.call(createCalendarFeed, { body: { committeeId, unitId }, headers })).body;
    expect(repeated).toEqual({ id: first.id, address: null });
    const secret = /\/([\w-]{43})\.ics$/.exec(first.address ?? '')?.[1] ?? '';
    const [dump] = await api.dataSource.query<{ text: string }[]>(`SELECT (SELECT string_agg(to_jsonb(f)::text, '') FROM calendar_feed f) || (SELECT string_agg(to_jsonb(k)::text, '') FROM idempotency_key k) AS text`);
    expect(dump?.text).not.toContain(secret);
  });

  it('is gone once revoked, once its owner has no role left, and with a wrong secret', async () => {
    const { id, path } = await make(officer, unitId);
    expect((await leader.refused(revokeCalendarFeed, { params: { feedId: id } })).status).toBe(404);
    await officer.call(revokeCalendarFeed, { params: { feedId: id } });
    expect((await api.anonymous.raw('GET', path)).status).toBe(404);
    expect((await officer.call(listCalendarFeeds, {})).body.items.some((feed) => feed.id === id)).toBe(false);
    expect((await api.anonymous.raw('GET', `/calendars/${'a'.repeat(43)}.ics`)).status).toBe(404);
    expect((await api.anonymous.raw('GET', '/calendars/short.ics')).status).toBe(404);
    const other = await make(officer, unitId);
    await api.dataSource.query(`UPDATE role_grant SET to_on = '2020-11-16' WHERE user_id = (SELECT id FROM app_user WHERE username = 'dau-moi-stttt')`);
    expect((await api.anonymous.raw('GET', other.path)).status).toBe(404);
  });
});
