import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { Coalesced } from '../database/coalesced';
import type { SeenPlan } from '../http/seen-plan';
import { checkSessions, markSeen, type SessionRow } from './session.queries';

interface Question {
  readonly tokenHash: Buffer;
  readonly planId: string | null;
}

interface Answers {
  readonly sessions: ReadonlyMap<string, SessionRow>;
  readonly plans: ReadonlyMap<string, SeenPlan>;
}

/** The check of every request, one query for all that come while the last one runs. */
@Injectable()
export class SessionChecks {
  private readonly checks = new Coalesced<Question, Answers>((questions) => this.checkAll(questions));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The living session of a cookie's hash, and the plan; each null when there is none. */
  async check(question: Question): Promise<{ session: SessionRow | null; plan: SeenPlan | null }> {
    const { sessions, plans } = await this.checks.ask(question);
    return { session: sessions.get(question.tokenHash.toString('hex')) ?? null, plan: (question.planId !== null && plans.get(question.planId)) || null };
  }

  private async checkAll(questions: readonly Question[]): Promise<Answers> {
    const tokenHashes = [...new Map(questions.map(({ tokenHash }) => [tokenHash.toString('hex'), tokenHash])).values()];
    const planIds = [...new Set(questions.flatMap(({ planId }) => planId ?? []))];
    const { sessions, plans } = await checkSessions(this.dataSource, { tokenHashes, planIds }, this.clock.today());
    const unseen = sessions.filter(({ isUnseen }) => isUnseen).map(({ tokenHex }) => Buffer.from(tokenHex, 'hex'));
    if (unseen.length > 0) await markSeen(this.dataSource, unseen);
    return { sessions: new Map(sessions.map(({ tokenHex, ...session }) => [tokenHex, session])), plans: new Map(plans.map((plan) => [plan.id, plan])) };
  }
}
