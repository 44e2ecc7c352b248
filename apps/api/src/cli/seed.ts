import { Option, type Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { demoCredentials } from '../seed/credentials';
import { loadDemo } from '../seed/load-demo';
import { holdsScale, loadScale } from '../seed/scale/load-scale';
import { SCALES, type Scale, type ScaleName } from '../seed/scale/scale';
import { withDatabase } from './session';

interface Options {
  readonly demo?: true;
  readonly scale?: ScaleName;
  readonly out?: string;
}

export function addSeed(program: Command): void {
  const seed = program
    .command('seed')
    .description('fill an empty database: with the committee of the demo, or with invented ones for benchmarks')
    .option('--demo', 'the committee of the demo; on a filled demo database only the file is written')
    .addOption(new Option('--scale <size>', 'S: 2,000 tasks and 8,000 reports; M: 100,000 and 400,000; L: 5 million assignments and 20 million reports (hours and tens of GB)').choices(Object.keys(SCALES)).conflicts('demo'))
    .addOption(new Option('--out <file>', 'with --demo: write accounts and ids as JSON to this file').conflicts('scale'))
    .action(({ demo, scale, out }: Options) => {
      if (demo !== true && scale === undefined) seed.error('error: --demo or --scale <size> is needed');
      return withDatabase(async (dataSource) => {
        await dataSource.runMigrations();
        if (scale !== undefined) return seedScale(dataSource, SCALES[scale], (line) => void process.stderr.write(`${line}\n`));
        await seedDemo(dataSource);
        if (out !== undefined) await writeFile(out, `${JSON.stringify(await demoCredentials(dataSource), null, 2)}\n`, { mode: 0o600 });
      });
    });
}

async function seedDemo(dataSource: DataSource): Promise<void> {
  const [installation] = await dataSource.query<{ is_demo: boolean }[]>('SELECT is_demo FROM installation');
  const isEmpty = await hasNoUser(dataSource);
  if (!isEmpty && installation?.is_demo !== true) throw new Error('This database is in use and is not a demo: nothing was changed.');
  if (!isEmpty) return;
  await dataSource.query('DELETE FROM installation');
  await loadDemo(dataSource);
}

/** Leaves a database alone that holds this scale already, and refuses any other that is not empty. */
export async function seedScale(dataSource: DataSource, scale: Scale, tell: (line: string) => void): Promise<void> {
  if (await holdsScale(dataSource, scale)) return tell(`The database holds scale ${scale.name} already.`);
  if (!(await hasNoUser(dataSource))) throw new Error('This database is in use: nothing was changed. Name an empty one (DATA_DIR or DATABASE_URL).');
  await dataSource.query('DELETE FROM installation');
  await loadScale(dataSource, scale, tell);
}

async function hasNoUser(dataSource: DataSource): Promise<boolean> {
  const users: unknown[] = await dataSource.query('SELECT 1 FROM app_user LIMIT 1');
  return users.length === 0;
}
