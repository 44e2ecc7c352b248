import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../database/commit';
import { invalid } from '../http/problem';
import { Round } from './round.entity';

export type NewRound = Pick<Round, 'committeeId' | 'planId' | 'kind' | 'name' | 'opensOn' | 'cutOffOn' | 'dueOn' | 'closesOn'>;

/** Opens a round and expects a report of every unit of the committee, or of those named. */
export async function openRound(act: Act, round: NewRound, unitIds?: readonly string[]): Promise<string> {
  const known = new Set(await membersOf(act, round.committeeId));
  const foreign = unitIds?.findIndex((id, at) => !known.has(id) || unitIds.indexOf(id) !== at) ?? -1;
  if (foreign >= 0) throw invalid(`/unitIds/${foreign}`, unitIds?.indexOf(unitIds[foreign] ?? '') === foreign ? 'unknown-object' : 'already-used');
  const id = uuidv7();
  await act.manager.insert(Round, { id, ...round, state: round.opensOn <= act.today ? 'open' : 'planned' });
  await expectFrom(act, id, [...(unitIds ?? known)]);
  act.record({ committeeId: round.committeeId, action: 'round.created', objectType: 'round', objectId: id, objectLabel: round.name });
  act.touchPlan(round.planId);
  return id;
}

/** Expects a report of every unit that belongs to the committee today. */
export async function expectReports(act: Act, { roundId, committeeId }: { roundId: string; committeeId: string }): Promise<void> {
  await expectFrom(act, roundId, await membersOf(act, committeeId));
}

async function membersOf(act: Act, committeeId: string): Promise<string[]> {
  const rows = await act.manager.query<{ unit_id: string }[]>('SELECT unit_id FROM committee_unit WHERE committee_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)', [committeeId, act.today]);
  return rows.map((row) => row.unit_id);
}

async function expectFrom(act: Act, roundId: string, unitIds: readonly string[]): Promise<void> {
  for (const unitId of unitIds) await act.manager.query(`INSERT INTO report (id, round_id, unit_id, state) VALUES ($1, $2, $3, 'expected')`, [uuidv7(), roundId, unitId]);
}
