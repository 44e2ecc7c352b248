import { LEAD_STATES } from './assignment';
import { classifyAssignment, DEFAULT_STATUS_SETTINGS, type LeadFacts } from './assignment-status';

const calendar = { daysOff: new Set(['2020-09-02']), workingDays: new Set<string>() };

const facts: LeadFacts = {
  role: 'lead',
  kind: 'dated',
  state: 'in-progress',
  dueOn: '2020-10-30',
  classDueOn: '2020-10-30',
  originalDueOn: '2020-10-30',
  completedOn: null,
  claimedCompletedOn: null,
  lastWordOn: '2020-10-01',
  issuedOn: '2020-07-01',
  extensionCount: 0,
  hasUnacceptedClaim: false,
  isReturned: false,
  isDisputed: false,
};

const classify = (change: Partial<LeadFacts>, asOf = '2020-10-15') =>
  classifyAssignment({ ...facts, ...change }, { ...DEFAULT_STATUS_SETTINGS, asOf, calendar });

const due = (day: string) => ({ dueOn: day, classDueOn: day, originalDueOn: day });

describe('what is not counted', () => {
  it.each(['draft', 'on-hold', 'cancelled', 'carried-over', 'transferred'] as const)(
    '%s, even long past its due day',
    (state) => {
      const { deadlineClass, shown, daysLate } = classify({ state }, '2020-12-31');
      expect({ deadlineClass, shown, daysLate }).toEqual({
        deadlineClass: 'not-counted',
        shown: 'not-counted',
        daysLate: null,
      });
    },
  );
});

describe('completed (R23: judged on the day of completion, not on the day of review)', () => {
  it.each([
    ['the day before the due day', '2020-10-29', 'completed-early', 'completed-on-time', null, null],
    ['on the due day', '2020-10-30', 'completed-on-time', 'completed-on-time', null, null],
    ['the day after, a Saturday', '2020-10-31', 'completed-late', 'completed-late', 1, 0],
    ['three days after, a Monday', '2020-11-02', 'completed-late', 'completed-late', 3, 1],
  ])('%s', (_title, completedOn, deadlineClass, shown, daysLate, workingDaysLate) => {
    expect(classify({ state: 'completed', completedOn }, '2020-12-31')).toEqual({
      deadlineClass,
      shown,
      marks: [],
      daysLate,
      workingDaysLate,
      workingDaysLeft: null,
      silentDays: null,
    });
  });

  it('is refused without a day of completion, which only an accepted item gives (R3)', () => {
    expect(() => classify({ state: 'completed' })).toThrow(RangeError);
  });
});

describe('open work against its due day', () => {
  it.each([
    ['six working days left', '2020-10-22', 'within-term', 'in-progress', 6, null, null],
    ['five working days left', '2020-10-23', 'due-soon', 'due-soon', 5, null, null],
    ['on the due day itself', '2020-10-30', 'due-soon', 'due-soon', 0, null, null],
    ['the day after', '2020-10-31', 'overdue', 'overdue', null, 1, 0],
    ['on 16/11/2020', '2020-11-16', 'overdue', 'overdue', null, 17, 11],
  ])('%s', (_title, asOf, deadlineClass, shown, workingDaysLeft, daysLate, workingDaysLate) => {
    expect(classify({}, asOf)).toMatchObject({ deadlineClass, shown, workingDaysLeft, daysLate, workingDaysLate });
  });

  it.each([
    ['issued', 'not-started'],
    ['acknowledged', 'not-started'],
    ['in-progress', 'in-progress'],
    ['returned', 'in-progress'],
    ['awaiting-confirmation', 'awaiting-confirmation'],
  ] as const)('%s within term shows %s', (state, shown) => {
    expect(classify({ state, claimedCompletedOn: '2020-10-10' })).toMatchObject({
      deadlineClass: 'within-term',
      shown,
    });
  });

  it.each(['issued', 'acknowledged', 'in-progress', 'returned'] as const)('%s past its due day is overdue', (state) => {
    expect(classify({ state, claimedCompletedOn: '2020-10-30' }, '2020-10-31').shown).toBe('overdue');
  });
});

describe('awaiting confirmation (R23)', () => {
  it.each([
    [
      'claimed for the due day: within term however slow the review',
      '2020-10-30',
      'within-term',
      'awaiting-confirmation',
    ],
    ['claimed for the day after: overdue while it waits', '2020-10-31', 'overdue', 'overdue'],
    ['claimed without a day: overdue', null, 'overdue', 'overdue'],
  ])('%s', (_title, claimedCompletedOn, deadlineClass, shown) => {
    const state = 'awaiting-confirmation' as const;
    expect(classify({ state, claimedCompletedOn, lastWordOn: '2020-10-25' }, '2020-11-16')).toMatchObject({
      deadlineClass,
      shown,
    });
  });

  it('shows due soon, with the mark of a claim, while the due day is near', () => {
    const claim = {
      state: 'awaiting-confirmation',
      claimedCompletedOn: '2020-10-27',
      hasUnacceptedClaim: true,
    } as const;
    expect(classify(claim, '2020-10-28')).toMatchObject({
      deadlineClass: 'due-soon',
      shown: 'due-soon',
      marks: ['claimed'],
    });
  });
});

