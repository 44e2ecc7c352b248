import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { Refusal } from '../http/problem';

/** Failures in a row after which an account name waits, and for how long. Machine time, never scaled. */
export const FAILURES_ALLOWED = 5;
export const LOCK_MS = 15 * 60_000;

/** Counts failed sign-ins per account name, whether or not such an account exists. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async refuseLocked(username: string): Promise<void> {
    const [row] = await this.dataSource.query<{ locked_until: Date | null }[]>('SELECT locked_until FROM sign_in_failure WHERE username = $1', [username]);
    const waitMs = (row?.locked_until?.getTime() ?? 0) - this.clock.machineNow().getTime();
    if (waitMs > 0) throw new Refusal('locked-out', [], { 'retry-after': String(Math.ceil(waitMs / 1000)) });
  }

  async countFailure(username: string): Promise<void> {
    const now = this.clock.machineNow();
    await this.dataSource.query(
      `INSERT INTO sign_in_failure AS f (username, count, last_at, locked_until) VALUES ($1, 1, $2, NULL)
       ON CONFLICT (username) DO UPDATE SET
         count = CASE WHEN f.last_at < $2::timestamptz - interval '15 minutes' THEN 1 ELSE f.count + 1 END,
         last_at = $2,
         locked_until = CASE WHEN f.last_at >= $2::timestamptz - interval '15 minutes' AND f.count + 1 >= $3 THEN $4::timestamptz END`,
      [username, now, FAILURES_ALLOWED, new Date(now.getTime() + LOCK_MS)],
    );
  }

  async forget(username: string): Promise<void> {
    await this.dataSource.query('DELETE FROM sign_in_failure WHERE username = $1', [username]);
  }
}
