import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';

const HOUR_MS = 3_600_000;
/** Once also soon after the start: a process that never lives an hour clears too. */
const FIRST_AFTER_MS = 60_000;
/** A repeat of a request that comes later than this is a new one. */
const KEPT_MS = 24 * HOUR_MS;
const LOCK = 'sweep';

/** What is of no use any more: each clears what is older than $1. Of a person's sessions the last stays: it says when they were here. */
const CLEARINGS = [
  'DELETE FROM idempotency_key WHERE created_at < $1',
  'DELETE FROM sign_in_failure WHERE last_at < $1',
  `DELETE FROM session s WHERE LEAST(ended_at, expires_at) < $1 AND EXISTS (SELECT 1 FROM session later WHERE later.user_id = s.user_id AND (later.last_seen_at, later.id) > (s.last_seen_at, s.id))`,
] as const;

/** Clears stored replies, failed sign-ins and ended sessions after a day: every process tries once an hour, and one at a time does it. No act of anybody, so no audit entry. */
@Injectable()
export class Sweep implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(Sweep.name);
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
      let count = 0;
      for (const clearing of CLEARINGS) count += (await manager.query<[unknown[], number]>(clearing, [before]))[1];
      return count;
    });
  }

  private async sweepQuietly(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      this.logger.warn(`Old rows were not cleared; the next hour tries again. ${String(error)}`);
    }
  }
}
