import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isReachable, unprivilegedAccount } from './account';
import { locatePackage, prepareBinaries } from './binaries';

jest.setTimeout(60_000);

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'binaries-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** As "npm ci --ignore-scripts" leaves it: without the library links that the package's own script makes. */
async function withoutLinks(): Promise<{ native: string; version: string }> {
  const { native, version } = await locatePackage();
  const bare = join(root, 'native');
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  const links = list.map(({ target }) => basename(target));
  await cp(native, bare, { recursive: true, filter: (path) => !links.includes(basename(path)) && !path.includes('/share/') });
  return { native: bare, version };
}

describe('prepareBinaries', () => {
  it('copies the programs beside the data when the library links are missing, and leaves node_modules alone', async () => {
    const { native, version } = await withoutLinks();
    const before = await readdir(join(native, 'lib'));
    expect(() => execFileSync(join(native, 'bin', 'postgres'), ['--version'], { stdio: 'pipe' })).toThrow(/libicu/);
    execFileSync('chmod', ['-R', 'a-w', native]);
    const dataDir = join(root, 'data');
    await mkdir(dataDir);
    const need = { native, version, account: null, dataDir };
    const { postgres } = await prepareBinaries(need);
    expect(postgres.startsWith(dataDir)).toBe(true);
    expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toContain('18.4');
    expect(await readdir(join(native, 'lib'))).toEqual(before);
    execFileSync('chmod', ['-R', 'u+w', native]);
    const { ino, mode } = await stat(postgres);
    expect(mode & 0o777).toBe(0o755);
    expect((await stat((await prepareBinaries(need)).postgres)).ino).toBe(ino);
  });

  it('lets two starts copy at the same time', async () => {
    const { native, version } = await withoutLinks();
    const need = { native, version, account: null, dataDir: root };
    const [first, second] = await Promise.all([prepareBinaries(need), prepareBinaries(need)]);
    expect(first).toEqual(second);
    expect(await readdir(join(root, 'programs'))).toHaveLength(1);
  });

  it('refuses a shelf that others could write to', async () => {
    const { native, version } = await withoutLinks();
    await mkdir(join(root, 'programs'), { mode: 0o777 });
    execFileSync('chmod', ['777', join(root, 'programs')]);
    await expect(prepareBinaries({ native, version, account: null, dataDir: root })).rejects.toThrow(
      /writable by another account/,
    );
  });
});

describe('the account for root', () => {
  it('is postgres when there is one, else nobody, and never root', () => {
    const nobody = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/sbin/nologin\n';
    expect(unprivilegedAccount(`${nobody}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`)).toEqual({ uid: 101, gid: 104 });
    expect(unprivilegedAccount(nobody)).toEqual({ uid: 65534, gid: 65534 });
    expect(() => unprivilegedAccount('root:x:0:0:root:/root:/bin/sh\n')).toThrow(/cannot run as root/);
  });

  it('reaches a folder only through folders that it may enter', async () => {
    const stranger = { uid: 12_345, gid: 12_345 };
    expect(await isReachable(root, stranger)).toBe(false);
    expect(await isReachable(root, null)).toBe(true);
    expect(await isReachable('/usr/bin', stranger)).toBe(true);
  });
});
