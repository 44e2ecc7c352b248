import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const POLL_MS = 40;
const CONNECT_MS = 2_000;

/** Not up yet, recovering after a crash, or shutting down. */
const NOT_YET = ['ECONNREFUSED', 'ECONNRESET', '57P03'];

/** Waits until the database answers a query; recovery after a crash may take minutes, so the caller sets the end. */
export async function waitUntilAnswering(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (await isAnswering(url)) {
      return;
    }
    await sleep(POLL_MS);
  }
}

async function isAnswering(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // A server that dies between connect and query also speaks through this event; the query's rejection carries it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (NOT_YET.includes(code) || /timeout|terminated/.test(message)) {
      return false;
    }
    throw error;
  } finally {
    await client.end();
  }
}
