import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded/embedded';
import { SILENT_LOG } from '../embedded/log';

declare global {
  // Shared between Jest's global setup and teardown, which run in one process.
  var stopTestCluster: (() => Promise<void>) | undefined;
}

/** One throw-away cluster for all API specs, or the server that TEST_DATABASE_URL names. */
export default async function globalSetup(): Promise<void> {
  process.env['TEST_RUN_ID'] = String(process.pid);
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    process.env['TEST_CLUSTER_URL'] = given;
    return;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'steerboard-test-'));
  const cluster = await startEmbedded({ dataDir, fsync: false, log: SILENT_LOG });
  process.env['TEST_CLUSTER_URL'] = cluster.url;
  globalThis.stopTestCluster = async () => {
    await cluster.stop();
    const { rm } = await import('node:fs/promises');
    await rm(dataDir, { recursive: true, force: true });
  };
}
