import { createRound, listRounds, type CreateRound } from '@app/contract';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';

let api: TestApp;
let as: Demo['as'];
let planId: string;
let secretary: Client;
let officer: Client;

beforeAll(async () => {
  ({ api, as, planId } = await startDemo());
  [secretary, officer] = await Promise.all([as('thu-ky-btg'), as('dau-moi-stttt')]);
});
afterAll(() => api.close());

const round = (over: Partial<CreateRound> = {}): CreateRound => ({ planId, kind: 'thematic', name: 'Báo cáo chuyên đề', opensOn: '2020-11-16', cutOffOn: '2020-11-18', dueOn: '2020-11-20', ...over });
const seen = async (id: string) => (await secretary.call(listRounds, { query: { planId } })).body.items.find((one) => one.id === id);

describe('a report round', () => {
  it('expects every unit of the committee, none of which has sent yet', async () => {
    const { id } = (await secretary.call(createRound, { body: round() })).body;
    expect(await seen(id)).toEqual(expect.objectContaining({ state: 'open', expectedCount: 30, submittedCount: 0 }));
  });

  it('that opens tomorrow is planned today', async () => {
    const { id } = (await secretary.call(createRound, { body: round({ opensOn: '2020-11-17' }) })).body;
    expect((await seen(id))?.state).toBe('planned');
    await api.dataSource.query(`UPDATE round SET opens_on = '2020-11-16' WHERE id = $1`, [id]);
    expect((await seen(id))?.state).toBe('open');
  });

  it('has its due day after the cut-off and not before it opens', async () => {
    for (const wrong of [round({ dueOn: '2020-11-18' }), round({ opensOn: '2020-11-21' })]) {
      expect((await secretary.refused(createRound, { body: wrong })).body.errors).toEqual([{ pointer: '/dueOn', code: 'out-of-range' }]);
    }
  });

  it('is not opened by a unit', async () => {
    expect((await officer.refused(createRound, { body: round() })).status).toBe(403);
  });
});
