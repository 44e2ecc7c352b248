import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** @param {string} reason @returns {never} */
function refuse(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

/** Signal 0 reaches a process without doing anything to it; a refusal (EPERM) means that it lives. @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

if (process.env['DATABASE_URL']) refuse('DATABASE_URL names a server of its own; this command only empties the embedded database.');

const dataDir = resolve(process.env['DATA_DIR'] ?? './data');
const pidFile = join(dataDir, 'postgres/postmaster.pid');
if (existsSync(pidFile) && isAlive(Number.parseInt(readFileSync(pidFile, 'utf8'), 10))) refuse(`The database in ${dataDir} is running; stop Steerboard first.`);

// Only what the embedded database made: the folder may hold other things.
const made = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => /^postgres($|\.)/.test(name)) : [];
for (const name of made) rmSync(join(dataDir, name), { recursive: true });
process.stdout.write(made.length === 0 ? `There is no database in ${dataDir}.\n` : `The database in ${dataDir} is gone; the next start makes a new one.\n`);
