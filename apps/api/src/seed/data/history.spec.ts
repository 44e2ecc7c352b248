import { COORDINATING_TRANSITIONS, diffDays, next, type CoordinatingAction, type LeadState } from '@app/domain';
import { readDemoSet } from './index';
import type { DemoEvent, DemoItem, DemoTask } from './types';

const demo = readDemoSet();
const tasksOf = (plan: string) => demo.tasks.filter((task) => task.plan === plan);

type Replayed = { state: LeadState; dueOn: string; completedOn: string | null; actual: number | null; percent: number | null; lastWordOn: string | null };

/** Played again from its events as known at the end of that day; throws on an event that its state does not allow. */
function replay(task: DemoTask, knownOn: string): Replayed {
  const now: Replayed = {
    state: 'draft',
    dueOn: task.originalDueOn ?? task.dueOn,
    completedOn: null,
    actual: null,
    percent: null,
    lastWordOn: null,
  };
  for (const event of task.events) if (event.recordedOn <= knownOn) play(now, event, itemOf(task, event));
  return now;
}

function itemOf(task: DemoTask, event: DemoEvent): DemoItem | null {
  if (!('item' in event)) return null;
  const item = task.items.find(({ key }) => key === event.item);
  if (item === undefined) throw new Error(`${task.code}: no item ${event.item}`);
  return item;
}

const OPEN: LeadState[] = ['issued', 'acknowledged', 'in-progress', 'awaiting-confirmation', 'returned'];

function play(now: Replayed, event: DemoEvent, item: DemoItem | null): void {
  const move = (from: LeadState[], to: LeadState) => {
    if (!from.includes(now.state)) throw new Error(`${event.type} on ${event.recordedOn} while ${now.state}`);
    now.state = to;
  };
  if (item?.kind === 'contribution') return;
  switch (event.type) {
    case 'issued':
      return move(['draft'], 'issued');
    case 'acknowledged':
      return move(['issued'], 'acknowledged');
    case 'item-submitted':
      if (item?.kind === 'completion') return move(['acknowledged', 'in-progress', 'returned'], 'awaiting-confirmation');
      return move(OPEN, now.state === 'acknowledged' ? 'in-progress' : now.state);
    case 'item-accepted':
      if (item === null) throw new Error('an acceptance names its item');
      now.actual = item.actual;
      now.percent = item.percent;
      now.lastWordOn = event.recordedOn;
      if (item.kind !== 'completion') return;
      now.completedOn = item.completedOn;
      return move(['awaiting-confirmation'], 'completed');
    case 'item-returned':
      return item?.kind === 'completion' ? move(['awaiting-confirmation'], 'returned') : undefined;
    case 'due-changed':
      expect(event.from).toBe(now.dueOn);
      now.dueOn = event.to;
      return;
    case 'suspended':
      return move(OPEN, 'on-hold');
    case 'cancelled':
      return move(OPEN, 'cancelled');
    case 'carried-over':
      return move(OPEN, 'carried-over');
    case 'drafted':
    case 'item-drafted':
    case 'item-endorsed':
    case 'extension-requested':
      return;
  }
}

type Figures = [onTime: number, late: number, withinTerm: number, overdue: number, notCounted: number];

/** Counted by hand, apart from the rule that the product uses. */
function figures(tasks: readonly DemoTask[], asOf: string): Figures {
  const sums: Figures = [0, 0, 0, 0, 0];
  for (const task of tasks) {
    const { state, dueOn, completedOn } = replay(task, asOf);
    const claimed = state === 'awaiting-confirmation' ? task.outcome.submittedOn : null;
    if (['on-hold', 'cancelled', 'carried-over'].includes(state)) sums[4] += 1;
    else if (completedOn !== null) sums[completedOn <= dueOn ? 0 : 1] += 1;
    else sums[dueOn >= asOf || (claimed !== null && claimed <= dueOn) ? 2 : 3] += 1;
  }
  return sums;
}

describe('the history of each task', () => {
  it.each(demo.tasks.map((task) => [task.code, task] as const))('%s leads to the state, day and figures of its table', (_code, task) => {
    const { asOf, state, completedOn, actual, percent } = task.outcome;
    expect(replay(task, asOf)).toMatchObject({ state, completedOn, actual, percent });
  });

  it('is recorded in order of time and ends at the due day in force', () => {
    for (const task of demo.tasks) {
      const stamps = task.events.map((event) => `${event.recordedOn} ${event.time}`);
      expect(stamps).toEqual(stamps.toSorted());
      expect(replay(task, '2020-11-16').dueOn).toBe(task.dueOn);
    }
  });

  it('keeps what waits apart from what was accepted', () => {
    const waiting = demo.tasks
      .filter(({ outcome }) => outcome.claimedActual !== null)
      .map(({ code, outcome }) => [code, outcome.actual, outcome.claimedActual]);
    expect(waiting).toEqual([
      ['2020H2.XT.04', 48, 51],
      ['2020H2.XT.07', 45, 87],
      ['2020H2.QB.04', 131, 176],
      ['2020H2.PB.02', 47, 52],
      ['2020H2.CT.04', 8, 14],
      ['2020H2.HN.01', 3, 3],
    ]);
    for (const task of demo.tasks) {
      const decided = new Set(task.events.flatMap((event) => (event.type === 'item-accepted' || event.type === 'item-returned' ? [event.item] : [])));
      const open = task.events.flatMap((event) => (event.type === 'item-submitted' && !decided.has(event.item) ? [itemOf(task, event)] : []));
      const claimed = open.filter((item) => item?.kind !== 'contribution').at(-1)?.actual ?? null;
      expect(task.outcome.claimedActual).toBe(claimed);
    }
  });

  it('tells each thing once: no two items in the same words', () => {
    const narratives = demo.tasks.flatMap((task) => task.items.map((item) => item.narrative));
    expect(new Set(narratives).size).toBe(narratives.length);
    expect(narratives.length).toBeGreaterThan(150);
  });

  it('has the ten sample reports, three of them undecided', () => {
    const samples = demo.tasks.flatMap((task) => task.items.filter((item) => /^BC\d\d$/.test(item.key)));
    expect(samples.map((item) => item.key).toSorted()).toEqual(['BC01', 'BC02', 'BC03', 'BC04', 'BC05', 'BC06', 'BC07', 'BC08', 'BC09', 'BC10']);
    const accepted = new Set(demo.tasks.flatMap((task) => task.events.flatMap((event) => (event.type === 'item-accepted' ? [event.item] : []))));
    expect(samples.map((item) => item.key).filter((key) => !accepted.has(key)).toSorted()).toEqual(['BC02', 'BC07', 'BC10']);
  });
});

