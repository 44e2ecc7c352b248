import { EVENT_NAMES } from '@app/contract';
import { can } from '@app/domain';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PassThrough, type Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { SessionChecks } from '../auth/session-checks';
import type { PlanSignal } from '../database/signals';
import type { Actor } from '../http/actor';
import { Refusal } from '../http/problem';
import { committeesOf } from '../http/scope';
import { changedPlans } from './live.queries';
import { SignalListener } from './signal-listener';

const HEARTBEAT_MS = 20_000;
const STREAMS_PER_PERSON_MAX = 20;
const RETRY_MS = 3_000;

interface Stream {
  readonly out: PassThrough;
  readonly tokenHash: Buffer;
  actor: Pick<Actor, 'userId' | 'grants'>;
}

/** Every open stream of this process. A stream ends with its session, with the server, and when nobody reads it. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly streams = new Set<Stream>();
  private isClosed = false;
  private readonly heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();

  constructor(
    private readonly dataSource: DataSource,
    private readonly checks: SessionChecks,
    private readonly listener: SignalListener,
  ) {}

  /** `since`: the id of the last event that the reader has heard; null for none. */
  async open(actor: Actor, tokenHash: Buffer, since: string | null): Promise<Readable> {
    if (this.isClosed) throw new Refusal('unavailable', [], { 'retry-after': '5' });
    if ([...this.streams].filter((one) => one.actor.userId === actor.userId).length >= STREAMS_PER_PERSON_MAX) throw new Refusal('too-many-requests', [], { 'retry-after': '60' });
    const stream: Stream = { out: new PassThrough(), tokenHash, actor };
    this.streams.add(stream);
    stream.out.once('close', () => this.streams.delete(stream));
    try {
      await this.listener.hear({ plan: (signal) => this.tell(signal), person: (userId) => void this.recheck((one) => one.actor.userId === userId) });
      // Signals that come while this is asked are told as well: a change may be told twice and is never missed.
      const { id, plans } = await changedPlans((sql, parameters) => this.dataSource.query(sql, parameters), readableCommittees(actor), since);
      if (!stream.out.writableEnded) stream.out.write(`retry: ${RETRY_MS}\n${event(id, 'start', { plans })}`);
    } catch (error) {
      stream.out.destroy();
      throw error;
    }
    return stream.out;
  }

  onModuleDestroy(): void {
    this.isClosed = true;
    clearInterval(this.heartbeat);
    for (const { out } of this.streams) out.end();
  }

  private tell({ planId, committeeId, revision, id }: PlanSignal): void {
    for (const { actor, out } of this.streams) {
      if (can(actor, 'plan.read', { committeeId })) out.write(event(id, 'plan', { planId, revision }));
    }
  }

  private async beat(): Promise<void> {
    for (const { out } of this.streams) {
      if (out.writableNeedDrain) out.destroy();
      else out.write(':\n\n');
    }
    await this.recheck(() => true);
  }

  /** One query for all of them; while the database is away they stay open and tell nothing. */
  private async recheck(isMeant: (stream: Stream) => boolean): Promise<void> {
    await Promise.allSettled(
      [...this.streams].filter(isMeant).map(async (stream) => {
        const { session } = await this.checks.check({ tokenHash: stream.tokenHash, planId: null });
        if (session === null) stream.out.end();
        else stream.actor = session;
      }),
    );
  }
}

function readableCommittees(actor: Actor): string[] {
  return committeesOf(actor).filter((committeeId) => can(actor, 'plan.read', { committeeId }));
}

function event(id: string, name: (typeof EVENT_NAMES)[number], data: unknown): string {
  return `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
