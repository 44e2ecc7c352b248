import { LEAD_STATES, OPEN_LEAD_STATES } from './assignment';
import {
  answerUntil,
  handBackUntil,
  isSilent,
  whyNotAcknowledge,
  whyNotCancel,
  whyNotCarryOver,
  whyNotChangeLead,
  whyNotCloseDuty,
  whyNotComplete,
  whyNotHandBack,
  whyNotReopen,
  whyNotResume,
  whyNotSpeakForPart,
  whyNotSuspend,
} from './assignment-move';

const calendar = { daysOff: new Set(['2020-09-02']), workingDays: new Set<string>() };

describe('acknowledging', () => {
  it.each([
    ['its own issued task', 'issued', 'btg', null],
    ['the task of another unit', 'issued', 'bhd', 'other-unit'],
    ['a task without belonging to a unit', 'issued', null, 'other-unit'],
    ['a task that is still a draft', 'draft', 'btg', 'state-does-not-allow'],
    ['a task it has already taken on', 'acknowledged', 'btg', 'state-does-not-allow'],
  ] as const)('a unit acknowledges %s', (_title, state, actorUnitId, expected) => {
    expect(whyNotAcknowledge({ state, leadUnitId: 'btg', actorUnitId })).toBe(expected);
  });
});

describe('handing back within three working days of issue', () => {
  const facts = {
    state: 'issued',
    leadUnitId: 'btg',
    actorUnitId: 'btg',
    issuedOn: '2020-07-02',
    handedBackOn: '2020-07-03',
    reason: 'Không thuộc chức năng của đơn vị',
  } as const;

  it.each([
    ['the next day', {}, null],
    ['on the third working day, a Tuesday after a Thursday', { handedBackOn: '2020-07-07' }, null],
    ['on the fourth working day', { handedBackOn: '2020-07-08' }, 'hand-back-window-closed'],
    ['without a reason', { reason: null }, 'reason-missing'],
    ['with a blank reason', { reason: '  ' }, 'reason-missing'],
    ['by another unit', { actorUnitId: 'bhd' }, 'other-unit'],
    ['after taking it on', { state: 'acknowledged' }, 'state-does-not-allow'],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotHandBack({ ...facts, ...change }, calendar)).toBe(expected);
  });

  it('counts from the day after issue and over a holiday', () => {
    expect(handBackUntil('2020-07-02', calendar)).toBe('2020-07-07');
    expect(handBackUntil('2020-08-31', calendar)).toBe('2020-09-04');
  });
});

describe('completing (R3, R4)', () => {
  const facts = {
    state: 'awaiting-confirmation',
    kind: 'dated',
    hasAcceptedCompletionItem: true,
    openDisputeCount: 0,
    chairReason: null,
    needsLeader: false,
    isConfirmedByLeader: false,
  } as const;

  it.each([
    ['with an accepted completion item', {}, null],
    ['a recurring task as well', { kind: 'recurring' }, null],
    ['without an accepted item, whatever the unit says', { hasAcceptedCompletionItem: false }, 'accepted-item-missing'],
    ['while a coordinating unit disputes it', { openDisputeCount: 1 }, 'dispute-open'],
    ['in spite of a dispute, by the chair with a reason', { openDisputeCount: 1, chairReason: 'Đã làm rõ' }, null],
    ['in spite of a dispute, by the chair without a reason', { openDisputeCount: 1, chairReason: ' ' }, 'dispute-open'],
    ['a task marked by the chair before a leader confirms', { needsLeader: true }, 'confirmation-by-leader-needed'],
    ['a task marked by the chair once a leader has', { needsLeader: true, isConfirmedByLeader: true }, null],
    ['a task in progress without a claim', { state: 'in-progress' }, 'state-does-not-allow'],
    ['a returned task', { state: 'returned' }, 'state-does-not-allow'],
    ['a standing duty, never (R9)', { kind: 'standing' }, 'standing-duty-cannot-complete'],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotComplete({ ...facts, ...change })).toBe(expected);
  });
});

describe('reopening', () => {
  const facts = {
    state: 'completed',
    reason: 'Số liệu sai',
    isSummaryIssued: false,
    isCorrectionRecorded: false,
  } as const;

  it.each([
    ['a completed task with a reason', {}, null],
    ['without a reason', { reason: null }, 'reason-missing'],
    ['below an issued summary (R15)', { isSummaryIssued: true }, 'summary-issued'],
    ['below an issued summary with a recorded correction', { isSummaryIssued: true, isCorrectionRecorded: true }, null],
    ['a cancelled task', { state: 'cancelled' }, 'state-does-not-allow'],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotReopen({ ...facts, ...change })).toBe(expected);
  });
});

