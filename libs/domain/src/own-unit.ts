import type { RuleCode } from './rule';

/** Says whether a judgement concerns a unit of who judges, by a seat on the committee or a role for it: allowed only where nobody else can judge, and marked. */
export function isOfOwnUnit(unitIds: readonly string[], ownUnitIds: readonly string[]): boolean {
  return unitIds.some((unitId) => ownUnitIds.includes(unitId));
}

/**
 * Why a leader cannot confirm a completion, decide a later due day or settle a dispute: it concerns a unit of the leader (the lead unit,
 * in a dispute also the one that disputes), and another leader could decide (R6, as for reviewers). Null = the leader can.
 */
export function whyNotDecideOnUnits(decision: {
  unitIds: readonly string[];
  leaderUnitIds: readonly string[];
  hasOtherLeader: boolean;
}): RuleCode | null {
  return decision.hasOtherLeader && isOfOwnUnit(decision.unitIds, decision.leaderUnitIds) ? 'decider-of-own-unit' : null;
}
