import { asksSomething, isRepeat, isUnanswered, type AskWords } from '@app/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Assignment } from '../assignment/assignment.entity';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { moveAsk } from './move-ask';
import { Ask } from './ask.entity';

/**
 * What a sent item asks for becomes an ask. When the item corrects one that was returned or taken back, its unanswered ask takes the
 * corrected words; otherwise an unanswered or equal earlier ask is counted, and who had it keeps it with its due day.
 */
export async function raiseAsk(act: Act, actor: Actor, said: { assignment: Assignment; itemId: string; difficulties: string | null; proposals: string | null }): Promise<void> {
  const { assignment, itemId } = said;
  const words: AskWords = { difficulty: asksSomething(said.difficulties) ? said.difficulties : null, proposal: asksSomething(said.proposals) ? said.proposals : null };
  const isAsking = words.difficulty !== null || words.proposal !== null;
  const earlier = await act.manager.findOne(Ask, { where: { assignmentId: assignment.id }, order: { raisedAt: 'DESC', id: 'DESC' }, lock: { mode: 'pessimistic_write' } });
  if (earlier !== null && isUnanswered(earlier.state) && (await isOfReturnedItem(act, earlier))) {
    if (isAsking) await act.manager.update(Ask, earlier.id, { ...words, itemId });
    else await moveAsk(act, actor, earlier, { toState: 'closed', unitId: assignment.unitId });
    return;
  }
  if (!isAsking) return;
  const before = earlier !== null && isRepeat(earlier, words) ? earlier : null;
  const waiting = before !== null && isUnanswered(before.state) ? before : null;
  if (waiting !== null) await moveAsk(act, actor, { ...waiting }, { toState: 'closed', unitId: assignment.unitId });
  const ask: Ask = {
    id: uuidv7(),
    committeeId: assignment.committeeId,
    planId: assignment.planId,
    assignmentId: assignment.id,
    itemId,
    unitId: assignment.unitId,
    ...words,
    raisedOn: act.today,
    raisedAt: act.now,
    raisedByName: actor.displayName,
    state: waiting?.state ?? 'open',
    addresseeKind: waiting?.addresseeKind ?? null,
    addresseeUnitId: waiting?.addresseeUnitId ?? null,
    addresseeUserId: waiting?.addresseeUserId ?? null,
    dueOn: waiting?.dueOn ?? null,
    earlierAskId: before?.id ?? null,
    repeatNumber: (before?.repeatNumber ?? 0) + 1,
  };
  await moveAsk(act, actor, ask, { toState: ask.state, unitId: assignment.unitId, isFirst: true });
}

async function isOfReturnedItem(act: Act, ask: Ask): Promise<boolean> {
  const found: unknown[] = await act.manager.query(`SELECT 1 FROM report_item WHERE id = $1 AND state IN ('returned', 'draft')`, [ask.itemId]);
  return found.length > 0;
}
