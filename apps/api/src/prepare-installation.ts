import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Clock } from './config/clock';
import type { Environment } from './config/env';
import type { OpenDatabase } from './open-database';
import { DEMO_DAY, loadDemo } from './seed/load-demo';
import { hashSetupCode } from './setup/setup-code';

const LOCK = 'steerboard installation';

/**
 * Brings the database to the newest shape; an empty embedded one gets the demo committee, any other empty one waits for
 * its first administrator. Of several processes that start at once one does it, the others wait and find it done.
 */
export async function prepareInstallation(env: Pick<Environment, 'DEMO_TODAY'>, { dataSource, isEmbedded }: Pick<OpenDatabase, 'dataSource' | 'isEmbedded'>, clock: Clock): Promise<string[]> {
  return alone(dataSource, async () => {
    const said: string[] = [];
    await dataSource.runMigrations();
    if (isEmbedded && (await isEmpty(dataSource))) {
      await loadDemo(dataSource);
      said.push('The database was empty: the demo committee has been loaded.');
    }
    const [installation] = await dataSource.query<{ is_demo: boolean }[]>('SELECT is_demo FROM installation');
    if (installation?.is_demo === true) {
      clock.stayOn(env.DEMO_TODAY ?? DEMO_DAY);
      said.push(`Demo data: the business day is ${clock.today()} (DEMO_TODAY moves it).`);
    }
    if (await isEmpty(dataSource)) said.push(`No account exists yet. Open /setup and enter the one-time code ${await offerSetup(dataSource)}`);
    return said;
  });
}

/** The lock is a session's: a migration has transactions of its own. However long another process takes, waiting is no failure. */
async function alone<Result>(dataSource: DataSource, work: () => Promise<Result>): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [LOCK]);
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [LOCK]);
      await runner.query('RESET statement_timeout');
    }
  } finally {
    await runner.release();
  }
}

async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const found: unknown[] = await dataSource.query('SELECT 1 FROM app_user LIMIT 1');
  return found.length === 0;
}

/** Each start prints a code of its own, and each holds until one is used: processes that start side by side do not take it from each other. */
async function offerSetup(dataSource: DataSource): Promise<string> {
  const code = randomBytes(9).toString('base64url');
  await dataSource.query(`INSERT INTO installation AS i (is_demo, setup_code_hash) VALUES (false, $1) ON CONFLICT (id) DO UPDATE SET setup_code_hash = concat_ws(' ', i.setup_code_hash, $1)`, [hashSetupCode(code)]);
  return code;
}
