import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';

const HOUR_MS = 3_600_000;
/** Once also soon after the start: a process that never lives an hour clears too. */
const FIRST_AFTER_MS = 60_000;
/** A repeat that comes later than this is a new request. */
const KEPT_MS = 24 * HOUR_MS;
const LOCK = 'idempotency sweep';

/** Clears stored replies after a day: every process tries once an hour, and one at a time does it. No act of anybody, so no audit entry. */
@Injectable()
export class IdempotencySweep implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(IdempotencySweep.name);
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const sweep = () => void this.sweepQuietly();
    this.timers = [setTimeout(sweep, FIRST_AFTER_MS).unref(), setInterval(sweep, HOUR_MS).unref()];
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** How many were cleared; null when another process is at it. */
  async sweep(): Promise<number | null> {
    const before = new Date(this.clock.machineNow().getTime() - KEPT_MS);
    return this.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<{ free: boolean }[]>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free', [LOCK]);
      if (lock?.free !== true) return null;
      const [row] = await manager.query<{ count: number }[]>('WITH cleared AS (DELETE FROM idempotency_key WHERE created_at < $1 RETURNING 1) SELECT count(*)::int AS count FROM cleared', [before]);
      return row?.count ?? 0;
    });
  }

  private async sweepQuietly(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      this.logger.warn(`Stored replies were not cleared; the next hour tries again. ${String(error)}`);
    }
  }
}
