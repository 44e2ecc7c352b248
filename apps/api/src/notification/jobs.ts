import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DigestService } from './digest.service';
import { Dispatcher } from './dispatcher';
import { Mailer } from './mailer';
import { RoundCalendarService } from './round-calendar.service';

const TICK_MS = 20_000;
const LOCK = 'round calendar';

/** What the program does by itself. Every process ticks; the rows decide who does what, so each thing happens once (ADR 18). */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly logger = new Logger('jobs');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly rounds: RoundCalendarService,
    private readonly digests: DigestService,
    private readonly dispatcher: Dispatcher,
    private readonly mailer: Mailer,
  ) {}

  /** From now on, until the module ends; specs call `tick` themselves. */
  start(): void {
    const tick = (): void => void (this.running ??= this.tick().finally(() => (this.running = null)));
    this.timer = setInterval(tick, TICK_MS).unref();
    tick();
  }

  /** A stop waits for what runs: nothing is cut off between a mail and its row. */
  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.running;
  }

  async tick(): Promise<void> {
    await this.quietly('rounds', () => this.alone(() => this.rounds.run()));
    await this.quietly('reminders', () => this.digests.run());
    await this.quietly('outbox', () => this.deliverAll());
    await this.quietly('mail', async () => void (await this.mailer.sendWaiting()));
  }

  private async deliverAll(): Promise<void> {
    let count = await this.dispatcher.deliver();
    while (count > 0) count = await this.dispatcher.deliver();
  }

  /** One process at a time; the others go on with the next thing. */
  private async alone(work: () => Promise<void>): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const [lock] = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free', [LOCK])) as { free: boolean }[];
      if (lock?.free !== true) return;
      try {
        await work();
      } finally {
        await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [LOCK]);
      }
    } finally {
      await runner.release();
    }
  }

  private async quietly(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error(`The job "${name}" failed; the next tick tries again. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
}
