import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedDatabase } from './embedded';
import { attachEmbedded, startEmbedded } from './embedded';
import { isRunning, waitForEnd } from './processes';
import { ask, breed, end, endAll } from './specimens';

const messages: string[] = [];
const log = { info: (text: string) => void messages.push(text), warn: (text: string) => void messages.push(text) };
const opened: EmbeddedDatabase[] = [];
let root = '';
/** One cluster is made once and then killed in many ways; each test leaves it stopped. */
let dataDir = '';

async function start(folder = dataDir, port?: number): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir: folder, log, fsync: false, ...(port === undefined ? {} : { port }) });
  opened.push(database);
  return database;
}

async function postmasterOf(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function isCleanlyStopped(folder: string): Promise<boolean> {
  return !(await readdir(join(folder, 'postgres'))).includes('postmaster.pid');
}

async function until(check: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await check().catch(() => false)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come true within ten seconds.');
}

jest.setTimeout(60_000);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'embedded-'));
  dataDir = join(root, 'kept');
  const database = await start();
  await ask(database.url, 'create table kept (word text)');
  await database.stop();
});

beforeEach(() => {
  messages.length = 0;
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.stop()));
  await endAll();
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

async function note(url: string, word: string): Promise<void> {
  await ask(url, `insert into kept values ('${word}')`);
}

async function isNoted(url: string, word: string): Promise<boolean> {
  return (await ask(url, `select count(*)::int from kept where word = '${word}'`)) === 1;
}

