import {
  coverage,
  whyNotIssueDirective,
  whyNotMoveDirective,
  whyNotSupersedeDirective,
  whyNotWithdrawDirective,
} from './directive';

const open = { disposition: 'open' } as const;
const assigned = { disposition: 'assigned' } as const;
const deferred = { disposition: 'deferred' } as const;

describe('the coverage of a directive', () => {
  it.each([
    ['no clause', [], 0, 0],
    ['none covered', [open, open], 0, 2],
    ['one of two', [assigned, open], 1, 2],
    ['all, a deferred one included', [assigned, deferred], 2, 2],
  ])('%s', (_title, clauses, covered, total) => {
    expect(coverage(clauses)).toEqual({ covered, total });
  });
});

describe('issuing a directive', () => {
  it.each([
    ['when every clause has a disposition', { clauses: [assigned, deferred] }, null],
    ['with one clause still open', { clauses: [assigned, open] }, 'directive-has-open-clauses'],
    ['without any clause', { clauses: [] }, 'directive-has-no-clause'],
    ['without a number', { number: ' ' }, 'directive-number-missing'],
    ['twice', { state: 'issued' }, 'state-does-not-allow'],
  ] as const)('%s', (_title, change, expected) => {
    const directive = { state: 'draft', number: '12-TB/BCĐ', clauses: [assigned], ...change } as const;
    expect(whyNotIssueDirective(directive)).toBe(expected);
  });
});

describe('ending a directive', () => {
  it('withdraws an issued one with a reason only', () => {
    expect(whyNotWithdrawDirective({ state: 'issued', reason: 'Ban hành nhầm' })).toBeNull();
    expect(whyNotWithdrawDirective({ state: 'issued', reason: null })).toBe('reason-missing');
    expect(whyNotWithdrawDirective({ state: 'draft', reason: 'x' })).toBe('state-does-not-allow');
  });

  it('supersedes an issued one by a named one', () => {
    expect(whyNotSupersedeDirective({ state: 'issued', replacementId: 'd2' })).toBeNull();
    expect(whyNotSupersedeDirective({ state: 'issued', replacementId: null })).toBe('replacement-missing');
    expect(whyNotMoveDirective('withdrawn', 'supersede')).toBe('state-does-not-allow');
  });
});
