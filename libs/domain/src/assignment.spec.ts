import {
  COORDINATING_TRANSITIONS,
  isOpenLead,
  LEAD_ACTIONS,
  LEAD_STATES,
  LEAD_TRANSITIONS,
  type LeadState,
  OPEN_LEAD_STATES,
} from './assignment';
import { next } from './transitions';

describe('the way of a lead assignment', () => {
  it('runs from draft to completed and back when it is reopened', () => {
    let state: LeadState | null = 'draft';
    const way = [];
    for (const action of ['issue', 'acknowledge', 'start', 'claim-completion', 'complete', 'reopen'] as const) {
      state = next(LEAD_TRANSITIONS, state ?? 'closed', action);
      way.push(state);
    }
    expect(way).toEqual(['issued', 'acknowledged', 'in-progress', 'awaiting-confirmation', 'completed', 'in-progress']);
  });

  it.each([
    ['issued', 'hand-back', 'draft'],
    ['acknowledged', 'hand-back', null],
    ['awaiting-confirmation', 'return', 'returned'],
    ['returned', 'claim-completion', 'awaiting-confirmation'],
    ['returned', 'complete', null],
    ['in-progress', 'complete', null],
    ['issued', 'claim-completion', null],
    ['completed', 'cancel', null],
    ['completed', 'carry-over', null],
    ['on-hold', 'cancel', 'cancelled'],
    ['on-hold', 'carry-over', 'carried-over'],
    ['in-progress', 'close', 'closed'],
    ['draft', 'cancel', null],
  ] as const)('%s by %s leads to %s', (from, action, expected) => {
    expect(next(LEAD_TRANSITIONS, from, action)).toBe(expected);
  });

  it.each(OPEN_LEAD_STATES)(
    '%s can be put on hold, cancelled, carried over, transferred, and resumes where it was',
    (state) => {
      expect(next(LEAD_TRANSITIONS, state, 'suspend')).toBe('on-hold');
      expect(next(LEAD_TRANSITIONS, state, 'cancel')).toBe('cancelled');
      expect(next(LEAD_TRANSITIONS, state, 'carry-over')).toBe('carried-over');
      expect(next(LEAD_TRANSITIONS, state, 'transfer')).toBe('transferred');
      expect(next(LEAD_TRANSITIONS, 'on-hold', 'resume', state)).toBe(state);
    },
  );

  it('resumes nowhere when the state it came from is not remembered or was not open', () => {
    expect(next(LEAD_TRANSITIONS, 'on-hold', 'resume')).toBeNull();
    expect(next(LEAD_TRANSITIONS, 'on-hold', 'resume', null)).toBeNull();
    expect(next(LEAD_TRANSITIONS, 'on-hold', 'resume', 'completed')).toBeNull();
  });

  it('takes a recalled claim back to the state it was made from, a return included', () => {
    expect(next(LEAD_TRANSITIONS, 'awaiting-confirmation', 'recall', 'returned')).toBe('returned');
    expect(next(LEAD_TRANSITIONS, 'awaiting-confirmation', 'recall', 'in-progress')).toBe('in-progress');
    expect(next(LEAD_TRANSITIONS, 'awaiting-confirmation', 'recall', 'completed')).toBeNull();
  });

  it.each(['cancelled', 'carried-over', 'transferred', 'closed'] as const)('ends in %s', (state) => {
    expect(LEAD_ACTIONS.filter((action) => next(LEAD_TRANSITIONS, state, action, 'in-progress') !== null)).toEqual([]);
  });

  it('is open in exactly the five states in which the unit owes the work', () => {
    expect(LEAD_STATES.filter(isOpenLead)).toEqual([
      'issued',
      'acknowledged',
      'in-progress',
      'awaiting-confirmation',
      'returned',
    ]);
  });
});

describe('the part of a coordinating unit', () => {
  it.each([
    ['requested', 'acknowledge', 'acknowledged'],
    ['requested', 'lapse', 'no-answer'],
    ['acknowledged', 'give', 'given'],
    ['given', 'confirm', 'confirmed'],
    ['given', 'dispute', 'disputed'],
    ['requested', 'confirm', 'confirmed'],
    ['disputed', 'confirm', 'confirmed'],
    ['no-answer', 'dispute', 'disputed'],
    ['disputed', 'settle', 'confirmed'],
    ['disputed', 'lapse', null],
    ['confirmed', 'dispute', null],
  ] as const)('%s by %s leads to %s', (from, action, expected) => {
    expect(next(COORDINATING_TRANSITIONS, from, action)).toBe(expected);
  });
});
