import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedLog } from './log';
import type { Site } from './program';
import { runProgram, spawnProgram } from './program';

export const DATABASE = 'steerboard';
/** Owner of the database but no superuser, as on a server: row-level security and missing rights show here too. */
export const ROLE = 'steerboard';

const MAJOR = '18';
const DRAFT_PREFIX = 'postgres.new-';

/**
 * Makes the cluster when there is none and resolves to the role's password. It is made beside its place and moved there
 * when the database is in it, so a start that was killed half-way leaves no half cluster.
 */
export async function prepareCluster(site: Site, isDurable: boolean, log: EmbeddedLog): Promise<string> {
  await removeDrafts(site.dataDir);
  const version = await readOrNull(join(site.clusterDir, 'PG_VERSION'));
  if (version === null) {
    log.info('Making the database; this happens once.');
    const password = newPassword();
    await makeCluster(site, password, isDurable);
    return password;
  }
  if (version.trim() !== MAJOR) {
    throw new Error(
      `The database in ${site.clusterDir} was made by PostgreSQL ${version.trim()}, and this is ${MAJOR}. ` +
        'Make a backup with the version of Steerboard that wrote it and restore it here.',
    );
  }
  const password = await readOrNull(passwordFile(site));
  if (password !== null) {
    return password.trim();
  }
  log.warn('The password file of the database is gone; setting a new password.');
  return replacePassword(site);
}

export function databaseUrl(port: number, password: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${String(port)}/${DATABASE}`;
}

export async function readPassword(dataDir: string): Promise<string> {
  return (await readFile(passwordFile({ dataDir }), 'utf8')).trim();
}

async function makeCluster(site: Site, password: string, isDurable: boolean): Promise<void> {
  const draft = join(site.dataDir, `${DRAFT_PREFIX}${randomBytes(4).toString('hex')}`);
  await mkdir(draft, { mode: 0o700 });
  if (site.account !== null) {
    await chown(draft, site.account.uid, site.account.gid);
  }
  // The built-in provider sorts alike on every machine and after every system update. The superuser gets no password
  // and no local socket, so it can only be used by the single-user program on a stopped cluster.
  const args = [
    ...['-D', '{cluster}', '--username=postgres', '--auth-local=reject', '--auth-host=scram-sha-256'],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...[process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=en_US.UTF-8', '--lc-messages=C'],
    ...(isDurable ? [] : ['--no-sync']),
  ];
  await runProgram(await spawnProgram(site, 'initdb', args, draft), '');
  await runAlone(site, draft, [
    `CREATE ROLE ${ROLE} LOGIN CREATEDB PASSWORD '${password}'`,
    `CREATE DATABASE ${DATABASE} OWNER ${ROLE}`,
  ]);
  await writePassword(site, password);
  await rename(draft, site.clusterDir);
}

async function replacePassword(site: Site): Promise<string> {
  const password = newPassword();
  await runAlone(site, site.clusterDir, [`ALTER ROLE ${ROLE} PASSWORD '${password}'`]);
  await writePassword(site, password);
  return password;
}

/** The single-user program ends a statement at each line end, and its exit code does not tell of a failed one. */
async function runAlone(site: Site, clusterDir: string, statements: string[]): Promise<void> {
  const args = ['--single', '-D', '{cluster}', '-c', 'log_checkpoints=off', '-c', 'log_line_prefix=', 'postgres'];
  await runProgram(await spawnProgram(site, 'postgres', args, clusterDir), `${statements.join('\n')}\n`);
}

/** Written whole or not at all: a crash must not leave an empty password beside a good cluster. */
async function writePassword(site: Site, password: string): Promise<void> {
  const file = passwordFile(site);
  await writeFile(`${file}.new`, `${password}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

function passwordFile({ dataDir }: { dataDir: string }): string {
  return join(dataDir, 'postgres.password');
}

function newPassword(): string {
  return randomBytes(24).toString('hex');
}

async function removeDrafts(dataDir: string): Promise<void> {
  const names = await readdir(dataDir);
  const drafts = names.filter((name) => name.startsWith(DRAFT_PREFIX));
  await Promise.all(drafts.map((name) => rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 })));
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}
