import { LEAD_STATES, type LeadState } from './assignment';
import { classifyAssignment, DEFAULT_STATUS_SETTINGS, type LeadFacts } from './assignment-status';
import { PLAN_STATES } from './plan';
import {
  carriedMilestoneDay,
  goesOn,
  mayStartAnew,
  needsRollOver,
  nextTaskCode,
  ROLL_OVER_DECISIONS,
  rollOverChoices,
  rollOverDecisionOf,
  rollOverPermission,
  stateAfterRollOver,
  unitToday,
  whyNotDueIn,
  whyNotRollOver,
} from './rollover';
import { factAt } from './two-times';

const NEXT = { startsOn: '2020-12-15', endsOn: '2021-06-14' };
const facts = { decision: 'carry-over', planState: 'active', nextPlanState: 'draft', state: 'in-progress', kind: 'dated', isContinued: false, reason: 'Chậm do dịch', document: null } as const;

describe('what a plan asks before it closes (R20)', () => {
  it.each(LEAD_STATES)('a dated task that is %s', (state) => {
    const isOpen = ['issued', 'acknowledged', 'in-progress', 'awaiting-confirmation', 'returned', 'on-hold'].includes(state);
    expect(needsRollOver({ state, kind: 'dated' })).toBe(isOpen);
    expect(needsRollOver({ state, kind: 'recurring' })).toBe(isOpen);
  });

  it('does not ask about a standing duty, which ends as closed with its plan (R9)', () => {
    expect(needsRollOver({ state: 'in-progress', kind: 'standing' })).toBe(false);
    expect(needsRollOver({ state: 'on-hold', kind: 'standing' })).toBe(false);
  });

  it('leaves dropping to the leaders', () => {
    expect(ROLL_OVER_DECISIONS.map(rollOverPermission)).toEqual(['plan.roll-over', 'plan.roll-over', 'plan.roll-over', 'task.decide']);
    expect(ROLL_OVER_DECISIONS.filter(goesOn)).toEqual(['carry-over', 'reword']);
  });
});

describe('a decision at roll-over', () => {
  it('may be taken while the plan is at work or closing, also before it closes', () => {
    expect(PLAN_STATES.map((planState) => whyNotRollOver({ ...facts, planState }))).toEqual(['state-does-not-allow', 'state-does-not-allow', null, null, null, 'plan-is-closed']);
  });

  it('goes on only into a plan that there is and that still changes', () => {
    expect(PLAN_STATES.map((nextPlanState) => whyNotRollOver({ ...facts, nextPlanState }))).toEqual([null, null, null, null, 'plan-is-closed', 'plan-is-closed']);
    expect(whyNotRollOver({ ...facts, nextPlanState: null })).toBe('next-plan-missing');
    expect(whyNotRollOver({ ...facts, decision: 'reword', nextPlanState: null })).toBe('next-plan-missing');
    expect(whyNotRollOver({ ...facts, decision: 'close', kind: 'standing', nextPlanState: null })).toBeNull();
  });

  it.each([
    ['carries unfinished work over', {}, null],
    ['carries over what is on hold', { state: 'on-hold' }, null],
    ['carries over what waits for its confirmation', { state: 'awaiting-confirmation' }, null],
    ['does not carry completed work over', { state: 'completed' }, 'state-does-not-allow'],
    ['does not carry over what goes on already', { isContinued: true }, 'task-already-continued'],
    ['still closes a duty that goes on already', { isContinued: true, decision: 'close', kind: 'standing' }, null],
    ['is not taken twice', { state: 'carried-over' }, 'state-does-not-allow'],
    ['needs a reason', { reason: ' ' }, 'reason-missing'],
    ['closes a standing duty', { decision: 'close', kind: 'standing' }, null],
    ['does not close dated work', { decision: 'close' }, 'only-standing-duty-can-close'],
    ['drops with a document', { decision: 'drop', document: 'TB 12-TB/BCĐ' }, null],
    ['does not drop without one', { decision: 'drop' }, 'document-missing'],
  ] as const)('%s', (_title, over, expected) => {
    expect(whyNotRollOver({ ...facts, ...over })).toBe(expected);
  });

  it('is offered only where it can be taken', () => {
    const { planState, nextPlanState, state, isContinued } = facts;
    expect(rollOverChoices({ planState, nextPlanState, state, isContinued, kind: 'dated' })).toEqual(['carry-over', 'reword', 'drop']);
    expect(rollOverChoices({ planState, nextPlanState, state, isContinued, kind: 'standing' })).toEqual(['carry-over', 'reword', 'close', 'drop']);
    expect(rollOverChoices({ planState, nextPlanState: null, state, isContinued, kind: 'dated' })).toEqual(['drop']);
    expect(rollOverChoices({ planState, nextPlanState, state: 'completed', isContinued, kind: 'dated' })).toEqual([]);
  });

  it('is read back from state and lineage', () => {
    for (const decision of ROLL_OVER_DECISIONS) {
      const lineage = decision === 'carry-over' ? 'carried' : decision === 'reword' ? 'replaced' : null;
      const kind = decision === 'close' ? 'standing' : 'dated';
      expect(rollOverDecisionOf({ state: stateAfterRollOver(decision, { state: 'in-progress', kind }), lineage })).toBe(decision);
    }
    expect(stateAfterRollOver('carry-over', { state: 'in-progress', kind: 'standing' })).toBe('closed');
    expect(rollOverDecisionOf({ state: 'closed', lineage: 'carried' })).toBe('carry-over');
    expect(rollOverDecisionOf({ state: 'in-progress', lineage: null })).toBeNull();
    expect(rollOverDecisionOf({ state: 'completed', lineage: null })).toBeNull();
  });
});

