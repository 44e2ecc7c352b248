import type { Day } from './day';
import type { RuleCode } from './rule';
import { fold } from './text';
import type { TransitionTable } from './transitions';
import { next } from './transitions';

/** An ask is what a unit cannot solve alone: a difficulty or a proposal of its report, until somebody answers. */
export const ASK_STATES = ['open', 'with-addressee', 'answered', 'refused', 'closed'] as const;
export type AskState = (typeof ASK_STATES)[number];

/** Who is to answer: one unit, the secretariat, or the leaders (one of them by name, or whoever comes first). */
export const ADDRESSEE_KINDS = ['unit', 'secretariat', 'leader'] as const;
export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number];

export const ASK_ACTIONS = ['address', 'answer', 'refuse', 'close', 'repeat'] as const;
export type AskAction = (typeof ASK_ACTIONS)[number];

/** The states of an ask. `close` without an answer notes what needs none; `repeat` ends an unanswered ask in favour of the newer one. */
export const ASK_TRANSITIONS: TransitionTable<AskState, AskAction> = {
  open: { address: 'with-addressee', answer: 'answered', refuse: 'refused', close: 'closed', repeat: 'closed' },
  'with-addressee': { address: 'with-addressee', answer: 'answered', refuse: 'refused', repeat: 'closed' },
  answered: { close: 'closed' },
  refused: { close: 'closed' },
  closed: {},
};

/** Answers to "difficulties?" that say there are none. */
const NOTHING = new Set(['', 'khong', 'khong co', 'khong co gi', 'none', 'no', 'nothing', '无', '没有', 'n/a', '-']);

/** Says whether a text of a report asks for anything: "Không." does not. Null = nothing was said. */
export function asksSomething(text: string | null): boolean {
  return text !== null && !NOTHING.has(fold(text).trim().replace(/[.。!]+$/, '').trim());
}

/** Says whether nobody has answered yet. */
export function isUnanswered(state: AskState): boolean {
  return state === 'open' || state === 'with-addressee';
}

/** What is compared between two reports of the same assignment. */
export type AskWords = { difficulty: string | null; proposal: string | null };

/** Says whether a new ask of an assignment repeats its earlier one: nobody answered that, or the words are the same. */
export function isRepeat(earlier: AskWords & { state: AskState }, later: AskWords): boolean {
  return isUnanswered(earlier.state) || plain(earlier) === plain(later);
}

/** Why an ask cannot be handed to an addressee. `unitId` null = not to a unit. Null = it can. */
export function whyNotAddress(facts: { state: AskState; kind: AddresseeKind; unitId: string | null; askingUnitId: string }): RuleCode | null {
  if (next(ASK_TRANSITIONS, facts.state, 'address') === null) return 'state-does-not-allow';
  return facts.kind === 'unit' && facts.unitId === facts.askingUnitId ? 'addressee-asks-itself' : null;
}

/** Why the person cannot answer: leaders answer anything that waits, the secretariat also what nobody has yet, others only what is with them; never without words. Null = they can. */
export function whyNotAnswer(facts: { state: AskState; isAddressee: boolean; isLeader: boolean; isSecretariat: boolean; text: string }): RuleCode | null {
  if (next(ASK_TRANSITIONS, facts.state, 'answer') === null) return 'state-does-not-allow';
  const may = facts.isAddressee || facts.isLeader || (facts.isSecretariat && facts.state === 'open');
  if (!may) return 'other-addressee';
  return facts.text.trim() === '' ? 'reason-missing' : null;
}

/** Why an ask cannot be closed: after an answer by the unit that asked or the secretariat; without one only the secretariat, with a note. Null = it can. */
export function whyNotClose(facts: { state: AskState; isSecretariat: boolean; note: string | null }): RuleCode | null {
  if (next(ASK_TRANSITIONS, facts.state, 'close') === null) return 'state-does-not-allow';
  if (facts.state !== 'open') return null;
  if (!facts.isSecretariat) return 'state-does-not-allow';
  return facts.note === null || facts.note.trim() === '' ? 'reason-missing' : null;
}

/** Says whether an answer is late: it still waits and its due day has passed. */
export function isAskOverdue(ask: { state: AskState; dueOn: Day | null }, asOf: Day): boolean {
  return isUnanswered(ask.state) && ask.dueOn !== null && ask.dueOn < asOf;
}

function plain({ difficulty, proposal }: AskWords): string {
  return fold(proposal ?? difficulty ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
