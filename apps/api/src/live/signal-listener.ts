import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PERSON_CHANNEL, PLAN_CHANNEL, type PlanSignal } from '../database/signals';
import { missedSignals, type Asker } from './live.queries';

const RETRY_MS_FIRST = 250;
const RETRY_MS_MAX = 10_000;

export interface Hears {
  plan(signal: PlanSignal): void;
  person(userId: string): void;
}

/**
 * The one connection of this process that listens, opened for the first reader and kept. When it breaks it is opened
 * anew, and what was told meanwhile is read from the plans.
 */
@Injectable()
export class SignalListener implements OnModuleDestroy {
  private readonly logger = new Logger('live');
  private readonly stopping = new AbortController();
  private client: pg.Client | null = null;
  private hearing: Promise<void> | null = null;
  /** Id of the last signal heard. */
  private heard: string | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** Returns once signals are heard; later calls share the first's connection. */
  async hear(hears: Hears): Promise<void> {
    this.hearing ??= new Promise((resolve) => void this.keepListening(hears, resolve));
    await this.hearing;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.client?.end();
  }

  private async keepListening(hears: Hears, isHeard: () => void): Promise<void> {
    for (let retryMs = RETRY_MS_FIRST; !this.stopping.signal.aborted; retryMs = Math.min(retryMs * 2, RETRY_MS_MAX)) {
      const client = new pg.Client({ connectionString: this.url(), application_name: 'steerboard live', keepAlive: true });
      const ended = new Promise<void>((resolve) => client.once('end', resolve));
      try {
        client.on('error', (error) => this.logger.warn(`The connection that listens broke: ${error.message}`));
        await this.listen(client, hears);
        retryMs = RETRY_MS_FIRST;
        isHeard();
        await ended;
      } catch (error) {
        if (!this.stopping.signal.aborted) this.logger.warn(`Not listening: ${String(error)}`);
      }
      this.client = null;
      await wait(retryMs, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined); // woken by the stop
    }
    isHeard();
  }

  private async listen(client: pg.Client, hears: Hears): Promise<void> {
    this.client = client;
    client.on('notification', ({ channel, payload }) => {
      if (channel === PERSON_CHANNEL) hears.person(payload ?? '');
      else this.pass(JSON.parse(payload ?? '') as PlanSignal, hears);
    });
    await client.connect();
    await client.query(`LISTEN ${PLAN_CHANNEL}; LISTEN ${PERSON_CHANNEL}`);
    const ask: Asker = async <Row>(sql: string, parameters: unknown[]) => (await client.query(sql, parameters)).rows as Row[];
    for (const signal of await missedSignals(ask, this.heard)) this.pass(signal, hears);
  }

  private pass(signal: PlanSignal, hears: Hears): void {
    this.heard = signal.id;
    hears.plan(signal);
  }

  private url(): string {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('the data source has no address to listen at');
    return options.url;
  }
}
