import { isOfOwnUnit, refuse, whyNotDecideOnUnits } from '@app/domain';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { hasOtherJudge, unitsOfPerson } from './own-unit.queries';

/** Refuses a leader's decision on the own unit while another leader could take it; else says whether it is one, to be marked (R6). */
export async function decideOnUnits(act: Act, actor: Actor, { committeeId, unitIds, isForChair = false }: { committeeId: string; unitIds: readonly string[]; isForChair?: boolean }): Promise<boolean> {
  const leaderUnitIds = await unitsOfPerson(act.manager, actor.userId, committeeId, act.today);
  if (!isOfOwnUnit(unitIds, leaderUnitIds)) return false;
  const hasOtherLeader = await hasOtherJudge(act.manager, { role: 'leader', userId: actor.userId, committeeId, unitIds, on: act.today, isForChair });
  refuse(whyNotDecideOnUnits({ unitIds, leaderUnitIds, hasOtherLeader }));
  return true;
}
