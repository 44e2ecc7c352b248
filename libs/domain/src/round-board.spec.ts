import { boardStateOf, burdenOf, isReportLate, lateWorkingDays, whyNotAllowLate, type BoardFacts } from './round-board';

const calendar = { daysOff: new Set<string>(), workingDays: new Set<string>() };
const report: BoardFacts = { state: 'expected', draftCount: 0, firstSubmittedOn: null, dueOn: '2020-06-17' };

describe('the round board', () => {
  it.each([
    ['expected', 0, 'not-opened'],
    ['expected', 1, 'drafting'],
    ['draft', 0, 'drafting'],
    ['with-head', 2, 'with-head'],
    ['submitted', 1, 'submitted'],
    ['returned', 0, 'returned'],
    ['accepted', 0, 'accepted'],
    ['waived', 3, 'waived'],
  ] as const)('shows %s with %i drafts as %s', (state, draftCount, expected) => {
    expect(boardStateOf({ state, draftCount })).toBe(expected);
  });

  it.each([
    ['missing on the due day', {}, '2020-06-17', false, 0],
    ['missing the day after', {}, '2020-06-18', true, 1],
    ['missing over a weekend', {}, '2020-06-22', true, 3],
    ['sent on the due day', { state: 'submitted', firstSubmittedOn: '2020-06-17' }, '2020-11-16', false, 0],
    ['sent two working days late', { state: 'accepted', firstSubmittedOn: '2020-06-19' }, '2020-11-16', true, 2],
    ['sent on a Saturday after a Friday', { state: 'submitted', firstSubmittedOn: '2020-06-20', dueOn: '2020-06-19' }, '2020-06-22', true, 0],
    ['sent in time, given back, not sent again', { state: 'returned', firstSubmittedOn: '2020-06-16' }, '2020-06-30', false, 0],
    ['waived', { state: 'waived' }, '2020-06-30', false, 0],
  ] as const)('%s', (_title, change, asOf, isLate, days) => {
    const facts = { ...report, ...change };
    expect([isReportLate(facts, asOf), lateWorkingDays(facts, asOf, calendar)]).toEqual([isLate, days]);
  });
});

describe('a late entry', () => {
  it.each([
    ['of a missing report', {}, null],
    ['of a draft', { state: 'draft' }, null],
    ['without a reason', { reason: ' ' }, 'reason-missing'],
    ['of what was sent', { state: 'submitted' }, 'state-does-not-allow'],
    ['of what is waived', { state: 'waived' }, 'state-does-not-allow'],
    ['in a frozen round (R15)', { roundState: 'frozen' }, 'round-frozen'],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotAllowLate({ state: 'expected', roundState: 'closed', reason: 'Lũ lụt', ...change })).toBe(expected);
  });
});

describe('the burden meter', () => {
  it('counts what is asked and what is known', () => {
    const known = { indicatorCount: 2, knownIndicatorCount: 2, hasAcceptedText: true, hasAcceptedEvidence: true };
    expect(burdenOf([known, { indicatorCount: 0, knownIndicatorCount: 0, hasAcceptedText: false, hasAcceptedEvidence: false }])).toEqual({ assignmentCount: 2, questionCount: 9, knownCount: 3 });
    expect(burdenOf([{ ...known, knownIndicatorCount: 1, hasAcceptedEvidence: false }])).toEqual({ assignmentCount: 1, questionCount: 5, knownCount: 1 });
    expect(burdenOf([])).toEqual({ assignmentCount: 0, questionCount: 0, knownCount: 0 });
  });
});
