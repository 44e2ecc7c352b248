import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';

/** Where the bytes of files lie, each under its SHA-256 in hex. A disk now; any store that keeps bytes by a key will do. */
export abstract class FileStorage {
  /** Takes over a file of this machine; a second copy of the same bytes replaces the first. Whole after this, or an error. */
  abstract keep(path: string, sha256: string): Promise<void>;
  /** Null when the bytes are not there. */
  abstract read(sha256: string): Promise<Readable | null>;
  abstract remove(sha256: string): Promise<void>;
  /** What lies there, with the moment it was last put there. */
  abstract list(): AsyncIterable<{ readonly sha256: string; readonly keptAt: Date }>;
  /** A place on this machine's disk for what is just coming in. */
  abstract readonly incomingDir: string;
}

/** Below `DATA_DIR/files`, spread over 256 folders. `incoming` is on the same disk, so that taking over is a rename. */
export class DiskStorage extends FileStorage {
  readonly incomingDir: string;
  private readonly root: string;

  constructor(dataDir: string) {
    super();
    this.root = resolve(dataDir, 'files');
    this.incomingDir = join(this.root, 'incoming');
  }

  async keep(path: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    await syncFolder(dirname(target));
  }

  async read(sha256: string): Promise<Readable | null> {
    const handle = await open(this.pathOf(sha256), 'r').catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    return handle === null ? null : createReadStream('', { fd: handle });
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async *list(): AsyncIterable<{ sha256: string; keptAt: Date }> {
    for (const folder of await namesIn(this.root)) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      for (const sha256 of await namesIn(join(this.root, folder))) {
        const found = await stat(join(this.root, folder, sha256));
        yield { sha256, keptAt: found.ctime };
      }
    }
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a file is kept under its SHA-256');
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}

/** A rename outlives a power cut only when its folder is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
