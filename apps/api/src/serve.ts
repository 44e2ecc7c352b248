import { fileURLToPath } from 'node:url';
import { Clock } from './config/clock';
import { readEnvironment, type Environment } from './config/env';
import { openDatabase } from './open-database';
import { prepareInstallation } from './prepare-installation';
import { publicUrl } from './config/public-url';
import { createServer } from './server';
import { Jobs } from './notification/jobs';

const WEB_DIR = fileURLToPath(new URL('../web', import.meta.url));

/** Starts everything that `npm start` promises and prints the address; returns once it listens. */
export async function serve(source: NodeJS.ProcessEnv): Promise<void> {
  const env = readEnvironment(source);
  const database = await openDatabase(env, 'server');
  const clock = new Clock();
  for (const line of await prepareInstallation(env, database, clock)) print(line);
  const app = await createServer({ env, dataSource: database.dataSource, clock, webDir: WEB_DIR });
  stopOnSignal(env, async () => {
    await app.close();
    await database.stop();
  });
  await app.listen(env.PORT, env.HOST);
  app.get(Jobs).start();
  print(`Steerboard: ${publicUrl(env)}`);
}

/** SIGTERM drains: no new requests, running ones finish, the database stops last. */
function stopOnSignal(env: Environment, stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), env.SHUTDOWN_GRACE_MS + 5_000).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`The stop failed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
