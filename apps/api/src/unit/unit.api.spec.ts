import { createUnit, editUnit, getUnit, listUnits, renameUnit } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn, type Given } from '../testing/given';

let api: TestApp;
let given: Given;
let committeeId: string;

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
  committeeId = (await given.committee()).id;
});
afterAll(() => api.close());

const newUnit = () => ({ committeeId, code: 'SYT', kind: 'government' as const, name: 'Sở Y tế', shortName: 'Sở Y tế', fromOn: '2020-01-01', order: 7 });

describe('units', () => {
  it('adds a unit once, however often the same request comes', async () => {
    const secretary = await api.as(await given.role('secretariat', committeeId));
    const headers = { 'idempotency-key': 'add-once' };
    const first = await secretary.call(createUnit, { body: newUnit(), headers });
    const again = await secretary.call(createUnit, { body: newUnit(), headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await secretary.refused(createUnit, { body: { ...newUnit(), code: 'SYT2' }, headers });
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('idempotency-mismatch');
  });

  it('refuses a code that another unit has, naming the field', async () => {
    const secretary = await api.as(await given.role('secretariat', committeeId));
    const taken = await given.unit(committeeId);
    const answer = await secretary.refused(createUnit, { body: { ...newUnit(), code: taken.code } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer: '/code', code: 'already-used' }]);
  });

  it('names every wrong field at once', async () => {
    const secretary = await api.as(await given.role('secretariat', committeeId));
    const answer = await secretary.raw('POST', '/units', { ...newUnit(), name: '  ', fromOn: '2020-02-30', colour: 'red' });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { errors: unknown }).errors).toEqual(
      expect.arrayContaining([
        { pointer: '/name', code: 'required' },
        { pointer: '/fromOn', code: 'not-a-day' },
        { pointer: '/colour', code: 'unknown-property' },
      ]),
    );
  });

  it('shows units in official order, page by page, each once', async () => {
    const own = await given.committee();
    const names = [];
    for (const position of [3, 1, 2]) names[position - 1] = (await given.unit(own.id, { position })).name;
    const leader = await api.as(await given.role('leader', own.id));
    const first = await leader.call(listUnits, { query: { committeeId: own.id, limit: 2 } });
    const second = await leader.call(listUnits, { query: { committeeId: own.id, limit: 2, cursor: first.body.nextCursor ?? '' } });
    expect([...first.body.items, ...second.body.items].map((unit) => unit.name)).toEqual(names);
    expect(second.body.nextCursor).toBeNull();
  });

  it('calls a unit by the name of the day asked about', async () => {
    const unit = await given.unit(committeeId, { name: 'Sở Ngoại vụ' });
    const secretary = await api.as(await given.role('secretariat', committeeId));
    await secretary.call(renameUnit, { params: { unitId: unit.id }, body: { name: 'Phòng Ngoại vụ', shortName: 'PNV', fromOn: '2021-03-01' } });
    const nameOn = async (on: string) => (await secretary.call(listUnits, { query: { committeeId, on } })).body.items.find((row) => row.id === unit.id)?.name;
    expect(await nameOn('2021-02-28')).toBe('Sở Ngoại vụ');
    expect(await nameOn('2021-03-01')).toBe('Phòng Ngoại vụ');
  });

  it('asks for the version that was seen, and refuses one that is no longer true', async () => {
    const unit = await given.unit(committeeId);
    const secretary = await api.as(await given.role('secretariat', committeeId));
    const params = { unitId: unit.id };
    expect((await secretary.refused(editUnit, { params, body: { order: 9 } })).status).toBe(428);
    const etag = (await secretary.call(getUnit, { params })).headers.get('etag') ?? '';
    const edited = await secretary.call(editUnit, { params, body: { order: 9 }, ifMatch: etag });
    expect(edited.headers.get('etag')).toBe('"v2"');
    const stale = await secretary.refused(editUnit, { params, body: { order: 10 }, ifMatch: etag });
    expect(stale.status).toBe(412);
    expect([stale.body.code, stale.headers.get('etag')]).toEqual(['stale', '"v2"']);
  });

  it('does not show another committee’s unit', async () => {
    const other = await given.committee();
    const unit = await given.unit(other.id);
    const leader = await api.as(await given.role('leader', committeeId));
    expect((await leader.refused(getUnit, { params: { unitId: unit.id } })).status).toBe(404);
    expect((await leader.refused(listUnits, { query: { committeeId: other.id } })).status).toBe(404);
  });

  it('answers 304 to a reader who has the newest answer', async () => {
    const leader = await api.as(await given.role('leader', committeeId));
    const first = await leader.call(listUnits, { query: { committeeId } });
    const again = await leader.raw('GET', `/units?committeeId=${committeeId}`, undefined, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });
});
