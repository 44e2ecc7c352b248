import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startTestApp, type TestApp } from '../testing/app';
import { DEMO_TEMPLATE } from '../testing/demo';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
let api: TestApp;

beforeAll(async () => {
  api = await startTestApp({ template: DEMO_TEMPLATE });
});
afterAll(() => api.close());

it('keeps every promise of docs/openapi.json under a fixed sample of malformed requests', async () => {
  // A broken promise ends the command with 1; what it printed says which one.
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/fuzz-http.ts', '--seed', '20', '--count', '200', '--url', api.url], { cwd: ROOT }).catch((failure: { stdout: string }) => failure);
  expect(stdout).toMatch(/200 requests with seed 20 \(200: \d+.*\): 0 broke a promise\.\n$/);
});