describe('putting on hold and going on', () => {
  it('is possible from the open states only', () => {
    const allowed = LEAD_STATES.filter((state) => whyNotSuspend({ state, reason: 'Dịch Covid-19' }) === null);
    expect(allowed).toEqual(OPEN_LEAD_STATES);
  });

  it('needs a reason', () => {
    expect(whyNotSuspend({ state: 'in-progress', reason: '' })).toBe('reason-missing');
    expect(whyNotResume({ state: 'on-hold', heldFrom: 'in-progress', reason: null })).toBe('reason-missing');
  });

  it('goes on where it was held', () => {
    expect(whyNotResume({ state: 'on-hold', heldFrom: 'returned', reason: 'Hết dịch' })).toBeNull();
    expect(whyNotResume({ state: 'on-hold', heldFrom: null, reason: 'Hết dịch' })).toBe('state-does-not-allow');
    expect(whyNotResume({ state: 'in-progress', heldFrom: 'issued', reason: 'x' })).toBe('state-does-not-allow');
  });
});

describe('ending without completion', () => {
  it.each([
    ['with reason and document', 'in-progress', 'Covid-19', 'TB 12-TB/BCĐ', null],
    ['while on hold', 'on-hold', 'Covid-19', 'TB 12-TB/BCĐ', null],
    ['without a reason', 'in-progress', null, 'TB 12-TB/BCĐ', 'reason-missing'],
    ['without the deciding document', 'in-progress', 'Covid-19', null, 'document-missing'],
    ['after completion', 'completed', 'Covid-19', 'TB 12-TB/BCĐ', 'state-does-not-allow'],
  ] as const)('cancelling %s', (_title, state, reason, document, expected) => {
    expect(whyNotCancel({ state, reason, document })).toBe(expected);
  });

  it.each([
    ['with reason and linked task', 'in-progress', 'Hoãn', 'next', null],
    ['without a linked task in the next plan', 'in-progress', 'Hoãn', null, 'next-task-missing'],
    ['without a reason', 'in-progress', '', 'next', 'reason-missing'],
    ['of a completed task', 'completed', 'Hoãn', 'next', 'state-does-not-allow'],
  ] as const)('carrying over %s (R20)', (_title, state, reason, nextTaskId, expected) => {
    expect(whyNotCarryOver({ state, reason, nextTaskId })).toBe(expected);
  });

  it.each([
    ['to another unit', 'in-progress', 'bhd', 'Sắp xếp lại', null],
    ['to the same unit', 'in-progress', 'btg', 'Sắp xếp lại', 'same-lead-unit'],
    ['to nobody', 'in-progress', null, 'Sắp xếp lại', 'new-lead-unit-missing'],
    ['without a reason', 'in-progress', 'bhd', null, 'reason-missing'],
    ['after completion, which would move past results', 'completed', 'bhd', 'x', 'state-does-not-allow'],
  ] as const)('changing the lead %s (R1)', (_title, state, newLeadUnitId, reason, expected) => {
    expect(whyNotChangeLead({ state, leadUnitId: 'btg', newLeadUnitId, reason })).toBe(expected);
  });

  it('closing is for standing duties only (R9)', () => {
    expect(whyNotCloseDuty({ state: 'in-progress', kind: 'standing' })).toBeNull();
    expect(whyNotCloseDuty({ state: 'in-progress', kind: 'dated' })).toBe('only-standing-duty-can-close');
    expect(whyNotCloseDuty({ state: 'closed', kind: 'standing' })).toBe('state-does-not-allow');
  });
});

describe('the word of a coordinating unit', () => {
  it.each([
    ['confirms what it gave', 'given', 'confirm', null, null],
    ['disputes with a reason', 'given', 'dispute', 'Số liệu khác', null],
    ['disputes without a reason', 'given', 'dispute', null, 'reason-missing'],
    ['settles a dispute with a reason', 'disputed', 'settle', 'Đã thống nhất', null],
    ['settles a dispute without a reason', 'disputed', 'settle', ' ', 'reason-missing'],
    ['confirms without a contribution, which is optional', 'requested', 'confirm', null, null],
    ['corrects with words', 'given', 'correct', 'Đã giao 40 tin, không phải 50.', null],
    ['corrects without words', 'given', 'correct', ' ', 'reason-missing'],
    ['takes its dispute back', 'disputed', 'confirm', null, null],
    ['settles what nobody disputes', 'given', 'settle', 'x', 'state-does-not-allow'],
  ] as const)('%s', (_title, state, action, reason, expected) => {
    expect(whyNotSpeakForPart({ state, action, reason })).toBe(expected);
  });
});

describe('the time in which a coordinating unit may be expected to answer', () => {
  const calendar = { daysOff: new Set<string>(), workingDays: new Set<string>() };
  it('is five working days after the claim, and there is none before it', () => {
    expect([answerUntil('2020-11-16', calendar), answerUntil(null, calendar)]).toEqual(['2020-11-23', null]);
  });

  it('ends in silence only for a unit that has not said anything', () => {
    expect((['requested', 'acknowledged', 'given', 'confirmed', 'disputed', 'no-answer'] as const).map(isSilent)).toEqual([true, true, false, false, false, false]);
  });
});
