import { isOpenSummary, SUMMARY_STATES, whyNotDraftSummary, whyNotEditSummary, whyNotIssueSummary, whyNotKeepSignedCopy, whyNotNumberSummary, whyNotReturnSummary, whyNotReviewSummary, whyNotSignSummary } from './summary';
import { numberSeriesOf, paperDay, paperNumber } from './paper-number';

const SOUND = { staleCount: 0, toWriteCount: 0 };

describe('a version of the half-year report', () => {
  it('is the only open one of its plan, and a correction of an issued one with a reason (R15)', () => {
    expect(whyNotDraftSummary({ hasOpen: false, hasIssued: false, reason: null })).toBeNull();
    expect(whyNotDraftSummary({ hasOpen: true, hasIssued: false, reason: 'x' })).toBe('summary-already-drafted');
    expect(whyNotDraftSummary({ hasOpen: false, hasIssued: true, reason: ' ' })).toBe('reason-missing');
    expect(whyNotDraftSummary({ hasOpen: false, hasIssued: true, reason: 'Sai số liệu' })).toBeNull();
    expect(SUMMARY_STATES.filter(isOpenSummary)).toEqual(['draft', 'in-review', 'signed']);
  });

  it('is edited as a draft only, numbered when signed, its signed copy kept from the signature on', () => {
    const allowed = (why: (state: (typeof SUMMARY_STATES)[number]) => string | null) => SUMMARY_STATES.filter((state) => why(state) === null);
    expect(allowed(whyNotEditSummary)).toEqual(['draft']);
    expect(allowed(whyNotNumberSummary)).toEqual(['signed']);
    expect(allowed(whyNotKeepSignedCopy)).toEqual(['signed', 'issued']);
  });

  it.each([
    [{}, null],
    [{ staleCount: 1 }, 'summary-has-stale-sentences'],
    [{ toWriteCount: 2 }, 'summary-has-places-to-write'],
  ])('with %j goes to review, is signed and is issued: %s', (faults, expected) => {
    const facts = { ...SOUND, ...faults };
    expect(whyNotReviewSummary({ state: 'draft', ...facts })).toBe(expected);
    expect(whyNotSignSummary({ state: 'in-review', ...facts })).toBe(expected);
    expect(whyNotIssueSummary({ state: 'signed', documentNumber: 5, ...facts })).toBe(expected);
  });

  it('takes no step that the table does not have', () => {
    expect(whyNotReviewSummary({ state: 'in-review', ...SOUND })).toBe('state-does-not-allow');
    expect(whyNotSignSummary({ state: 'draft', ...SOUND })).toBe('state-does-not-allow');
    expect(whyNotIssueSummary({ state: 'in-review', documentNumber: 5, ...SOUND })).toBe('state-does-not-allow');
    expect(whyNotIssueSummary({ state: 'signed', documentNumber: null, ...SOUND })).toBe('summary-number-missing');
  });

  it('is sent back with a reason from review and after the signature, never once issued', () => {
    expect(whyNotReturnSummary({ state: 'in-review', reason: 'Thiếu nguyên nhân' })).toBeNull();
    expect(whyNotReturnSummary({ state: 'signed', reason: 'Sai tên' })).toBeNull();
    expect(whyNotReturnSummary({ state: 'in-review', reason: '' })).toBe('reason-missing');
    expect(whyNotReturnSummary({ state: 'issued', reason: 'x' })).toBe('state-does-not-allow');
  });
});

describe('the number of a paper', () => {
  it.each([
    ['government', null, '2020-12-31', '2020'],
    ['government', '2020-10-28', '2021-01-04', '2021'],
    ['party', '2020-10-28', '2020-10-27', 'earlier'],
    ['party', '2020-10-28', '2020-10-28', '2020-10-28'],
    ['party', '2020-10-28', '2021-06-30', '2020-10-28'],
    ['party', null, '2021-06-30', 'earlier'],
  ] as const)('of a %s committee with a term from %s on %s counts in %s', (layout, termStartedOn, day, expected) => {
    expect(numberSeriesOf({ layout, termStartedOn }, day)).toBe(expected);
  });

  it('and its day are written so that no digit can be put in front', () => {
    expect([1, 9, 10, 115].map(paperNumber)).toEqual(['01', '09', '10', '115']);
    expect(paperDay('2020-02-05')).toEqual({ day: '05', month: '02', year: '2020' });
    expect(paperDay('2020-06-25')).toEqual({ day: '25', month: '6', year: '2020' });
  });
});
