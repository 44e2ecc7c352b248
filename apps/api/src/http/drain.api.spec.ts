import { Problem } from '@app/contract';
import { connect } from 'node:net';
import { startTestApp } from '../testing/app';

describe('a server that is asked to stop', () => {
  it('finishes what runs and takes on nothing new', async () => {
    const api = await startTestApp();
    const { hostname, port } = new URL(api.url);
    const blocker = api.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE app_user IN ACCESS EXCLUSIVE MODE');

    let heard = '';
    const socket = connect(Number(port), hostname);
    const ended = new Promise((resolve) => socket.on('data', (chunk) => (heard += chunk.toString('utf8'))).on('close', resolve));
    const ask = () => socket.write('GET /api/setup HTTP/1.1\r\nHost: x\r\n\r\n');
    ask();
    await waitForLock(api.dataSource);
    const closed = api.close();
    ask();
    await blocker.commitTransaction();
    await blocker.release();
    await Promise.all([closed, ended]);

    const [first = '', second = ''] = heard.split(/(?=HTTP\/1\.1 )/);
    expect(first).toMatch(/^HTTP\/1\.1 200 /);
    expect(second).toMatch(/^HTTP\/1\.1 503 [\s\S]*retry-after: 5/i);
    expect(Problem.parse(JSON.parse(second.slice(second.indexOf('\r\n\r\n')))).code).toBe('unavailable');
  });

  it('does not wait for a connection that was opened ahead and never asked anything', async () => {
    const api = await startTestApp();
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    const ended = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.once('connect', resolve));
    const closed = api.app.close().then(() => 'closed');
    expect(await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5_000))])).toBe('closed');
    await ended;
    await api.close();
  });
});

/** Until a query waits for the lock: only then is the request surely running. */
async function waitForLock(dataSource: { query(sql: string): Promise<unknown> }): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const waiting = (await dataSource.query('SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())')) as unknown[];
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('no request came to wait');
}
