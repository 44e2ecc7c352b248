import type { LeadState } from './assignment';
import { classifyAssignment, type LeadFacts } from './assignment-status';
import { type CountedLead, ratesOf, totalsOf } from './totals';

const calendar = { daysOff: new Set(['2020-09-02', '2020-04-30', '2020-05-01']), workingDays: new Set<string>() };

/** One line per lead task: due day, state, completion or claimed day. */
type Line = readonly [code: string, dueOn: string, state: LeadState, day?: string];

const factsOf = ([, dueOn, state, day]: Line): LeadFacts => ({
  role: 'lead',
  kind: 'dated',
  state,
  dueOn,
  classDueOn: dueOn,
  originalDueOn: dueOn,
  completedOn: state === 'completed' ? (day ?? null) : null,
  claimedCompletedOn: state === 'awaiting-confirmation' ? (day ?? null) : null,
  lastWordOn: null,
  issuedOn: null,
  extensionCount: 0,
  hasUnacceptedClaim: state === 'awaiting-confirmation',
  isReturned: state === 'returned',
  isDisputed: false,
});

const countedOn = (asOf: string, lines: readonly Line[]): CountedLead[] =>
  lines.map((line) => ({
    ...classifyAssignment(factsOf(line), { asOf, dueSoonDays: 5, silentAfterDays: 45, calendar }),
    isParent: false,
  }));

/** The committee's second half of 2020 as it stood on 16/11/2020. */
const SECOND_HALF: readonly Line[] = [
  ['DH.01', '2020-07-17', 'completed', '2020-07-15'],
  ['DH.02', '2020-10-30', 'completed', '2020-10-30'],
  ['DH.03', '2020-10-23', 'completed', '2020-11-02'],
  ['DH.04', '2020-10-28', 'completed', '2020-10-28'],
  ['DH.05', '2020-10-20', 'completed', '2020-10-19'],
  ['DH.06', '2020-11-27', 'in-progress'],
  ['DH.07', '2020-12-11', 'in-progress'],
  ['XT.01', '2020-08-28', 'completed', '2020-08-28'],
  ['XT.02', '2020-09-30', 'completed', '2020-10-09'],
  ['XT.03', '2020-08-14', 'completed', '2020-08-14'],
  ['XT.04', '2020-11-30', 'in-progress'],
  ['XT.05', '2020-07-31', 'completed', '2020-07-24'],
  ['XT.06', '2020-09-30', 'completed', '2020-09-30'],
  ['XT.07', '2020-11-13', 'awaiting-confirmation', '2020-11-12'],
  ['QB.01', '2020-10-30', 'in-progress'],
  ['QB.02', '2020-11-27', 'in-progress'],
  ['QB.03', '2020-10-09', 'completed', '2020-10-09'],
  ['QB.04', '2020-11-20', 'in-progress'],
  ['QB.05', '2020-11-30', 'in-progress'],
  ['QB.06', '2020-12-11', 'in-progress'],
  ['AN.01', '2020-09-25', 'completed', '2020-09-25'],
  ['AN.02', '2020-10-30', 'completed', '2020-10-23'],
  ['AN.03', '2020-10-30', 'completed', '2020-10-30'],
  ['AN.04', '2020-11-27', 'acknowledged'],
  ['AN.05', '2020-10-30', 'in-progress'],
  ['PB.01', '2020-12-14', 'in-progress'],
  ['PB.02', '2020-12-14', 'in-progress'],
  ['PB.03', '2020-08-31', 'completed', '2020-08-28'],
  ['PB.04', '2020-10-30', 'completed', '2020-10-30'],
  ['PB.05', '2020-09-18', 'completed', '2020-09-25'],
  ['CT.01', '2020-07-31', 'completed', '2020-08-14'],
  ['CT.02', '2020-09-30', 'completed', '2020-09-30'],
  ['CT.03', '2020-11-30', 'in-progress'],
  ['CT.04', '2020-11-30', 'in-progress'],
  ['CT.05', '2020-12-11', 'acknowledged'],
  ['CN.01', '2020-08-28', 'completed', '2020-08-27'],
  ['CN.02', '2020-10-30', 'in-progress'],
  ['CN.03', '2020-09-30', 'returned'],
  ['CN.04', '2020-10-23', 'completed', '2020-10-23'],
  ['HN.01', '2020-11-30', 'in-progress'],
  ['HN.02', '2020-12-11', 'acknowledged'],
  ['HN.03', '2020-11-13', 'on-hold'],
  ['HN.04', '2020-12-11', 'in-progress'],
  ['HN.05', '2020-10-30', 'cancelled'],
  ['CD.01', '2020-09-30', 'completed', '2020-09-29'],
  ['CD.02', '2020-11-20', 'in-progress'],
  ['CD.03', '2020-12-22', 'acknowledged'],
];

