import type { Ask } from '@app/contract';
import { isAskOverdue, next, whyNotAnswer, whyNotClose, ASK_TRANSITIONS, can, type Day } from '@app/domain';
import type { Actor } from '../http/actor';
import { ownUnits } from '../http/scope';
import type { AskReader, AskRow } from './ask.queries';

/** As whom the person reads and answers asks of this committee. */
export function askReaderOf(actor: Actor, committeeId: string): AskReader {
  const here = actor.grants.filter((grant) => grant.committeeId === committeeId);
  const has = (role: string) => here.some((grant) => grant.role === role);
  return {
    userId: actor.userId,
    unitIds: here.flatMap(({ role, unitId }) => ((role === 'head' || role === 'officer') && unitId !== null ? [unitId] : [])),
    seesAll: ownUnits(actor, committeeId) === null,
    isLeader: has('leader'),
    isSecretariat: has('secretariat'),
  };
}

interface Addressed {
  readonly kind: string | null;
  readonly unitId: string | null;
  readonly userId: string | null;
}

/** Whether the ask is with this person, for the own unit or in the own role. */
export function isAddressee(me: AskReader, { kind, unitId, userId }: Addressed): boolean {
  if (kind === 'unit') return unitId !== null && me.unitIds.includes(unitId);
  if (kind === 'secretariat') return me.isSecretariat;
  return kind === 'leader' && me.isLeader && (userId === null || userId === me.userId);
}

/** An ask as the person sees it, with what the same rules let them do. */
export function shownAsk(row: AskRow, me: AskReader, { actor, committeeId, today }: { actor: Actor; committeeId: string; today: Day }): Ask {
  const { key: _key, addresseeKind, ...ask } = row;
  const addressed = { kind: addresseeKind, unitId: ask.addressee?.unit?.id ?? null, userId: ask.addressee?.person?.id ?? null };
  const mayAnswer = whyNotAnswer({ state: ask.state, isAddressee: isAddressee(me, addressed), isLeader: me.isLeader, isSecretariat: me.isSecretariat, text: 'any' }) === null;
  const mayClose = (me.isSecretariat || me.unitIds.includes(ask.unit.id)) && whyNotClose({ state: ask.state, isSecretariat: me.isSecretariat, note: 'any' }) === null;
  const mayAddress = can(actor, 'ask.address', { committeeId }) && next(ASK_TRANSITIONS, ask.state, 'address') !== null;
  return { ...ask, isOverdue: isAskOverdue(ask, today), acts: [...(mayAddress ? (['address'] as const) : []), ...(mayAnswer ? (['answer'] as const) : []), ...(mayClose ? (['close'] as const) : [])] };
}
