import {
  PLAN_STATES,
  whyNotApprovePlan,
  whyNotChangePlan,
  whyNotClosePlan,
  whyNotMovePlan,
  whyNotReturnPlan,
  whyNotSubmitPlan,
} from './plan';

describe('a plan on its way to approval', () => {
  it.each([
    ['draft', 3, null],
    ['draft', 0, 'plan-has-no-task'],
    ['in-review', 3, 'state-does-not-allow'],
  ] as const)('%s with %i tasks goes to review: %s', (state, taskCount, expected) => {
    expect(whyNotSubmitPlan({ state, taskCount })).toBe(expected);
  });

  it.each([
    ['in-review', 3, null],
    ['in-review', 0, 'plan-has-no-task'],
    ['draft', 3, 'state-does-not-allow'],
    ['approved', 3, 'state-does-not-allow'],
  ] as const)('%s with %i tasks is approved: %s', (state, taskCount, expected) => {
    expect(whyNotApprovePlan({ state, taskCount })).toBe(expected);
  });

  it('is sent back with a reason only', () => {
    expect(whyNotReturnPlan({ state: 'in-review', reason: 'Thiếu chỉ tiêu' })).toBeNull();
    expect(whyNotReturnPlan({ state: 'in-review', reason: '' })).toBe('reason-missing');
    expect(whyNotReturnPlan({ state: 'active', reason: 'x' })).toBe('state-does-not-allow');
  });
});

describe('changing and closing a plan', () => {
  it('needs a reason from approval on, and is refused once closed (R15)', () => {
    const withoutReason = PLAN_STATES.map((state) => [state, whyNotChangePlan({ state, reason: null })]);
    expect(Object.fromEntries(withoutReason)).toEqual({
      draft: null,
      'in-review': null,
      approved: 'reason-missing',
      active: 'reason-missing',
      closing: 'reason-missing',
      closed: 'plan-is-closed',
    });
    expect(whyNotChangePlan({ state: 'active', reason: 'Bổ sung nhiệm vụ' })).toBeNull();
    expect(whyNotChangePlan({ state: 'closed', reason: 'Bổ sung nhiệm vụ' })).toBe('plan-is-closed');
  });

  it.each([
    ['closing', 0, null],
    ['closing', 1, 'plan-has-undecided-tasks'],
    ['active', 0, 'state-does-not-allow'],
    ['closed', 0, 'state-does-not-allow'],
  ] as const)('%s with %i open tasks undecided closes: %s (R20)', (state, undecidedTaskCount, expected) => {
    expect(whyNotClosePlan({ state, undecidedTaskCount })).toBe(expected);
  });

  it('never returns from closed', () => {
    expect(whyNotMovePlan('closed', 'activate')).toBe('state-does-not-allow');
    expect(whyNotMovePlan('approved', 'activate')).toBeNull();
  });
});