describe('the figures in the official order', () => {
  it('of the second half of 2020 on 16/11/2020: 18, 4, 19, 4, 2', () => {
    const totals = totalsOf(countedOn('2020-11-16', SECOND_HALF));
    expect(totals).toEqual({
      total: 47,
      completed: 22,
      completedEarly: 7,
      completedOnTime: 18,
      completedLate: 4,
      withinTerm: 19,
      dueSoon: 2,
      awaitingConfirmation: 1,
      overdue: 4,
      notCounted: 2,
      standing: 0,
    });
    expect(ratesOf(totals)).toEqual({
      completionOfDue: { numerator: 22, denominator: 26 },
      planProgress: { numerator: 22, denominator: 45 },
    });
  });

  it('show the overdue of 16/11/2020 with their working and calendar days', () => {
    const overdue = SECOND_HALF.map((line) => ({
      code: line[0],
      ...classifyAssignment(factsOf(line), { asOf: '2020-11-16', dueSoonDays: 5, silentAfterDays: 45, calendar }),
    })).filter((cell) => cell.shown === 'overdue');
    expect(overdue.map((cell) => [cell.code, cell.workingDaysLate, cell.daysLate])).toEqual([
      ['QB.01', 11, 17],
      ['AN.05', 11, 17],
      ['CN.02', 11, 17],
      ['CN.03', 33, 47],
    ]);
  });

  it('sum to the total, whatever is in them', () => {
    for (const asOf of ['2020-07-01', '2020-09-30', '2020-10-30', '2020-12-31']) {
      const { total, completed, completedOnTime, completedLate, withinTerm, overdue, notCounted } = totalsOf(
        countedOn(asOf, SECOND_HALF),
      );
      expect(completed + withinTerm + overdue + notCounted).toBe(total);
      expect(completedOnTime + completedLate).toBe(completed);
    }
  });

  it('count standing duties apart, among what is not counted (R9)', () => {
    const duty: CountedLead = { deadlineClass: 'no-deadline', shown: 'standing', isParent: false };
    const cancelled: CountedLead = { deadlineClass: 'not-counted', shown: 'not-counted', isParent: false };
    expect(totalsOf([duty, duty, cancelled])).toMatchObject({ total: 3, notCounted: 3, standing: 2 });
  });

  it('leave out a parent task: its children are counted instead', () => {
    const child: CountedLead = { deadlineClass: 'overdue', shown: 'overdue', isParent: false };
    expect(totalsOf([{ ...child, isParent: true }, child, child])).toMatchObject({ total: 2, overdue: 2 });
  });
});

describe('the rates (R11)', () => {
  it('are not 0 % but missing when nothing is due or counted (R10)', () => {
    expect(ratesOf(totalsOf([]))).toEqual({ completionOfDue: null, planProgress: null });
    const open: CountedLead = { deadlineClass: 'within-term', shown: 'in-progress', isParent: false };
    expect(ratesOf(totalsOf([open]))).toEqual({
      completionOfDue: null,
      planProgress: { numerator: 0, denominator: 1 },
    });
  });

  it('are 0 of 1 when the only task due is overdue', () => {
    const overdue: CountedLead = { deadlineClass: 'overdue', shown: 'overdue', isParent: false };
    expect(ratesOf(totalsOf([overdue])).completionOfDue).toEqual({ numerator: 0, denominator: 1 });
  });

  it('leave standing duties out of both denominators (R9)', () => {
    const done: CountedLead = { deadlineClass: 'completed-on-time', shown: 'completed-on-time', isParent: false };
    const duty: CountedLead = { deadlineClass: 'no-deadline', shown: 'standing', isParent: false };
    expect(ratesOf(totalsOf([done, duty]))).toEqual({
      completionOfDue: { numerator: 1, denominator: 1 },
      planProgress: { numerator: 1, denominator: 1 },
    });
  });
});
