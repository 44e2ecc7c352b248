import { readFileSync } from 'node:fs';
import { attachEmbedded, startEmbedded, stopOnSignals } from './embedded';

/**
 * A process of its own for the specs, because what is to be survived is its death: `specimen.ts start|attach FOLDER`.
 * It prints one JSON line when its database answers (or why it does not), and SIGINT or SIGTERM ends it as a command.
 */
const [, , mode, dataDir = ''] = process.argv;
const log = { info: say, warn: say };

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

try {
  const database = await (mode === 'start' ? startEmbedded({ dataDir, log, fsync: false }) : attachEmbedded({ dataDir, log }));
  stopOnSignals(database);
  const postmaster = Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);
  process.stdout.write(`${JSON.stringify({ url: database.url, attached: database.attached, postmaster })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refusal: (error as Error).message })}\n`);
  process.exitCode = 1;
}
