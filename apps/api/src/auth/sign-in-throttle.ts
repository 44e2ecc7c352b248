import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { Refusal } from '../http/problem';

/** Failures in a row after which an account name waits, and for how long. Machine time, never scaled. */
export const FAILURES_ALLOWED = 5;
export const LOCK_MS = 15 * 60_000;

/** Counts tries of an account's password, whether or not such an account exists; one that succeeds forgets them all. */
@Injectable()
export class SignInThrottle {
  private readonly lastTurns = new Map<string, Promise<boolean>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Says what `isRight` found, or refuses to ask it. A try counts before it is judged, so that guesses that come at once
   * are no more than those that come one by one. In one process an account's tries take turns: a person who opens many
   * windows at once is not taken for somebody who guesses.
   */
  attempt(username: string, isRight: () => Promise<boolean>): Promise<boolean> {
    const turn = Promise.allSettled([this.lastTurns.get(username)]).then(() => this.counted(username, isRight));
    this.lastTurns.set(username, turn);
    const leave = (): void => {
      if (this.lastTurns.get(username) === turn) this.lastTurns.delete(username);
    };
    void turn.then(leave, leave);
    return turn;
  }

  async forget(username: string): Promise<void> {
    await this.dataSource.query('DELETE FROM sign_in_failure WHERE username = $1', [username]);
  }

  private async counted(username: string, isRight: () => Promise<boolean>): Promise<boolean> {
    const now = this.clock.machineNow();
    const counted: unknown[] = await this.dataSource.query(
      `INSERT INTO sign_in_failure AS f (username, count, last_at, locked_until) VALUES ($1, 1, $2, NULL)
       ON CONFLICT (username) DO UPDATE SET
         count = CASE WHEN f.last_at <= $2::timestamptz - interval '15 minutes' THEN 1 ELSE f.count + 1 END,
         last_at = $2,
         locked_until = CASE WHEN f.last_at > $2::timestamptz - interval '15 minutes' AND f.count + 1 >= $3 THEN $4::timestamptz END
       WHERE f.locked_until IS NULL OR f.locked_until <= $2
       RETURNING username`,
      [username, now, FAILURES_ALLOWED, new Date(now.getTime() + LOCK_MS)],
    );
    if (counted.length === 0) throw await this.lockedOut(username, now);
    const right = await isRight();
    if (right) await this.forget(username);
    return right;
  }

  private async lockedOut(username: string, now: Date): Promise<Refusal> {
    const [row] = await this.dataSource.query<{ locked_until: Date | null }[]>('SELECT locked_until FROM sign_in_failure WHERE username = $1', [username]);
    const waitMs = Math.max(1000, (row?.locked_until?.getTime() ?? 0) - now.getTime());
    return new Refusal('locked-out', [], { 'retry-after': String(Math.ceil(waitMs / 1000)) });
  }
}
