import { Clock } from '../config/clock';
import { startTestApp, SPEC_TODAY, type TestApp } from '../testing/app';
import { DEMO_TEMPLATE } from '../testing/demo';
import { explainDashboard } from './explain';

let api: TestApp;
beforeAll(async () => {
  api = await startTestApp({ template: DEMO_TEMPLATE });
});
afterAll(() => api.close());

it('explains the two queries of the largest plan’s dashboard as the server sends them', async () => {
  const text = await explainDashboard(api.dataSource, new Clock(SPEC_TODAY), 1);
  expect(text).toContain('Plan KH-2020-H2: 47 tasks, 213 assignments');
  expect(text.match(/median \d+\.\d\d ms/g)).toHaveLength(2);
  expect(text.match(/Execution Time/g)).toHaveLength(2);
});
