import { activatePlan, approvePlan, createPlan, createTask, createTheme, editPlan, getPlan, listPlans, returnPlan, reviewPlan } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn, type Given } from '../testing/given';

let api: TestApp;
let given: Given;

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
});
afterAll(() => api.close());

const body = (committeeId: string, halfYear = '2021-H1') => ({ committeeId, halfYear, name: 'Kế hoạch 6 tháng' });

describe('a plan', () => {
  it.each([
    ['decree', '2020-12-15', '2021-06-14'],
    ['calendar', '2021-01-01', '2021-06-30'],
  ] as const)('takes the bounds of its half-year from the %s calendar', async (calendar, startsOn, endsOn) => {
    const committee = await given.committee({ calendar });
    const secretary = await api.as(await given.role('secretariat', committee.id));
    const { id } = (await secretary.call(createPlan, { body: body(committee.id) })).body;
    expect((await secretary.call(getPlan, { params: { planId: id } })).body).toEqual(expect.objectContaining({ startsOn, endsOn, state: 'draft', code: 'KH-2021-H1' }));
  });

  it('is one for a half-year', async () => {
    const committee = await given.committee();
    const secretary = await api.as(await given.role('secretariat', committee.id));
    await secretary.call(createPlan, { body: body(committee.id) });
    expect((await secretary.refused(createPlan, { body: body(committee.id) })).body.errors).toEqual([{ pointer: '/halfYear', code: 'already-used' }]);
    expect((await secretary.refused(createPlan, { body: body(committee.id, '2021-H3') })).body.errors).toEqual([{ pointer: '/halfYear', code: 'wrong-format' }]);
  });

  it('goes to no review without tasks, and is approved only from review', async () => {
    const committee = await given.committee();
    const secretary = await api.as(await given.role('secretariat', committee.id));
    const chair = await api.as(await given.role('leader', committee.id));
    const { id: planId } = (await secretary.call(createPlan, { body: body(committee.id) })).body;
    expect((await secretary.refused(reviewPlan, { params: { planId } })).body.code).toBe('plan-has-no-task');
    expect((await chair.refused(approvePlan, { params: { planId } })).body.code).toBe('state-does-not-allow');
  });

  it('goes from draft to work through the leaders, each step once', async () => {
    const committee = await given.committee();
    const secretary = await api.as(await given.role('secretariat', committee.id));
    const chair = await api.as(await given.role('leader', committee.id));
    const { id: planId } = (await secretary.call(createPlan, { body: body(committee.id) })).body;
    const themeId = (await secretary.call(createTheme, { params: { committeeId: committee.id }, body: { code: 'CT', name: 'Cổng', position: 1 } })).body.id;
    await secretary.call(createTask, { body: { planId, code: 'CT.01', title: 'Việc', themeId, kind: 'dated' } });
    await secretary.call(reviewPlan, { params: { planId } });
    expect((await secretary.refused(approvePlan, { params: { planId } })).status).toBe(403);
    expect((await secretary.refused(activatePlan, { params: { planId } })).body.code).toBe('state-does-not-allow');
    await chair.call(approvePlan, { params: { planId } });
    await secretary.call(activatePlan, { params: { planId } });
    expect((await secretary.call(getPlan, { params: { planId } })).body).toEqual(expect.objectContaining({ state: 'active', issuedOn: '2020-11-16', taskCount: 1, draftTaskCount: 1 }));
    const audits = await api.dataSource.query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY id`, [planId]);
    expect(audits.map(({ action }) => action)).toEqual(['plan.created', 'plan.reviewed', 'plan.approved', 'plan.activated']);
  });

  it('is sent back by who could approve it, with a reason that stays until the approval', async () => {
    const committee = await given.committee();
    const secretary = await api.as(await given.role('secretariat', committee.id));
    const chair = await api.as(await given.role('leader', committee.id));
    const { id: planId } = (await secretary.call(createPlan, { body: body(committee.id) })).body;
    const params = { planId };
    const themeId = (await secretary.call(createTheme, { params: { committeeId: committee.id }, body: { code: 'CT', name: 'Cổng', position: 1 } })).body.id;
    await secretary.call(createTask, { body: { planId, code: 'CT.01', title: 'Việc', themeId, kind: 'dated' } });
    const answer = { params, body: { reason: 'Thiếu chỉ tiêu' } };
    expect((await chair.refused(returnPlan, answer)).body.code).toBe('state-does-not-allow');
    await secretary.call(reviewPlan, { params });
    expect((await secretary.refused(returnPlan, answer)).status).toBe(403);
    expect((await chair.refused(returnPlan, { params, body: { reason: ' ' } })).body.errors).toEqual([{ pointer: '/reason', code: 'required' }]);
    const stranger = await api.as(await given.role('leader', (await given.committee()).id));
    expect((await stranger.refused(returnPlan, answer)).status).toBe(404);
    await chair.call(returnPlan, answer);
    const seen = async () => (({ state, sentBack }) => ({ state, reason: sentBack?.reason, on: sentBack?.on }))((await secretary.call(getPlan, { params })).body);
    expect(await seen()).toEqual({ state: 'draft', reason: 'Thiếu chỉ tiêu', on: '2020-11-16' });
    await secretary.call(reviewPlan, { params });
    expect(await seen()).toEqual({ state: 'in-review', reason: 'Thiếu chỉ tiêu', on: '2020-11-16' });
    await chair.call(approvePlan, { params });
    expect((await secretary.call(getPlan, { params })).body).toEqual(expect.objectContaining({ state: 'approved', sentBack: null }));
    const trail = await api.dataSource.query<{ reason: string }[]>(`SELECT reason FROM audit_entry WHERE object_id = $1 AND action = 'plan.returned'`, [planId]);
    expect(trail).toEqual([{ reason: 'Thiếu chỉ tiêu' }]);
  });

  it('keeps the newest half-year first and lets a stale edit change nothing', async () => {
    const committee = await given.committee();
    const secretary = await api.as(await given.role('secretariat', committee.id));
    for (const halfYear of ['2020-H2', '2021-H1']) await secretary.call(createPlan, { body: body(committee.id, halfYear) });
    const { items } = (await secretary.call(listPlans, { query: { committeeId: committee.id } })).body;
    expect(items.map((plan) => plan.halfYear)).toEqual(['2021-H1', '2020-H2']);
    const planId = items[0]?.id ?? '';
    await secretary.call(editPlan, { params: { planId }, body: { name: 'Tên mới' }, ifMatch: '"v1"' });
    expect((await secretary.refused(editPlan, { params: { planId }, body: { name: 'Tên khác' }, ifMatch: '"v1"' })).status).toBe(412);
    expect((await secretary.call(getPlan, { params: { planId } })).body.name).toBe('Tên mới');
  });
});
