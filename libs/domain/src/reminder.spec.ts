import { mayRemind, reportRungOn, RUNGS, taskRungOn } from './reminder';
import { RECIPIENTS, recipientsOf, type Reachable } from './reminder-recipient';

/** Wednesday 02/09/2020 is a day off; Saturday 05/09 is worked instead. */
const calendar = { daysOff: new Set(['2020-09-02']), workingDays: new Set(['2020-09-05']) };

describe('the ladder of a task due on Monday 30/11/2020', () => {
  it.each([
    ['2020-11-13', null],
    ['2020-11-16', 'before-10'],
    ['2020-11-20', 'before-10'],
    ['2020-11-23', 'before-5'],
    ['2020-11-25', 'before-5'],
    ['2020-11-26', 'before-2'],
    ['2020-11-30', 'before-2'],
    ['2020-12-01', 'overdue-1'],
    ['2020-12-04', 'overdue-1'],
    ['2020-12-07', 'overdue-5'],
    ['2020-12-11', 'overdue-5'],
    ['2020-12-14', 'overdue-10'],
    ['2021-03-01', 'overdue-10'],
  ] as const)('on %s: %s', (on, rung) => {
    expect(taskRungOn('2020-11-30', on, calendar)).toBe(rung);
  });
});

describe('working days and days off', () => {
  it.each([
    // Due on Friday: the weekend is not late yet.
    ['2020-11-27', '2020-11-28', null],
    ['2020-11-27', '2020-11-30', 'overdue-1'],
    // Over the day off and the Saturday worked: 01, 03, 04, 05/09 are working days.
    ['2020-09-01', '2020-09-02', null],
    ['2020-09-01', '2020-09-03', 'overdue-1'],
    ['2020-09-07', '2020-09-01', 'before-5'],
    ['2020-09-07', '2020-09-04', 'before-2'],
    ['2020-09-07', '2020-09-03', 'before-5'],
  ] as const)('due %s, on %s: %s', (dueOn, on, rung) => {
    expect(taskRungOn(dueOn, on, calendar)).toBe(rung);
  });
});

describe('the ladder of a report due on Tuesday 17/11/2020', () => {
  it.each([
    ['2020-11-12', null],
    ['2020-11-13', 'report-before-2'],
    ['2020-11-16', 'report-before-2'],
    ['2020-11-17', 'report-due'],
    ['2020-11-18', 'report-overdue-1'],
    ['2020-12-30', 'report-overdue-1'],
  ] as const)('on %s: %s', (on, rung) => {
    expect(reportRungOn('2020-11-17', on, calendar)).toBe(rung);
  });

  it('due on a Sunday it is due on the Friday before', () => {
    expect(['2020-11-19', '2020-11-20', '2020-11-23'].map((on) => reportRungOn('2020-11-22', on, calendar))).toEqual(['report-before-2', 'report-due', 'report-overdue-1']);
  });
});

describe('quiet hours and days off (R19)', () => {
  it.each([
    ['2020-11-16', '07:29', false],
    ['2020-11-16', '07:30', true],
    ['2020-11-16', '17:59', true],
    ['2020-11-16', '18:00', false],
    ['2020-11-15', '10:00', false],
    ['2020-09-02', '10:00', false],
    ['2020-09-05', '10:00', true],
  ])('%s at %s: %s', (on, time, expected) => {
    expect(mayRemind({ on, time }, calendar)).toBe(expected);
  });
});

describe('who is told (R19)', () => {
  const person = (userId: string, over: Partial<Reachable>): Reachable => ({ userId, unitId: null, role: null, post: null, ...over });
  const people = [
    person('officer', { unitId: 'a', role: 'officer' }), person('head', { unitId: 'a', role: 'head' }), person('other', { unitId: 'b', role: 'officer' }),
    person('chair', { post: 'head' }), person('deputy', { post: 'standing-deputy' }), person('head', { post: 'standing-deputy' }),
  ];

  it.each([
    ['before-10', ['officer']],
    ['before-5', ['officer']],
    ['before-2', ['officer', 'head']],
    ['overdue-1', ['head']],
    ['overdue-5', ['head', 'deputy']],
    ['overdue-10', ['head', 'chair']],
    ['report-before-2', ['officer', 'head']],
    ['report-due', ['officer', 'head']],
    ['report-overdue-1', ['officer', 'head']],
    ['nudge', ['officer', 'head']],
  ] as const)('at %s: %j', (rung, expected) => {
    expect(recipientsOf(rung, 'a', people)).toEqual(expected);
  });

  it('is whoever acts for the unit where the role named is empty', () => {
    expect(recipientsOf('overdue-1', 'b', people)).toEqual(['other']);
    expect(recipientsOf('before-10', 'c', people)).toEqual([]);
  });

  it('is said for every rung', () => {
    expect(Object.keys(RECIPIENTS).sort()).toEqual([...RUNGS].sort());
  });
});
