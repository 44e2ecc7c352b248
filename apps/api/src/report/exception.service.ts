import type { AllowLateEntry } from '@app/contract';
import { refuse, roundStateOn, whyNotAllowLate, whyNotWaive } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Round } from '../round/round.entity';
import { LateEntry } from './late-entry.entity';
import { Report } from './report.entity';

interface Owed {
  readonly report: Report;
  readonly round: Round;
  /** The unit and the round, for the trail. */
  readonly label: string;
}

/** What the secretariat decides about one unit's report in a round: not to expect it, or to let it come late. */
@Injectable()
export class ExceptionService {
  constructor(private readonly commits: Commits) {}

  waive(actor: Actor, reportId: string, reason: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { report, round, label } = await lockReport(act, actor, reportId);
      if (roundStateOn(round, act.today) === 'frozen') refuse('round-frozen');
      refuse(whyNotWaive({ state: report.state, reason }));
      await act.manager.update(Report, reportId, { state: 'waived', note: reason });
      act.record({ committeeId: round.committeeId, action: 'report.waived', objectType: 'report', objectId: reportId, objectLabel: label, unitId: report.unitId, reason });
      act.touchPlan(round.planId);
    });
  }

  allowLate(actor: Actor, reportId: string, { untilOn, reason }: AllowLateEntry): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { report, round, label } = await lockReport(act, actor, reportId);
      const roundState = roundStateOn(round, act.today);
      refuse(whyNotAllowLate({ state: report.state, roundState, reason }));
      if (untilOn < act.today || (roundState !== 'closed' && untilOn <= round.closesOn)) throw invalid('/untilOn', 'out-of-range');
      await act.manager.insert(LateEntry, { id: uuidv7(), reportId, untilOn, reason, allowedBy: actor.userId, allowedByName: actor.displayName, effectiveOn: act.today, recordedAt: act.now });
      act.record({ committeeId: round.committeeId, action: 'report.late-entry-allowed', objectType: 'report', objectId: reportId, objectLabel: label, unitId: report.unitId, reason, changes: { untilOn: { before: round.closesOn, after: untilOn } } });
      act.touchPlan(round.planId);
    });
  }
}

async function lockReport(act: Act, actor: Actor, reportId: string): Promise<Owed> {
  const report = await act.manager.findOne(Report, { where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
  if (report === null) throw notFound();
  const round = await act.manager.findOneByOrFail(Round, { id: report.roundId });
  reach(actor, 'round.manage', round.committeeId);
  const [unit] = await act.manager.query<{ name: string }[]>('SELECT name FROM unit_name WHERE unit_id = $1 ORDER BY (from_on <= $2) DESC, from_on DESC LIMIT 1', [report.unitId, act.today]);
  return { report, round, label: `${unit?.name ?? ''}, ${round.name}` };
}
