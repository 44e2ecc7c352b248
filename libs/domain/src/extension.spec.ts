import { dueAfterExtension, excusesLateness, EXTENSION_TRANSITIONS, extensionTiming, whyNotAskExtension, whyNotDecideExtension } from './extension';
import { inspectTable } from './transitions';

const calendar = { daysOff: new Set(['2020-09-02']), workingDays: new Set<string>() };

it('every state of a request is reached, and only decisions and withdrawal end it', () => {
  expect(inspectTable(EXTENSION_TRANSITIONS, 'draft')).toEqual({ unreachable: [], unknownTargets: [], final: ['approved', 'approved-shorter', 'refused', 'withdrawn'] });
});

describe('when a request came', () => {
  it.each([
    ['three working days before, over a weekend', '2020-11-17', '2020-11-20', 'in-time'],
    ['two working days before', '2020-11-18', '2020-11-20', 'short-notice'],
    ['three calendar days before, one of them a day off', '2020-08-31', '2020-09-03', 'short-notice'],
    ['on the due day', '2020-11-20', '2020-11-20', 'short-notice'],
    ['the day after', '2020-11-21', '2020-11-20', 'after-due-day'],
  ] as const)('%s', (_title, askedOn, dueOn, expected) => {
    expect(extensionTiming(askedOn, dueOn, calendar)).toBe(expected);
  });

  it.each([
    ['in-time', null, true],
    ['short-notice', null, true],
    ['after-due-day', null, false],
    ['after-due-day', true, true],
    ['in-time', false, false],
  ] as const)('%s, decided %s: excuses %s', (timing, decided, expected) => {
    expect(excusesLateness(timing, decided)).toBe(expected);
  });
});

describe('asking', () => {
  const facts = { state: 'in-progress', dueOn: '2020-11-30', requestedDueOn: '2020-12-14', planEndsOn: '2020-12-14', extensionCount: 1, hasWaitingRequest: false } as const;
  it.each([
    ['to the last day of the plan', {}, null],
    ['beyond it: that is carrying over', { requestedDueOn: '2020-12-15' }, 'extension-past-plan-end'],
    ['to the next day', { requestedDueOn: '2020-12-01' }, null],
    ['to the same day', { requestedDueOn: '2020-11-30' }, 'extension-not-later'],
    ['a third time', { extensionCount: 2 }, 'extension-limit-reached'],
    ['while a request waits', { hasWaitingRequest: true }, 'extension-waiting'],
    ['without a due day', { dueOn: null }, 'due-day-missing'],
    ['for work on hold', { state: 'on-hold' }, 'state-does-not-allow'],
    ['for work done', { state: 'completed' }, 'state-does-not-allow'],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotAskExtension({ ...facts, ...change })).toBe(expected);
  });
});

describe('deciding', () => {
  const facts = { state: 'submitted', assignmentState: 'in-progress', grantedDueOn: '2020-12-11', requestedDueOn: '2020-12-11', dueOn: '2020-11-30', reason: null, extensionCount: 0, isChair: false } as const;
  it.each([
    ['as asked, without a word', {}, null],
    ['shorter, without a reason', { grantedDueOn: '2020-12-10' }, 'reason-missing'],
    ['shorter, with one', { grantedDueOn: '2020-12-10', reason: 'Cần xong trước hội nghị' }, null],
    ['longer than asked', { grantedDueOn: '2020-12-12' }, 'extension-longer-than-asked'],
    ['to the present day', { grantedDueOn: '2020-11-30', reason: 'x' }, 'extension-not-later'],
    ['no, without a reason', { grantedDueOn: null, reason: ' ' }, 'reason-missing'],
    ['no, with one', { grantedDueOn: null, reason: 'Không có lý do khách quan' }, null],
    ['no, of work that ended meanwhile', { grantedDueOn: null, reason: 'x', assignmentState: 'cancelled' }, null],
    ['yes, of work that ended meanwhile', { assignmentState: 'cancelled' }, 'state-does-not-allow'],
    ['a draft', { state: 'draft' }, 'state-does-not-allow'],
    ['twice', { state: 'approved' }, 'state-does-not-allow'],
    ['the second one by a deputy', { extensionCount: 1 }, 'chair-must-decide'],
    ['the second one by the chair', { extensionCount: 1, isChair: true }, null],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotDecideExtension({ ...facts, ...change })).toBe(expected);
  });

  it('moves the day that judges lateness only when it excuses (R8)', () => {
    expect(dueAfterExtension({ classDueOn: '2020-10-30' }, '2020-12-11', true)).toEqual({ dueOn: '2020-12-11', classDueOn: '2020-12-11' });
    expect(dueAfterExtension({ classDueOn: '2020-10-30' }, '2020-12-11', false)).toEqual({ dueOn: '2020-12-11', classDueOn: '2020-10-30' });
  });
});
