import { LEAD_STATES, type LeadState } from './assignment';
import { burnUpOf, type LeadHistory } from './burn-up';
import { addDays, maxDay } from './day';

const SPAN = { fromOn: '2020-06-15', toOn: '2020-12-14', asOf: '2020-11-16' };
const move = (state: LeadState, effectiveOn: string, recordedOn = effectiveOn) => ({ state, effectiveOn, recordedOn });
const due = (classDueOn: string | null, effectiveOn = '2020-07-01', recordedOn = effectiveOn) => ({ classDueOn, effectiveOn, recordedOn });
const issued = move('issued', '2020-07-01');

/** The lines as text: `day planned/claimed/accepted`. */
const lines = (...histories: LeadHistory[]) => burnUpOf(histories, SPAN).map(({ on, planned, claimed, accepted }) => `${on} ${planned}/${claimed ?? '-'}/${accepted ?? '-'}`);

describe('the burn-up', () => {
  it('shows a completion from the day on which it was accepted, the claim from its submission, the plan by the due day', () => {
    const done = { moves: [issued, move('awaiting-confirmation', '2020-10-05'), move('completed', '2020-10-01', '2020-10-12')], dues: [due('2020-10-08')] };
    expect(lines(done)).toEqual(['2020-06-15 0/0/0', '2020-10-05 0/1/0', '2020-10-08 1/1/0', '2020-10-12 1/1/1', '2020-11-16 1/1/1', '2020-12-14 1/-/-']);
  });

  it('goes down when work is returned or reopened, when a later day is granted and when a task is taken out', () => {
    const reopened = { moves: [issued, move('completed', '2020-09-01'), move('in-progress', '2020-10-01')], dues: [due(null)] };
    const returned = { moves: [issued, move('awaiting-confirmation', '2020-09-02'), move('returned', '2020-09-03')], dues: [due(null)] };
    const extended = { moves: [issued], dues: [due('2020-09-04'), due('2020-12-01', '2020-09-10')] };
    const cancelled = { moves: [issued, move('cancelled', '2020-09-20')], dues: [due('2020-09-05')] };
    expect(lines(reopened)).toEqual(['2020-06-15 0/0/0', '2020-09-01 0/1/1', '2020-10-01 0/0/0', '2020-11-16 0/0/0', '2020-12-14 0/-/-']);
    expect(lines(returned)).toEqual(['2020-06-15 0/0/0', '2020-09-02 0/1/0', '2020-09-03 0/0/0', '2020-11-16 0/0/0', '2020-12-14 0/-/-']);
    expect(lines(extended)).toEqual(['2020-06-15 0/0/0', '2020-09-04 1/0/0', '2020-09-10 0/0/0', '2020-11-16 0/0/0', '2020-12-01 1/-/-', '2020-12-14 1/-/-']);
    expect(lines(cancelled)).toEqual(['2020-06-15 0/0/0', '2020-09-05 1/0/0', '2020-09-20 0/0/0', '2020-11-16 0/0/0', '2020-12-14 0/-/-']);
  });

  it('leaves out what is seen after the day asked about, and has the plan alone before the half-year', () => {
    const later = { moves: [issued, move('completed', '2020-11-10', '2020-11-20')], dues: [due('2020-11-10')] };
    expect(lines(later).slice(-2)).toEqual(['2020-11-16 1/0/0', '2020-12-14 1/-/-']);
    expect(burnUpOf([], { ...SPAN, asOf: '2020-06-01' })).toEqual([{ on: '2020-06-15', planned: 0, claimed: null, accepted: null }, { on: '2020-12-14', planned: 0, claimed: null, accepted: null }]);
  });

  it('equals the state that stood on every day, for many histories', () => {
    let seed = 7;
    const random = (count: number) => (seed = (seed * 48271) % 2147483647) % count;
    const dayWithin = () => addDays(SPAN.fromOn, random(170));
    const histories = Array.from({ length: 60 }, (): LeadHistory => {
      const recorded = Array.from({ length: 2 + random(5) }, dayWithin).sort();
      return { moves: recorded.map((recordedOn) => move(LEAD_STATES[random(LEAD_STATES.length)] ?? 'issued', addDays(recordedOn, random(9) - 6), recordedOn)), dues: [due(dayWithin(), '2020-06-15'), ...(random(2) === 0 ? [due(dayWithin(), dayWithin())] : [])] };
    });
    const stands = <Row extends { effectiveOn: string; recordedOn: string }>(rows: readonly Row[], on: string) => rows.findLast((row) => maxDay(row.effectiveOn, row.recordedOn) <= on);
    for (const { on, planned, claimed, accepted } of burnUpOf(histories, SPAN)) {
      if (on > SPAN.asOf) continue;
      const states = histories.map(({ moves }) => stands(moves, on)?.state);
      const isDue = ({ moves, dues }: LeadHistory) => {
        const state = stands(moves, on)?.state;
        const dueOn = stands(dues, on)?.classDueOn ?? null;
        return state !== undefined && !['draft', 'on-hold', 'cancelled', 'carried-over', 'transferred', 'closed'].includes(state) && dueOn !== null && dueOn <= on;
      };
      expect([on, planned, claimed, accepted]).toEqual([on, histories.filter(isDue).length, states.filter((state) => state === 'completed' || state === 'awaiting-confirmation').length, states.filter((state) => state === 'completed').length]);
    }
  });
});
