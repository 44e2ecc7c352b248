import { isReportOverdue, reportStateOf, whyNotRecall, whyNotSubmit, whyNotWaive } from './report';
import type { ReportItemToSubmit } from './report-item';

const item: ReportItemToSubmit = {
  state: 'draft',
  kind: 'progress',
  text: 'Đã đăng 52/80 tin, bài',
  completedOn: null,
  issuedOn: null,
  hasIndicator: true,
  actual: null,
  hasDeliverable: false,
};
const report = { state: 'draft', items: [item], submittedOn: '2020-06-16', lacksHead: false } as const;

describe('submitting a report', () => {
  it.each([
    ['with one item', {}, null],
    ['from the head’s desk', { state: 'with-head' }, null],
    ['before it was begun', { state: 'expected' }, 'state-does-not-allow'],
    ['a second time (R5)', { state: 'submitted' }, 'state-does-not-allow'],
    ['returned, before it is revised as a new version (R5)', { state: 'returned' }, 'state-does-not-allow'],
    ['without any item', { items: [] }, 'report-has-no-item'],
    ['with one item that cannot be submitted', { items: [item, { ...item, text: '' }] }, 'report-text-missing'],
    ['by the focal point where the committee asks for the head', { lacksHead: true }, 'head-must-submit'],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotSubmit({ ...report, ...change })).toBe(expected);
  });
});

describe('after submission', () => {
  it.each([
    ['no item is decided', 'submitted', ['submitted', 'submitted'], false, null],
    ['one item was accepted', 'submitted', ['submitted', 'accepted'], false, 'review-already-begun'],
    ['one item was returned', 'submitted', ['returned'], false, 'review-already-begun'],
    ['it is still a draft', 'draft', ['draft'], false, 'state-does-not-allow'],
    ['a reviewer has opened it', 'submitted', ['submitted'], true, 'review-already-begun'],
    ['it was taken back already', 'submitted', ['draft'], false, 'state-does-not-allow'],
  ] as const)('a report is taken back while %s', (_title, state, itemStates, isOpened, expected) => {
    expect(whyNotRecall({ state, itemStates, isOpened })).toBe(expected);
  });

  it.each([
    ['all accepted', ['accepted', 'accepted'], 'accepted'],
    ['one still waiting', ['accepted', 'submitted'], 'submitted'],
    ['one returned', ['accepted', 'returned'], 'returned'],
    ['one returned, one waiting', ['submitted', 'returned'], 'returned'],
    ['no item', [], 'submitted'],
  ] as const)('with %s it counts as %s', (_title, itemStates, expected) => {
    expect(reportStateOf(itemStates)).toBe(expected);
  });
});

describe('an expected report', () => {
  it.each([
    ['expected', '2020-06-17', false],
    ['expected', '2020-06-18', true],
    ['draft', '2020-06-18', true],
    ['with-head', '2020-06-18', true],
    ['submitted', '2020-06-18', false],
    ['returned', '2020-06-18', false],
    ['waived', '2020-06-18', false],
  ] as const)('due on 17/06/2020, %s on %s, is overdue: %s', (state, asOf, expected) => {
    expect(isReportOverdue(state, '2020-06-17', asOf)).toBe(expected);
  });

  it('is waived with a reason only', () => {
    expect(whyNotWaive({ state: 'expected', reason: 'Đơn vị không có nhiệm vụ' })).toBeNull();
    expect(whyNotWaive({ state: 'expected', reason: null })).toBe('reason-missing');
    expect(whyNotWaive({ state: 'submitted', reason: 'x' })).toBe('state-does-not-allow');
  });
});
