import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { Commits, type Act } from '../database/commit';
import { planCalendar, roundName } from '../round/calendar.queries';
import { expectReports, openRound } from '../round/open-round';
import { JOB } from './job';

const LOCK = 'round calendar';

interface PlanRow {
  readonly id: string;
  readonly committeeId: string;
}

interface PlannedRound {
  readonly id: string;
  readonly committeeId: string;
  readonly planId: string;
  readonly name: string;
}

/** Opens the rounds that the committee's calendar calls for, on their day and once (R12). */
@Injectable()
export class RoundCalendarService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One process at a time; the others go on with their next job. */
  async run(): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const [lock] = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free', [LOCK])) as { free: boolean }[];
      if (lock?.free !== true) return;
      try {
        await this.openAll();
      } finally {
        await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [LOCK]);
      }
    } finally {
      await runner.release();
    }
  }

  private async openAll(): Promise<void> {
    const today = this.clock.today();
    const planned = await this.dataSource.query<PlannedRound[]>(`SELECT id, committee_id AS "committeeId", plan_id AS "planId", name FROM round r WHERE state = 'planned' AND opens_on <= $1 AND closes_on >= $1 AND NOT EXISTS (SELECT 1 FROM report WHERE round_id = r.id)`, [today]);
    for (const round of planned) await this.commits.run(JOB, (act) => expectPlanned(act, round));
    const plans = await this.dataSource.query<PlanRow[]>(`SELECT id, committee_id AS "committeeId" FROM plan WHERE state IN ('approved', 'active', 'closing') ORDER BY id`);
    for (const plan of plans) await this.openDue(plan, today);
  }

  private async openDue(plan: PlanRow, today: string): Promise<void> {
    const calendar = await planCalendar(this.dataSource, plan.id);
    if (calendar === null) return;
    for (const round of calendar.rounds(calendar.roundKinds)) {
      const { kind, opensOn, cutOffOn, unitsDueOn: dueOn, closesOn } = round;
      if (opensOn > today || closesOn < today || (await isOpened(this.dataSource, plan.id, kind, cutOffOn))) continue;
      await this.commits.run(JOB, (act) => openRound(act, { committeeId: plan.committeeId, planId: plan.id, kind, name: roundName(round), opensOn, cutOffOn, dueOn, closesOn }));
    }
  }
}

async function isOpened(reader: Pick<DataSource, 'query'>, planId: string, kind: string, cutOffOn: string): Promise<boolean> {
  const found: unknown[] = await reader.query('SELECT 1 FROM round WHERE plan_id = $1 AND kind = $2 AND cut_off_on = $3', [planId, kind, cutOffOn]);
  return found.length > 0;
}

/** A round written down ahead expects the units that belong to the committee on the day it opens. */
async function expectPlanned(act: Act, { id, committeeId, planId, name }: PlannedRound): Promise<void> {
  await expectReports(act, { roundId: id, committeeId });
  await act.manager.query(`UPDATE round SET state = 'open' WHERE id = $1`, [id]);
  act.record({ committeeId, action: 'round.created', objectType: 'round', objectId: id, objectLabel: name });
  act.touchPlan(planId);
}
