import type { CreateRound } from '@app/contract';
import { addWorkingDays, LATE_WORKING_DAYS, whyNotWindow } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Commits } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { planCalendar } from './calendar.queries';
import { openRound } from './open-round';

@Injectable()
export class RoundService {
  constructor(private readonly commits: Commits) {}

  create(actor: Actor, { unitIds, closesOn, ...input }: CreateRound): Promise<{ id: string }> {
    return this.commits.run(actor, async (act) => {
      const plan = await act.manager.findOneBy(Plan, { id: input.planId });
      const calendar = await planCalendar(act.manager, input.planId);
      if (plan === null || calendar === null) throw invalid('/planId', 'unknown-object');
      reach(actor, 'round.manage', plan.committeeId);
      const window = { ...input, closesOn: closesOn ?? addWorkingDays(input.dueOn, LATE_WORKING_DAYS, calendar.workingCalendar) };
      if (window.closesOn < window.dueOn) throw invalid('/closesOn', 'out-of-range');
      if (whyNotWindow(window) !== null) throw invalid('/dueOn', 'out-of-range');
      return { id: await openRound(act, { committeeId: plan.committeeId, ...window }, unitIds) };
    }, 201);
  }
}
