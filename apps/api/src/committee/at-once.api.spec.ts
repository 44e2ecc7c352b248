import { createDirective, createHoliday, createPlan, createTheme, createUnit, createUser, type EndpointShape } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn } from '../testing/given';

let api: TestApp;
let committeeId: string;

beforeAll(async () => {
  api = await startTestApp();
  committeeId = (await givenIn(api.dataSource).committee()).id;
});
afterAll(() => api.close());

const TIMES = 6;

describe('the same new thing asked for many times at once', () => {
  it.each<[string, 'admin' | 'secretariat', EndpointShape, string, () => object]>([
    ['an account', 'admin', createUser, '/username', () => ({ username: 'mot-nguoi', displayName: 'Một Người', password: 'twelve letters', grants: [] })],
    ['a unit', 'secretariat', createUnit, '/code', () => ({ committeeId, code: 'MOT', kind: 'government', name: 'Sở Một', shortName: 'Sở 1', fromOn: '2020-01-01', order: 1 })],
    ['a task group', 'secretariat', createTheme, '/code', () => ({ code: 'MOT', name: 'Nhóm một', position: 1 })],
    ['a plan', 'secretariat', createPlan, '/halfYear', () => ({ committeeId, halfYear: '2021-H1', name: 'Kế hoạch', documentNumber: null })],
    ['a directive', 'secretariat', createDirective, '/code', () => ({ committeeId, code: 'KL-1', number: null, title: 'Kết luận', kind: 'conclusion', issuedOn: '2020-06-30', signer: null, text: 'Một.' })],
    ['a day off', 'admin', createHoliday, '/day', () => ({ day: '2021-01-01', kind: 'off', name: 'Tết Dương lịch' })],
  ])('is %s once; the others are told which field is taken', async (_, role, endpoint, pointer, body) => {
    const client = await api.as(await givenIn(api.dataSource).role(role, role === 'admin' ? null : committeeId));
    const path = endpoint.path.replace(':committeeId', committeeId);
    const answers = await Promise.all(Array.from({ length: TIMES }, () => client.raw(endpoint.method, path, body())));
    const said = await Promise.all(answers.map(async (answer) => [answer.status, answer.status === 201 ? null : ((await answer.json()) as { errors: unknown }).errors]));
    expect(said.filter(([status]) => status === 201)).toHaveLength(1);
    expect(said.filter(([status]) => status !== 201)).toEqual(Array.from({ length: TIMES - 1 }, () => [422, [{ pointer, code: 'already-used' }]]));
  });
});
