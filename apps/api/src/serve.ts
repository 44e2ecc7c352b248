import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { hashSetupCode } from './setup/setup-code';
import { Clock } from './config/clock';
import { readEnvironment, type Environment } from './config/env';
import { openDatabase, type OpenDatabase } from './open-database';
import { publicUrl } from './config/public-url';
import { createServer } from './server';
import { Jobs } from './notification/jobs';
import { DEMO_DAY, loadDemo } from './seed/load-demo';

const WEB_DIR = fileURLToPath(new URL('../web', import.meta.url));

/** Starts everything that `npm start` promises and prints the address; returns once it listens. */
export async function serve(source: NodeJS.ProcessEnv): Promise<void> {
  const env = readEnvironment(source);
  const database = await openDatabase(env, 'server');
  await database.dataSource.runMigrations();
  const clock = new Clock();
  await prepareInstallation(env, database, clock);
  const app = await createServer({ env, dataSource: database.dataSource, clock, webDir: WEB_DIR });
  stopOnSignal(env, async () => {
    await app.close();
    await database.stop();
  });
  await app.listen(env.PORT, env.HOST);
  app.get(Jobs).start();
  print(`Steerboard: ${publicUrl(env)}`);
}

/** An empty embedded database gets the demo committee; any other empty one waits for its first administrator. */
async function prepareInstallation(env: Environment, database: OpenDatabase, clock: Clock): Promise<void> {
  const { dataSource } = database;
  if (database.isEmbedded && (await isEmpty(dataSource))) {
    await loadDemo(dataSource);
    print('The database was empty: the demo committee has been loaded.');
  }
  const [installation] = await dataSource.query<{ is_demo: boolean }[]>('SELECT is_demo FROM installation');
  if (installation?.is_demo === true) {
    clock.stayOn(env.DEMO_TODAY ?? DEMO_DAY);
    print(`Demo data: the business day is ${clock.today()} (DEMO_TODAY moves it).`);
  }
  if (await isEmpty(dataSource)) await offerSetup(dataSource);
}

async function isEmpty(dataSource: OpenDatabase['dataSource']): Promise<boolean> {
  const found: unknown[] = await dataSource.query('SELECT 1 FROM app_user LIMIT 1');
  return found.length === 0;
}

async function offerSetup(dataSource: OpenDatabase['dataSource']): Promise<void> {
  const code = randomBytes(9).toString('base64url');
  await dataSource.query('INSERT INTO installation (is_demo, setup_code_hash) VALUES (false, $1) ON CONFLICT (id) DO UPDATE SET setup_code_hash = $1', [hashSetupCode(code)]);
  print(`No account exists yet. Open /setup and enter the one-time code ${code}`);
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
