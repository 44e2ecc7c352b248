import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DigestService } from './digest.service';
import { Dispatcher } from './dispatcher';
import { Mailer } from './mailer';
import { RoundCalendarService } from './round-calendar.service';

const TICK_MS = 20_000;

/** What the program does by itself. Every process ticks; the rows decide who does what, so each thing happens once (ADR 18). */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly logger = new Logger('jobs');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
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
    await this.quietly('rounds', () => this.rounds.run());
    await this.quietly('reminders', () => this.digests.run());
    await this.quietly('outbox', () => this.deliverAll());
    await this.quietly('mail', async () => void (await this.mailer.sendWaiting()));
  }

  private async deliverAll(): Promise<void> {
    let count = await this.dispatcher.deliver();
    while (count > 0) count = await this.dispatcher.deliver();
  }

  private async quietly(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error(`The job "${name}" failed; the next tick tries again. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
}
