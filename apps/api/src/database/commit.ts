import type { Day } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../config/clock';
import { AuditEntry } from './audit-entry.entity';
import { readReplay, storeReply } from './idempotency';
import { Outbox } from './outbox.entity';
import { touchPlan } from './signals';

/** Who acts, as far as the traces need it; http's Actor fits. A null `userId` is the program itself (set-up, jobs). */
export interface Doer {
  readonly userId: string | null;
  readonly displayName: string;
  readonly request: { readonly id: string | null; readonly idempotency: { readonly key: string; readonly hash: string } | null };
}

export interface AuditInput {
  readonly committeeId: string | null;
  /** Dotted: noun and past participle, as `report-item.returned`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string | null;
  readonly objectLabel: string;
  readonly actorRole?: string | null;
  readonly unitId?: string | null;
  /** As named on the day of the act. */
  readonly unitName?: string | null;
  readonly onBehalfOf?: string | null;
  readonly reason?: string | null;
  readonly changes?: Record<string, { before: unknown; after: unknown }>;
}

/** One command's open transaction: what it loads and saves through, and the traces it leaves. */
export class Act {
  readonly audits: AuditInput[] = [];
  readonly messages: { committeeId: string | null; kind: string; payload: Record<string, unknown> }[] = [];
  readonly planIds = new Set<string>();

  constructor(
    readonly manager: EntityManager,
    readonly doer: Doer,
    readonly today: Day,
    readonly now: Date,
  ) {}

  record(audit: AuditInput): void {
    this.audits.push(audit);
  }

  notify(kind: string, committeeId: string | null, payload: Record<string, unknown>): void {
    this.messages.push({ kind, committeeId, payload });
  }

  /** Says that what the plan's screens show has changed. */
  touchPlan(planId: string): void {
    this.planIds.add(planId);
  }
}

/** A reply given before to the same key and body. */
export class Replay extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super('replayed');
  }
}

/**
 * The one way to write: a transaction that also holds the audit entries, the outbox rows, the plans' new revisions and
 * the idempotency key with the reply. A command that recorded nothing is a fault: nobody could be asked
 * about it. An act on many things at once, as an import, leaves one entry for each beside its own. `work` may run twice:
 * what it changes outside the transaction it must be able to change again.
 */
@Injectable()
export class Commits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** `isQuiet` is for a unit's own draft, which is nobody else's business until it is submitted (R17). */
  async run<Reply>(doer: Doer, work: (act: Act) => Promise<Reply>, status = 204, isQuiet = false): Promise<Reply> {
    try {
      return await this.runOnce(doer, work, status, isQuiet);
    } catch (error) {
      // Somebody else took the name between the question and the insert: asked again, `work` finds it taken and says which field.
      if (!isTaken(error)) throw error;
      return this.runOnce(doer, work, status, isQuiet);
    }
  }

  private async runOnce<Reply>(doer: Doer, work: (act: Act) => Promise<Reply>, status: number, isQuiet: boolean): Promise<Reply> {
    return this.dataSource.transaction(async (manager) => {
      const replay = await readReplay(manager, doer);
      if (replay !== null) throw new Replay(replay.status, replay.body);
      const act = new Act(manager, doer, this.clock.today(), this.clock.now());
      const reply = await work(act);
      if ((act.audits.length === 0) !== isQuiet) throw new Error(isQuiet ? 'a quiet command left an audit entry' : 'a command left no audit entry');
      await leaveTraces(act);
      await storeReply(manager, doer, status, reply);
      return reply;
    });
  }
}

const UNIQUE_VIOLATION = '23505';

function isTaken(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : null;
  return cause instanceof Error && 'code' in cause && cause.code === UNIQUE_VIOLATION;
}

async function leaveTraces(act: Act): Promise<void> {
  if (act.audits.length > 0) await act.manager.insert(
    AuditEntry,
    act.audits.map((audit) => ({
      id: uuidv7(),
      committeeId: audit.committeeId,
      at: act.now,
      actorId: act.doer.userId,
      actorName: act.doer.displayName,
      actorRole: audit.actorRole ?? null,
      unitId: audit.unitId ?? null,
      unitName: audit.unitName ?? null,
      onBehalfOf: audit.onBehalfOf ?? null,
      action: audit.action,
      objectType: audit.objectType,
      objectId: audit.objectId,
      objectLabel: audit.objectLabel,
      reason: audit.reason ?? null,
      changes: audit.changes ?? {},
      requestId: act.doer.request.id,
    })),
  );
  if (act.messages.length > 0) {
    await act.manager.insert(Outbox, act.messages.map((message) => ({ ...message, id: uuidv7(), createdAt: act.now, deliveredAt: null })));
  }
  // In the order of ids, so that two commands that touch the same plans never wait for each other in a circle.
  for (const planId of [...act.planIds].sort()) {
    await touchPlan(act.manager, planId);
  }
}
