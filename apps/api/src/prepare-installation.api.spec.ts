import type { DataSource } from 'typeorm';
import { createSetup, getSetup } from '@app/contract';
import { Clock } from './config/clock';
import { createDataSource } from './database/data-source';
import { ENTITIES } from './entities';
import { prepareInstallation } from './prepare-installation';
import { startTestApp, type TestApp } from './testing/app';
import { createClient } from './testing/client';
import { readEnvironment } from './config/env';
import { createServer } from './server';

let api: TestApp;
const sources: DataSource[] = [];

beforeAll(async () => {
  api = await startTestApp();
});
afterAll(async () => {
  for (const source of sources) if (source.isInitialized) await source.destroy();
  await api.dataSource.query('DROP DATABASE IF EXISTS started_twice');
  await api.close();
});

it('two processes that start at once on an empty database both come up, and the code that either prints sets it up', async () => {
  await api.dataSource.query('CREATE DATABASE started_twice TEMPLATE template0');
  const url = new URL((api.dataSource.options as { url: string }).url);
  url.pathname = '/started_twice';
  for (let at = 0; at < 2; at += 1) sources.push(await createDataSource(url.toString(), ENTITIES, 3).initialize());
  const said = await Promise.all(sources.map((dataSource) => prepareInstallation({ DEMO_TODAY: undefined }, { dataSource, isEmbedded: false }, new Clock())));
  const codes = said.map((lines) => / code (\S+)$/.exec(lines.at(-1) ?? '')?.[1] ?? '');
  expect(new Set(codes).size).toBe(2);
  const app = await createServer({ env: readEnvironment({ LOG_LEVEL: 'silent', PORT: '0' }), dataSource: sources[0] ?? api.dataSource, clock: new Clock(), webDir: null });
  await app.listen(0, '127.0.0.1');
  const client = createClient((await app.getUrl()).replace('[::1]', '127.0.0.1'), null);
  const body = (code: string) => ({
    code,
    admin: { username: 'quan-tri', displayName: 'Quản Trị', password: 'twelve letters' },
    committee: { code: 'BCD', name: 'Ban Chỉ đạo', shortName: 'BCĐ', parentName: 'Tỉnh ủy', placeName: 'Hải Dương', layout: 'party' as const, calendar: 'decree' as const },
  });
  expect((await client.refused(createSetup, { body: body('wrong') })).status).toBe(422);
  // The first that was printed: the second did not take it away.
  await client.call(createSetup, { body: body(codes[0] ?? '') });
  expect((await client.call(getSetup, {})).body.isNeeded).toBe(false);
  expect((await client.refused(createSetup, { body: body(codes[1] ?? '') })).status).toBe(409);
  await app.close();
});
