import { createUser, editUser, getUser, type CreateUser } from '@app/contract';
import { SPEC_TODAY, startTestApp, type TestApp } from '../testing/app';
import { givenIn } from '../testing/given';

const NOWHERE = '00000000-0000-7000-8000-000000000000';

let api: TestApp;
let committeeId: string;
let unitId: string;
let adminId: string;

beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  committeeId = (await given.committee()).id;
  unitId = (await given.unit(committeeId, { code: 'NORTH', position: 1 })).id;
  adminId = await given.role('admin', null);
});
afterAll(() => api.close());

const grantOf = (changes: Partial<CreateUser['grants'][number]>): CreateUser['grants'][number] => ({ committeeId, unitId: null, role: 'leader', fromOn: '2020-01-01', toOn: null, ...changes });

describe('the roles of an account', () => {
  it.each([
    ['a unit that is not there', { role: 'officer', unitId: NOWHERE }, '/grants/0/unitId', 'unknown-unit'],
    ['a committee that is not there', { committeeId: NOWHERE }, '/grants/0/committeeId', 'unknown-object'],
    ['no committee for a leader', { committeeId: null }, '/grants/0/committeeId', 'required'],
    ['no unit for an officer', { role: 'officer' }, '/grants/0/unitId', 'unknown-unit'],
    ['an end before the beginning', { toOn: '2019-12-31' }, '/grants/0/toOn', 'out-of-range'],
  ] as const)('are refused with %s', async (_, changes, pointer, code) => {
    const admin = await api.as(adminId);
    const body = { username: 'somebody', displayName: 'Somebody', position: null, email: null, password: 'twelve letters', grants: [grantOf(changes)] };
    expect(await admin.refused(createUser, { body })).toMatchObject({ status: 422, body: { errors: [{ pointer, code }] } });
  });

  it('are kept with a unit of the committee', async () => {
    const admin = await api.as(adminId);
    const grants = [grantOf({ role: 'officer', unitId })];
    const { body } = await admin.call(createUser, { body: { username: 'officer', displayName: 'Officer', position: null, email: null, password: 'twelve letters', grants } });
    expect((await admin.call(getUser, { params: { userId: body.id } })).body.grants).toEqual(grants);
  });
});

describe('an administrator', () => {
  it('cannot lock the own account or give up the own role, which could leave nobody', async () => {
    const admin = await api.as(adminId);
    const params = { userId: adminId };
    expect(await admin.refused(editUser, { params, body: { isDisabled: true }, ifMatch: '*' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/isDisabled', code: 'invalid' }] } });
    expect(await admin.refused(editUser, { params, body: { grants: [] }, ifMatch: '*' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/grants', code: 'invalid' }] } });
    expect((await admin.call(getUser, { params })).body).toMatchObject({ isDisabled: false });
  });

  it('keeps the own role at least until tomorrow: one that ends today holds no more today', async () => {
    const admin = await api.as(adminId);
    const until = (toOn: string) => ({ params: { userId: adminId }, body: { grants: [grantOf({ committeeId: null, role: 'admin', toOn })] }, ifMatch: '*' });
    expect(await admin.refused(editUser, until(SPEC_TODAY))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/grants', code: 'invalid' }] } });
    await admin.call(editUser, until('2020-11-17'));
    expect((await admin.call(getUser, { params: { userId: adminId } })).status).toBe(200);
  });
});