describe('coordinating units', () => {
  const ACTION = { acknowledged: 'acknowledge', given: 'give', confirmed: 'confirm', disputed: 'dispute', 'no-answer': 'lapse' } as const satisfies Record<string, CoordinatingAction>;

  it('move as the state table allows, after the issue, to the state that is said', () => {
    for (const task of demo.tasks) {
      const issuedOn = task.events.find(({ type }) => type === 'issued')?.recordedOn ?? '';
      for (const part of task.coordinating) {
        let state: DemoTask['coordinating'][number]['state'] = 'requested';
        let stamp = issuedOn;
        for (const move of part.moves) {
          expect(next(COORDINATING_TRANSITIONS, state, ACTION[move.state])).toBe(move.state);
          expect(`${move.recordedOn} ${move.time}` > stamp).toBe(true);
          state = move.state;
          stamp = `${move.recordedOn} ${move.time}`;
        }
        expect([task.code, part.unit, state]).toEqual([task.code, part.unit, part.state]);
      }
    }
  });
});

describe('the figures', () => {
  it('second half on 16/11/2020: 18, 4, 19, 4, 2', () => {
    expect(figures(tasksOf('KH-2020-H2'), '2020-11-16')).toEqual([18, 4, 19, 4, 2]);
  });

  it('first half on 14/06/2020: 18, 2, 1, 1, 4', () => {
    expect(figures(tasksOf('KH-2020-H1'), '2020-06-14')).toEqual([18, 2, 1, 1, 4]);
  });

  it('second half a month earlier, on 16/10/2020: 14 completed, 30 within term, 1 overdue, 2 not counted', () => {
    const [onTime, late, ...rest] = figures(tasksOf('KH-2020-H2'), '2020-10-16');
    expect([onTime + late, ...rest]).toEqual([14, 30, 1, 2]);
  });

  it.each([
    ['BTG', [2, 1, 6, 1, 0]],
    ['STTTT', [7, 1, 3, 2, 0]],
    ['SNGV', [0, 0, 1, 0, 0]],
    ['SKHDT', [1, 1, 0, 0, 0]],
    ['SCT', [0, 0, 2, 0, 0]],
    ['SVHTTDL', [3, 0, 0, 0, 1]],
    ['SNN', [1, 0, 0, 0, 0]],
    ['BQLKCN', [0, 0, 1, 0, 0]],
    ['TTXTDT', [1, 0, 0, 0, 0]],
    ['CAT', [1, 0, 1, 0, 0]],
    ['BHD', [1, 0, 1, 0, 0]],
    ['PTTH', [0, 1, 0, 1, 0]],
    ['TDOAN', [1, 0, 1, 0, 1]],
    ['LHHN', [0, 0, 3, 0, 0]],
  ])('%s on 16/11/2020', (unit, expected) => {
    expect(figures(tasksOf('KH-2020-H2').filter((task) => task.lead === unit), '2020-11-16')).toEqual(expected);
  });

  it('only QB.05 and HN.04 have been silent, 61 and 53 days, among the tasks in progress within term', () => {
    const silent = tasksOf('KH-2020-H2').flatMap((task) => {
      const { state, dueOn, lastWordOn } = replay(task, '2020-11-16');
      if (state !== 'in-progress' || dueOn < '2020-11-16' || lastWordOn === null) return [];
      const days = diffDays(lastWordOn, '2020-11-16');
      return days >= demo.committee.settings.silentDays ? [[task.code, days]] : [];
    });
    expect(silent).toEqual([
      ['2020H2.QB.05', 61],
      ['2020H2.HN.04', 53],
    ]);
  });

  it('what follows the cut-off of June: CD.03 is completed on 22/06, CT.02 is carried over on 03/07', () => {
    const later = Object.fromEntries(tasksOf('KH-2020-H1').map((task) => [task.code, replay(task, '2020-07-03')]));
    expect(later['2020H1.CD.03']).toMatchObject({ state: 'completed', completedOn: '2020-06-22' });
    expect(later['2020H1.CT.02']).toMatchObject({ state: 'carried-over' });
  });
});
