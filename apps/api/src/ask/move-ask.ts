import type { AskState } from '@app/domain';
import { v7 as uuidv7 } from 'uuid';
import { signatureOf } from '../assignment/moves';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { AskMove } from './ask-move.entity';
import { Ask } from './ask.entity';

/** Saves the ask in its new state and leaves the row that says so. `unitId`: for which unit the person acts here, null for none. */
export async function moveAsk(act: Act, actor: Actor, ask: Ask, step: { toState: AskState; note?: string | null; unitId: string | null; isFirst?: boolean }): Promise<void> {
  const { toState, note = null, unitId, isFirst = false } = step;
  const fromState = isFirst ? null : ask.state;
  ask.state = toState;
  await act.manager.save(Ask, ask);
  await act.manager.insert(AskMove, { id: uuidv7(), askId: ask.id, fromState, toState, addresseeKind: ask.addresseeKind, dueOn: ask.dueOn, effectiveOn: act.today, recordedAt: act.now, ...signatureOf(actor, { committeeId: ask.committeeId, unitId }), note });
}