describe('the database it makes', () => {
  it('sorts and folds alike everywhere, has the search extensions, and its role is no superuser', async () => {
    const { url, attached } = await start();
    expect(attached).toBe(false);
    expect(await ask(url, 'show server_encoding')).toBe('UTF8');
    expect(await ask(url, 'select datlocale from pg_database where datname = current_database()')).toBe('C.UTF-8');
    expect(await ask(url, 'select datcollate || datctype from pg_database where datname = current_database()')).toBe('C.UTF-8C.UTF-8');
    await ask(url, 'create extension if not exists unaccent');
    await ask(url, 'create extension if not exists pg_trgm');
    expect(await ask(url, "select unaccent(lower('ĐƯỜNG'))")).toBe('duong');
    expect(await ask(url, "select similarity('đường', 'đường sá') > 0.5")).toBe(true);
    expect(await ask(url, 'select rolsuper from pg_roles where rolname = current_user')).toBe(false);
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const { url } = await start();
    expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    await expect(ask(url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password authentication failed/);
    await expect(ask(url.replace('//steerboard:', '//postgres:'), 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('gets a new password when the file is lost, and keeps its content', async () => {
    const first = await start();
    await note(first.url, 'password');
    await first.stop();
    await rm(join(dataDir, 'postgres.password'));
    const second = await start();
    expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
    expect(await isNoted(second.url, 'password')).toBe(true);
  });

  it('lives in a folder with spaces, marks and a long path', async () => {
    const folder = join(root, "Ban chỉ đạo 'số'", 'x'.repeat(120), 'data dir');
    const { url, stop } = await start(folder);
    expect(await ask(url, 'select 1')).toBe(1);
    await stop();
    expect(await isCleanlyStopped(folder)).toBe(true);
  });

  it('can live where every account may go', async () => {
    await chmod(root, 0o755);
    await chmod(dataDir, 0o755);
    expect(await ask((await start()).url, 'select 1')).toBe(1);
    await chmod(dataDir, 0o700);
    await chmod(root, 0o700);
  });

  it('takes the port asked for, and says so when another program has it', async () => {
    const taken = createServer((guest) => guest.destroy()).listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const refused = start(dataDir, port);
    await expect(refused).rejects.toThrow(/Address already in use/);
    taken.close();
    await once(taken, 'close');
    expect(new URL((await start(dataDir, port)).url).port).toBe(String(port));
  });

  it('is made anew after a first start that was killed half-way', async () => {
    const folder = join(root, 'half');
    await mkdir(join(folder, 'postgres.new-0badc0de', 'base'), { recursive: true });
    await start(folder);
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.password']);
  });

  it('refuses the files of another PostgreSQL version in words', async () => {
    const folder = join(root, 'older');
    await mkdir(join(folder, 'postgres'), { recursive: true });
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start(folder)).rejects.toThrow(/made by PostgreSQL 17, and this is 18/);
  });
});

describe('sudden death', () => {
  it('of node: the next start stops the orphan and finds what was written', async () => {
    const victim = await breed('start', dataDir);
    await note(victim.url, 'node');
    expect(await end(victim, 'SIGKILL')).toBe('SIGKILL');
    expect(await isRunning(victim.postmaster)).toBe(true);
    const { url } = await start();
    expect(await isRunning(victim.postmaster)).toBe(false);
    expect(await isNoted(url, 'node')).toBe(true);
    expect(messages.join()).toContain(`left running (process ${String(victim.postmaster)})`);
  });

  it('of the postmaster: it comes back at the same address', async () => {
    const { url } = await start();
    await note(url, 'postmaster');
    const first = await postmasterOf(dataDir);
    process.kill(first, 'SIGKILL');
    await until(() => isNoted(url, 'postmaster'));
    expect(await postmasterOf(dataDir)).not.toBe(first);
    await until(async () => messages.join().includes('answers again'));
    expect(messages.join()).toContain('ended unexpectedly');
  });

  it('of the postmaster in the moment of the stop: it stays down', async () => {
    const { stop } = await start();
    const first = await postmasterOf(dataDir);
    process.kill(first, 'SIGKILL');
    await until(async () => messages.join().includes('ended unexpectedly'));
    await stop();
    expect(await isCleanlyStopped(dataDir)).toBe(true);
  });

  it('of both: the next start recovers', async () => {
    const victim = await breed('start', dataDir);
    await note(victim.url, 'both');
    process.kill(victim.postmaster, 'SIGKILL');
    await end(victim, 'SIGKILL');
    const { url } = await start();
    expect(await isNoted(url, 'both')).toBe(true);
    expect(messages.join()).toContain('recovered');
  });

  it('and the number of the dead postmaster now belongs to a stranger, who is left alone', async () => {
    const stranger = spawn('sleep', ['60']);
    await writeFile(
      join(dataDir, 'postgres', 'postmaster.pid'),
      `${String(stranger.pid)}\n${dataDir}/postgres\n1700000000\n5432\n\n127.0.0.1\n  1234567  1\nready\n`,
    );
    expect(await ask((await start()).url, 'select 1')).toBe(1);
    expect(await isRunning(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
  });

  it('and an empty postmaster.pid is no obstacle', async () => {
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), '');
    expect(await ask((await start()).url, 'select 1')).toBe(1);
  });
});

describe('an orderly end', () => {
  it('by SIGTERM waits until the database is down', async () => {
    const specimen = await breed('start', dataDir);
    expect(await end(specimen, 'SIGTERM')).toBe(143);
    expect(await isRunning(specimen.postmaster)).toBe(false);
    expect(await isCleanlyStopped(dataDir)).toBe(true);
    await start();
    expect(messages).toEqual([]);
  });

  it('by Ctrl-C reaches node and not the database, which outlives the drain', async () => {
    const specimen = await breed('start', dataDir);
    const group = (await readFile(`/proc/${String(specimen.postmaster)}/stat`, 'utf8')).split(') ')[1]?.split(' ')[2];
    expect(group).toBe(String(specimen.postmaster));
    const exit = once(specimen.process, 'exit');
    process.kill(-specimen.pid, 'SIGINT');
    expect(await exit).toEqual([130, null]);
    expect(await isCleanlyStopped(dataDir)).toBe(true);
  });
});

describe('two at once', () => {
  it('the second start says which process has the folder', async () => {
    const first = await breed('start', dataDir);
    await expect(start()).rejects.toThrow(`in use by process ${String(first.pid)} (a running Steerboard). Stop it first`);
    expect(await ask(first.url, 'select 1')).toBe(1);
  });

  it('exactly one of two first starts makes the database', async () => {
    const folder = join(root, 'race');
    const both = await Promise.all([breed('start', folder), breed('start', folder)]);
    expect(both.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
    expect(both.find(({ refusal }) => refusal !== undefined)?.refusal).toMatch(/in use by process \d+ \(a running/);
  });
});

describe('a command', () => {
  it('uses the database of the running server and leaves it running', async () => {
    const server = await breed('start', dataDir);
    const command = await attachEmbedded({ dataDir });
    expect([command.attached, command.url]).toEqual([true, server.url]);
    await command.stop();
    expect(await ask(server.url, 'select 1')).toBe(1);
  });

  it('alone starts the database and stops it, but not before another command has finished', async () => {
    const owner = await attachEmbedded({ dataDir });
    expect(owner.attached).toBe(false);
    const guest = await breed('attach', dataDir);
    expect([guest.attached, guest.url]).toEqual([true, owner.url]);
    const stopping = owner.stop();
    expect(await ask(guest.url, 'select pg_sleep(0.5)::text')).toBe('');
    await end(guest, 'SIGKILL');
    await stopping;
    expect(await isCleanlyStopped(dataDir)).toBe(true);
  });

  it('waits for a server that is still starting', async () => {
    const folder = join(root, 'waiting');
    const [server, command] = await Promise.all([
      breed('start', folder),
      until(async () => (await readdir(folder)).length > 0).then(() => attachEmbedded({ dataDir: folder })),
    ]);
    expect([command.attached, command.url]).toEqual([true, server.url]);
    await command.stop();
  });

  it('keeps a server from starting, in words', async () => {
    const command = await attachEmbedded({ dataDir });
    await expect(start()).rejects.toThrow(`process ${String(process.pid)} (a Steerboard command)`);
    await command.stop();
  });

  it('finds and ends the orphan of a killed server', async () => {
    const victim = await breed('start', dataDir);
    await end(victim, 'SIGKILL');
    const command = await attachEmbedded({ dataDir });
    expect(await ask(command.url, 'select 1')).toBe(1);
    await command.stop();
    expect(await waitForEnd(victim.postmaster, 0)).toBe(true);
  });
});
