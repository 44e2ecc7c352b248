import {
  completionDay,
  type ReportItemToSubmit,
  whyNotAccept,
  whyNotReturn,
  whyNotSubmitItem,
} from './report-item';

describe('submitting an item', () => {
  const completion: ReportItemToSubmit = {
    state: 'draft',
    kind: 'completion',
    text: 'Hoàn thành, đạt 87/80 doanh nghiệp',
    completedOn: '2020-11-12',
    issuedOn: '2020-07-06',
    hasIndicator: true,
    actual: 87,
    hasDeliverable: true,
  };

  it.each<[string, Partial<ReportItemToSubmit>, ReturnType<typeof whyNotSubmitItem>]>([
    ['completed on the day of submission', {}, null],
    ['completed the day before', { completedOn: '2020-11-11' }, null],
    ['completed the day after submission (R23)', { completedOn: '2020-11-13' }, 'completion-after-submission'],
    ['completed on the day of the issue', { completedOn: '2020-07-06' }, null],
    ['completed the day before the issue (R23)', { completedOn: '2020-07-05' }, 'completion-before-issue'],
    ['completed on a day not said, so on the submission day (R23)', { completedOn: null }, null],
    ['completed without the actual of its indicator (R10)', { actual: null }, 'indicator-actual-missing'],
    ['completed with an actual of zero, which is a report (R10)', { actual: 0 }, null],
    ['completed without an indicator', { hasIndicator: false, actual: null }, null],
    ['completed without its deliverable', { hasDeliverable: false }, 'deliverable-evidence-missing'],
    ['without a word', { text: '\n ' }, 'report-text-missing'],
    ['progress without actual or deliverable', { kind: 'progress', actual: null, hasDeliverable: false }, null],
    ['a contribution of a coordinating unit', { kind: 'contribution', actual: null, hasDeliverable: false }, null],
    ['an item already submitted (R5)', { state: 'submitted' }, 'state-does-not-allow'],
    ['a returned version (R5)', { state: 'returned' }, 'state-does-not-allow'],
  ])('%s', (_title, change, expected) => {
    expect(whyNotSubmitItem({ ...completion, ...change }, '2020-11-12')).toBe(expected);
  });

  it('takes the submission day where the unit names no day of completion (R23)', () => {
    expect(completionDay(null, '2020-11-12')).toBe('2020-11-12');
    expect(completionDay('2020-11-10', '2020-11-12')).toBe('2020-11-10');
  });
});

describe('reviewing an item', () => {
  const item = {
    state: 'submitted',
    kind: 'completion',
    unitId: 'stttt',
    reviewerUnitIds: ['btg'],
    hasOtherReviewer: true,
    completedOn: '2020-11-12',
    issuedOn: '2020-07-06',
    submittedOn: '2020-11-12',
  } as const;

  it.each([
    ['a completion', {}, null],
    [
      'a completion whose day lies after the submission (R23)',
      { completedOn: '2020-11-13' },
      'completion-after-submission',
    ],
    ['a completion on the day of the issue', { completedOn: '2020-07-06' }, null],
    ['a completion whose day lies before the issue (R23)', { completedOn: '2020-07-05' }, 'completion-before-issue'],
    ['a completion without a day (R23)', { completedOn: null }, 'completion-day-missing'],
    ['progress without a day', { kind: 'progress', completedOn: null }, null],
    ['a draft (R3)', { state: 'draft' }, 'state-does-not-allow'],
    ['an item already returned (R5)', { state: 'returned' }, 'state-does-not-allow'],
    ['an item of the own unit', { reviewerUnitIds: ['stttt'] }, 'reviewer-of-own-unit'],
    ['an item of one of two own units', { reviewerUnitIds: ['btg', 'stttt'] }, 'reviewer-of-own-unit'],
    ['an item of the own unit when nobody else reviews', { reviewerUnitIds: ['stttt'], hasOtherReviewer: false }, null],
    ['an item by a reviewer of no unit', { reviewerUnitIds: [] }, null],
  ] as const)('accepts %s', (_title, change, expected) => {
    expect(whyNotAccept({ ...item, ...change })).toBe(expected);
  });

  it.each([
    ['with a reason', { reason: 'Thiếu số liệu' }, null],
    ['without a reason (R6)', { reason: null }, 'reason-missing'],
    ['with a blank reason (R6)', { reason: ' ' }, 'reason-missing'],
    ['of the own unit', { reason: 'x', reviewerUnitIds: ['stttt'] }, 'reviewer-of-own-unit'],
    ['already accepted', { reason: 'x', state: 'accepted' }, 'state-does-not-allow'],
  ] as const)('returns an item %s', (_title, change, expected) => {
    expect(whyNotReturn({ ...item, ...change })).toBe(expected);
  });
});
