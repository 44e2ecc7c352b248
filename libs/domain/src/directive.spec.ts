import {
  coverage,
  DIRECTIVE_STATES,
  isSourceOfTasks,
  whyNotDeleteDirective,
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

  it.each([
    ['by an issued one', {}, null],
    ['by none', { replacement: null }, 'replacement-missing'],
    ['by itself', { replacement: { id: 'd1', state: 'issued' } }, 'replacement-not-issued'],
    ['by a draft', { replacement: { id: 'd2', state: 'draft' } }, 'replacement-not-issued'],
    ['by one that no longer holds', { replacement: { id: 'd2', state: 'superseded' } }, 'replacement-not-issued'],
    ['without a reason', { reason: ' ' }, 'reason-missing'],
    ['when it is a draft', { state: 'draft' }, 'state-does-not-allow'],
  ] as const)('supersedes it %s: %s', (_title, change, expected) => {
    expect(whyNotSupersedeDirective({ id: 'd1', state: 'issued', replacement: { id: 'd2', state: 'issued' }, reason: 'Ban hành lại', ...change })).toBe(expected);
    expect(whyNotMoveDirective('withdrawn', 'supersede')).toBe('state-does-not-allow');
  });

  it('throws a draft away, unless a task of it was issued', () => {
    expect(whyNotDeleteDirective({ state: 'draft', issuedTaskCount: 0 })).toBeNull();
    expect(whyNotDeleteDirective({ state: 'draft', issuedTaskCount: 1 })).toBe('directive-has-issued-tasks');
    expect(whyNotDeleteDirective({ state: 'issued', issuedTaskCount: 0 })).toBe('state-does-not-allow');
  });

  it('leaves it no source of further tasks (R2)', () => {
    expect(DIRECTIVE_STATES.filter(isSourceOfTasks)).toEqual(['draft', 'issued']);
  });
});
