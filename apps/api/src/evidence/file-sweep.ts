import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { lockBytes, unusedAmong } from './evidence.queries';
import { FileStorage } from './file-storage';
import { removeAbandoned } from './incoming';

const HOUR_MS = 3_600_000;
const BATCH = 500;

/** Takes away bytes that no row names (a transaction that failed, a file removed from its draft), an hour after they came. */
@Injectable()
export class FileSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('files');
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweepQuietly(), HOUR_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** The number of files taken away. */
  async sweep(before: Date): Promise<number> {
    await removeAbandoned(this.storage.incomingDir, before);
    let count = 0;
    let batch: string[] = [];
    for await (const { sha256, keptAt } of this.storage.list()) {
      if (keptAt < before) batch.push(sha256);
      if (batch.length < BATCH) continue;
      count += await this.removeUnused(batch);
      batch = [];
    }
    return count + (await this.removeUnused(batch));
  }

  private async sweepQuietly(): Promise<void> {
    try {
      await this.sweep(new Date(this.clock.machineNow().getTime() - HOUR_MS));
    } catch (error) {
      this.logger.error({ err: error }, 'unused files were not swept; it is tried again in an hour');
    }
  }

  /** Asked again under the lock: the same bytes may be coming in at this moment. */
  private async removeUnused(hashes: readonly string[]): Promise<number> {
    let count = 0;
    for (const sha256 of await unusedAmong(this.dataSource, hashes)) {
      await this.dataSource.transaction(async (manager) => {
        await lockBytes(manager, sha256);
        if ((await unusedAmong(manager, [sha256])).length === 0) return;
        await this.storage.remove(sha256);
        count += 1;
      });
    }
    return count;
  }
}