describe('the old plan', () => {
  const moves = [
    { effectiveOn: '2020-07-01', recordedAt: '2020-07-01T02:00:00.000Z', sequence: 1, state: 'in-progress' },
    { effectiveOn: '2020-12-10', recordedAt: '2020-12-12T02:00:00.000Z', sequence: 2, state: 'carried-over' },
  ] as const;
  const classOn = (effectiveOn: string, knownAt: string) => {
    const state: LeadState = factAt(moves, { effectiveOn, knownAt })?.state ?? 'draft';
    const lead: LeadFacts = { role: 'lead', kind: 'dated', state, dueOn: '2020-12-04', classDueOn: '2020-12-04', originalDueOn: '2020-12-04', completedOn: null, claimedCompletedOn: null, lastWordOn: null, issuedOn: '2020-07-01', extensionCount: 0, hasUnacceptedClaim: false, isReturned: false, isDisputed: false };
    return classifyAssignment(lead, { ...DEFAULT_STATUS_SETTINGS, asOf: effectiveOn, calendar: { daysOff: new Set(), workingDays: new Set() } }).deadlineClass;
  };

  it.each([
    ['the day before', '2020-12-09', '2020-12-31T00:00:00.000Z', 'overdue'],
    ['the effective day', '2020-12-10', '2020-12-31T00:00:00.000Z', 'not-counted'],
    ['the effective day as it was shown, before anybody had recorded it', '2020-12-10', '2020-12-10T16:59:59.999Z', 'overdue'],
  ])('counts a carried task on %s', (_title, effectiveOn, knownAt, expected) => {
    expect(classOn(effectiveOn, knownAt)).toBe(expected);
  });
});

describe('starting anew in the next half-year', () => {
  it.each(LEAD_STATES)('a task that is %s', (state) => {
    expect(mayStartAnew({ state, kind: 'dated' })).toBe(false);
    expect(mayStartAnew({ state, kind: 'recurring' })).toBe(state === 'completed');
    expect(mayStartAnew({ state, kind: 'standing' })).toBe(!['draft', 'completed', 'cancelled', 'carried-over', 'transferred'].includes(state));
  });
});

describe('the task in the next plan', () => {
  it.each([
    ['the day before it begins', 'dated', '2020-12-14', 'due-day-outside-plan'],
    ['its first day', 'dated', '2020-12-15', null],
    ['its last day', 'dated', '2021-06-14', null],
    ['the day after its end', 'dated', '2021-06-15', 'due-day-outside-plan'],
    ['no day, being dated', 'dated', null, 'due-day-missing'],
    ['no day, being recurring', 'recurring', null, null],
    ['no day, being standing', 'standing', null, null],
    ['a day, being standing', 'standing', '2021-03-31', 'standing-duty-cannot-have-due-day'],
  ] as const)('may be due on %s: %s %s', (_title, kind, dueOn, expected) => {
    expect(whyNotDueIn(NEXT, { kind, dueOn })).toBe(expected);
  });

  const from = { startsOn: '2020-06-15', dueOn: '2020-12-11' };
  it.each([
    ['keeps its distance to the due day', '2020-11-30', '2021-05-17', '2021-05-06'],
    ['does not begin before the plan', '2020-06-20', '2021-01-15', '2020-12-15'],
    ['is not after the due day', '2020-12-20', '2021-05-17', '2021-05-17'],
    ['moves with the plan where there is no due day', '2020-07-01', null, '2020-12-31'],
  ])('its milestone %s', (_title, dueOn, newDueOn, expected) => {
    expect(carriedMilestoneDay(dueOn, from, { ...NEXT, dueOn: newDueOn })).toBe(expected);
  });

  it('keeps its code while that is free, else takes the next number', () => {
    expect(nextTaskCode('CT.05', new Set(['CT.01', 'BC.05']))).toBe('CT.05');
    expect(nextTaskCode('CT.05', new Set(['CT.05', 'CT.11', 'BC.20']))).toBe('CT.12');
  });

  it('is led by the unit that stands for the old one (R22)', () => {
    const known = new Set(['stttt', 'new']);
    expect(unitToday('stttt', known, [{ fromUnitId: 'stttt', toUnitId: 'new' }])).toBe('stttt');
    expect(unitToday('old', known, [{ fromUnitId: 'old', toUnitId: 'middle' }, { fromUnitId: 'middle', toUnitId: 'new' }])).toBe('new');
    expect(unitToday('split', known, [{ fromUnitId: 'split', toUnitId: 'new' }, { fromUnitId: 'split', toUnitId: 'stttt' }])).toBeNull();
    expect(unitToday('gone', known, [{ fromUnitId: 'gone', toUnitId: null }])).toBeNull();
    expect(unitToday('unknown', known, [])).toBeNull();
  });
});