describe('silence: no accepted word for 45 days', () => {
  it.each([
    ['44 days after the last accepted word', { lastWordOn: '2020-09-01' }, 44, 'in-progress'],
    ['45 days after the last accepted word', { lastWordOn: '2020-08-31' }, 45, 'silent'],
    ['44 days after issue without any word', { lastWordOn: null, issuedOn: '2020-09-01' }, 44, 'in-progress'],
    ['45 days after issue without any word', { lastWordOn: null, issuedOn: '2020-08-31' }, 45, 'silent'],
    ['long after issue, taken on and not begun', { state: 'acknowledged', lastWordOn: null, issuedOn: '2020-07-06' }, 101, 'not-started'],
    ['long after issue, not even taken on', { state: 'issued', lastWordOn: null, issuedOn: '2020-07-06' }, 101, 'not-started'],
    ['never issued: not known, not zero (R10)', { lastWordOn: null, issuedOn: null }, null, 'in-progress'],
  ] as const)('%s', (_title, change, silentDays, shown) => {
    expect(classify(change)).toMatchObject({ silentDays, shown, deadlineClass: 'within-term' });
  });

  it('goes before awaiting confirmation, after due soon and overdue', () => {
    const silent = { lastWordOn: '2020-07-01' };
    expect(classify({ ...silent, state: 'awaiting-confirmation', claimedCompletedOn: '2020-10-01' }).shown).toBe(
      'silent',
    );
    expect(classify(silent, '2020-10-28').shown).toBe('due-soon');
    expect(classify(silent, '2020-11-02').shown).toBe('overdue');
  });
});

describe('standing duties (R9)', () => {
  const duty = { kind: 'standing', dueOn: null, classDueOn: null, originalDueOn: null } as const;

  it.each(['issued', 'acknowledged', 'in-progress', 'closed'] as const)(
    '%s are never overdue and have no deadline',
    (state) => {
      expect(classify({ ...duty, state }, '2030-01-01')).toMatchObject({
        deadlineClass: 'no-deadline',
        shown: 'standing',
        daysLate: null,
        workingDaysLeft: null,
      });
    },
  );

  it('tell the age of their last word and never turn grey or green', () => {
    expect(classify({ ...duty, lastWordOn: '2020-07-01' })).toMatchObject({ shown: 'standing', silentDays: 106 });
  });

  it('stay without deadline even where a due day was typed', () => {
    expect(classify({ kind: 'standing', ...due('2020-01-31') }).deadlineClass).toBe('no-deadline');
  });

  it('are not counted while they are drafts', () => {
    expect(classify({ ...duty, state: 'draft' }).deadlineClass).toBe('not-counted');
  });
});

describe.each(['dated', 'recurring'] as const)('a %s task that was issued without a due day (a leader’s decision)', (kind) => {
  const none = { kind, dueOn: null, classDueOn: null, originalDueOn: null } as const;

  it.each<[string, Partial<LeadFacts>, string, string]>([
    ['issued', { state: 'issued', lastWordOn: null }, 'within-term', 'not-started'],
    ['being done', {}, 'within-term', 'in-progress'],
    ['being done, of which nothing is heard', { lastWordOn: '2020-08-01' }, 'within-term', 'silent'],
    ['claimed', { state: 'awaiting-confirmation', claimedCompletedOn: '2020-10-14' }, 'within-term', 'awaiting-confirmation'],
    ['completed', { state: 'completed', completedOn: '2020-10-14' }, 'completed-on-time', 'completed-on-time'],
    ['on hold', { state: 'on-hold' }, 'not-counted', 'not-counted'],
  ])('is counted and shown by what was done of it, never late and no standing duty: %s', (_, change, deadlineClass, shown) => {
    expect(classify({ ...none, ...change })).toMatchObject({ deadlineClass, shown, daysLate: null, workingDaysLate: null, workingDaysLeft: null });
  });
});

describe('extensions (R8)', () => {
  it('asked in time moves the class to the new day', () => {
    const extended = { dueOn: '2020-11-30', classDueOn: '2020-11-30', extensionCount: 1 };
    expect(classify(extended, '2020-11-16')).toMatchObject({ deadlineClass: 'within-term', marks: ['extended'] });
  });

  it('asked too late moves the due day but does not excuse: completed by the new day is still late', () => {
    const late = { dueOn: '2020-11-30', classDueOn: '2020-10-30', extensionCount: 1 };
    expect(classify(late, '2020-11-16')).toMatchObject({ deadlineClass: 'overdue', daysLate: 17, marks: ['extended'] });
    expect(classify({ ...late, state: 'completed', completedOn: '2020-11-20' }).deadlineClass).toBe('completed-late');
  });
});

describe('corner marks', () => {
  const all = { hasUnacceptedClaim: true, isReturned: true, isDisputed: true, extensionCount: 2 };

  it.each([
    ['in-progress', ['claimed', 'returned', 'disputed', 'extended']],
    ['cancelled', ['disputed', 'extended']],
  ] as const)('of %s work stand in a fixed order', (state, marks) => {
    expect(classify({ ...all, state }, '2020-11-16').marks).toEqual(marks);
  });

  it('never change the colour', () => {
    expect(classify(all, '2020-11-16').shown).toBe(classify({}, '2020-11-16').shown);
  });
});

it('gives every state a verdict', () => {
  const verdicts = LEAD_STATES.map((state) => classify({ state, completedOn: '2020-10-01' }).shown);
  expect(verdicts).toHaveLength(LEAD_STATES.length);
  expect(verdicts).not.toContain(undefined);
});
