import type { DataSource } from 'typeorm';
import type { Environment } from './config/env';
import { createDataSource } from './database/data-source';
import { attachEmbedded, startEmbedded, stopOnSignals, type EmbeddedDatabase } from './embedded/embedded';
import { ENTITIES } from './entities';

export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly isEmbedded: boolean;
  /** Closes the connections, and the embedded server where this process owns it. */
  stop(): Promise<void>;
}

const LOG = { info: (): void => undefined, warn: (message: string): void => void process.stderr.write(`${message}\n`) };

/** The database that DATABASE_URL names, or the embedded one below DATA_DIR: owned by a server, borrowed by a command. */
export async function openDatabase(env: Environment, user: 'server' | 'command'): Promise<OpenDatabase> {
  if (env.DATABASE_URL !== undefined) {
    const dataSource = await createDataSource(env.DATABASE_URL, ENTITIES).initialize();
    return { dataSource, isEmbedded: false, stop: () => close(dataSource) };
  }
  const options = { dataDir: env.DATA_DIR, log: LOG };
  const embedded = user === 'server' ? await startEmbedded(options) : await attachEmbedded(options);
  // A server first finishes its requests; a command that is interrupted leaves nothing running.
  if (user === 'command') stopOnSignals(embedded);
  const dataSource = await connectOrStop(embedded);
  return {
    dataSource,
    isEmbedded: true,
    stop: async () => {
      await close(dataSource);
      await embedded.stop();
    },
  };
}

/** A database that cannot be used is not left running behind a process that gives up. */
async function connectOrStop(embedded: EmbeddedDatabase): Promise<DataSource> {
  try {
    return await createDataSource(embedded.url, ENTITIES).initialize();
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function close(dataSource: DataSource): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy();
}
