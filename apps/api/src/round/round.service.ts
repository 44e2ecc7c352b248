import type { CreateRound } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Commits } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { Round } from './round.entity';

@Injectable()
export class RoundService {
  constructor(private readonly commits: Commits) {}

  /** Opens a round that expects every unit of the committee. */
  create(actor: Actor, input: CreateRound): Promise<{ id: string }> {
    return this.commits.run(actor, async (act) => {
      const plan = await act.manager.findOneBy(Plan, { id: input.planId });
      if (plan === null) throw invalid('/planId', 'unknown-object');
      reach(actor, 'round.manage', plan.committeeId);
      if (input.dueOn <= input.cutOffOn || input.dueOn < input.opensOn) throw invalid('/dueOn', 'out-of-range');
      const id = uuidv7();
      await act.manager.insert(Round, { id, committeeId: plan.committeeId, ...input, state: input.opensOn <= act.today ? 'open' : 'planned' });
      const units = await act.manager.query<{ unit_id: string }[]>('SELECT unit_id FROM committee_unit WHERE committee_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)', [plan.committeeId, act.today]);
      for (const { unit_id: unitId } of units) await act.manager.query(`INSERT INTO report (id, round_id, unit_id, state) VALUES ($1, $2, $3, 'expected')`, [uuidv7(), id, unitId]);
      act.record({ committeeId: plan.committeeId, action: 'round.created', objectType: 'round', objectId: id, objectLabel: input.name });
      act.touchPlan(plan.id);
      return { id };
    }, 201);
  }
}
