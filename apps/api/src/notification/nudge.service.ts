import { recipientsOf, refuse, roundStateOn } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Commits } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Report } from '../report/report.entity';
import { Round } from '../round/round.entity';
import { contentOf } from './digest.service';
import { Reminder } from './reminder.entity';
import { reachable } from './reminder.queries';
import { tell } from './tell';

/** One click of the secretariat: this unit's report is missing. At most once a day, and never once the report is in. */
@Injectable()
export class NudgeService {
  constructor(private readonly commits: Commits) {}

  send(actor: Actor, reportId: string): Promise<{ recipientCount: number }> {
    return this.commits.run(actor, async (act) => {
      const report = await act.manager.findOne(Report, { where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
      if (report === null) throw notFound();
      const round = await act.manager.findOneByOrFail(Round, { id: report.roundId });
      const { committeeId, planId, name: roundName, dueOn } = round;
      reach(actor, 'round.manage', committeeId);
      const state = roundStateOn(round, act.today);
      if (state === 'planned' || state === 'frozen' || !['expected', 'draft', 'with-head', 'returned'].includes(report.state)) refuse('state-does-not-allow');
      if (await act.manager.existsBy(Reminder, { reportId, rung: 'nudge', day: act.today })) refuse('reminded-today');
      const [unit] = await act.manager.query<{ name: string }[]>('SELECT name FROM unit_name WHERE unit_id = $1 ORDER BY (from_on <= $2) DESC, from_on DESC LIMIT 1', [report.unitId, act.today]);
      const unitName = unit?.name ?? '';
      const userIds = recipientsOf('nudge', report.unitId, await reachable(act.manager, committeeId, act.today));
      const number = (await act.manager.countBy(Reminder, { reportId })) + 1;
      await act.manager.insert(Reminder, { id: uuidv7(), committeeId, unitId: report.unitId, assignmentId: null, reportId, rung: 'nudge', dueOn, number, day: act.today, recordedAt: act.now, sentBy: actor.userId, sentByName: actor.displayName, recipientIds: userIds });
      await tell(act.manager, { committeeId, userIds, kind: 'nudge', content: contentOf([{ owed: { assignmentId: null, reportId, unitId: report.unitId, unitName, dueOn, task: null, roundName }, rung: 'nudge', number }]), at: act.now });
      act.record({ committeeId, action: 'report.reminded', objectType: 'report', objectId: reportId, objectLabel: `${unitName}, ${roundName}`, unitId: report.unitId });
      act.touchPlan(planId);
      return { recipientCount: userIds.length };
    }, 201);
  }
}
