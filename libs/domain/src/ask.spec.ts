import { ASK_TRANSITIONS, asksSomething, isAskOverdue, isRepeat, whyNotAddress, whyNotAnswer, whyNotClose } from './ask';
import { inspectTable } from './transitions';

describe('an ask', () => {
  it('has no state that cannot be reached, and ends only when closed', () => {
    expect(inspectTable(ASK_TRANSITIONS, 'open')).toEqual({ unreachable: [], unknownTargets: [], final: ['closed'] });
  });

  it.each([
    [null, false], ['', false], ['Không.', false], ['  không có  ', false], ['无。', false], ['None', false],
    ['Không đủ kinh phí biên dịch.', true], ['Đề nghị bố trí thêm 01 biên dịch viên.', true],
  ])('"%s" asks for something: %s', (text, expected) => {
    expect(asksSomething(text)).toBe(expected);
  });

  it('repeats an earlier one that nobody answered, or that said the same', () => {
    const earlier = { difficulty: null, proposal: 'Đề nghị bổ sung kinh phí.' };
    const other = { difficulty: null, proposal: 'Đề nghị gia hạn.' };
    expect([isRepeat({ ...earlier, state: 'open' }, other), isRepeat({ ...earlier, state: 'with-addressee' }, other)]).toEqual([true, true]);
    expect([isRepeat({ ...earlier, state: 'answered' }, other), isRepeat({ ...earlier, state: 'closed' }, other)]).toEqual([false, false]);
    expect(isRepeat({ ...earlier, state: 'refused' }, { difficulty: null, proposal: 'đề nghị bổ sung  kinh phí' })).toBe(true);
  });

  it('goes to a unit other than the one that asks, and not after its answer', () => {
    const facts = { state: 'open', kind: 'unit', unitId: 'A', askingUnitId: 'B' } as const;
    expect(whyNotAddress(facts)).toBeNull();
    expect(whyNotAddress({ ...facts, state: 'with-addressee', kind: 'leader', unitId: null })).toBeNull();
    expect(whyNotAddress({ ...facts, unitId: 'B' })).toBe('addressee-asks-itself');
    expect(whyNotAddress({ ...facts, state: 'answered' })).toBe('state-does-not-allow');
  });

  it('is answered with words by whom it is with, by a leader, or by the secretariat while nobody has it', () => {
    const facts = { state: 'with-addressee', isAddressee: true, isLeader: false, isSecretariat: false, text: 'Đồng ý.' } as const;
    expect(whyNotAnswer(facts)).toBeNull();
    expect(whyNotAnswer({ ...facts, isAddressee: false })).toBe('other-addressee');
    expect(whyNotAnswer({ ...facts, isAddressee: false, isLeader: true })).toBeNull();
    expect(whyNotAnswer({ ...facts, isAddressee: false, isSecretariat: true })).toBe('other-addressee');
    expect(whyNotAnswer({ ...facts, state: 'open', isAddressee: false, isSecretariat: true })).toBeNull();
    expect(whyNotAnswer({ ...facts, text: ' ' })).toBe('reason-missing');
    expect(whyNotAnswer({ ...facts, state: 'answered' })).toBe('state-does-not-allow');
  });

  it('is closed after its answer; without one only noted by the secretariat, with a word why', () => {
    expect(whyNotClose({ state: 'answered', isSecretariat: false, note: null })).toBeNull();
    expect(whyNotClose({ state: 'with-addressee', isSecretariat: true, note: 'x' })).toBe('state-does-not-allow');
    expect(whyNotClose({ state: 'open', isSecretariat: false, note: 'x' })).toBe('state-does-not-allow');
    expect(whyNotClose({ state: 'open', isSecretariat: true, note: null })).toBe('reason-missing');
    expect(whyNotClose({ state: 'open', isSecretariat: true, note: 'Đã nắm.' })).toBeNull();
  });

  it('is late from the day after its due day, until it is answered', () => {
    const ask = { state: 'with-addressee', dueOn: '2020-11-16' } as const;
    expect([isAskOverdue(ask, '2020-11-16'), isAskOverdue(ask, '2020-11-17'), isAskOverdue({ ...ask, state: 'answered' }, '2020-11-17'), isAskOverdue({ ...ask, dueOn: null }, '2020-11-17')]).toEqual([false, true, false, false]);
  });
});
