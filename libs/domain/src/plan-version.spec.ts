import { PLAN_STATES } from './plan';
import { isVersioned, planChangeOf, planDifferences, type PlannedPart, type PlannedTask } from './plan-version';

const part = (text: string, over: Partial<PlannedPart> = {}): PlannedPart => ({ id: null, text, dueOn: null, target: null, ...over });
const unit = (id: string, text = id): PlannedPart => part(text, { id });

function task(over: Partial<PlannedTask> = {}): PlannedTask {
  return { code: 'CT.01', title: 'Mở cổng', theme: 'CT. Cổng', kind: 'dated', deliverable: null, recurrence: null, dueOn: '2020-10-30', leadUnit: [unit('a')], coordinatingUnits: [], milestones: [], indicators: [], isTwoStep: false, isHeldOutside: false, standing: 'planned', ...over };
}

const plan = (tasks: Record<string, PlannedTask>): ReadonlyMap<string, PlannedTask> => new Map(Object.entries(tasks));

describe('two versions of a plan', () => {
  it.each([
    ['a due day moved', { dueOn: '2020-11-30' }, ['dueOn', '2020-10-30', '2020-11-30']],
    ['a cancellation', { standing: 'cancelled' }, ['standing', 'planned', 'cancelled']],
    ['another lead', { leadUnit: [unit('b')] }, ['leadUnit', [unit('a')], [unit('b')]]],
    ['a deliverable said for the first time', { deliverable: 'Báo cáo' }, ['deliverable', null, 'Báo cáo']],
    ['a mark taken', { isTwoStep: true }, ['isTwoStep', false, true]],
    ['a milestone that moved', { milestones: [part('Chạy thử', { dueOn: '2020-09-01' })] }, ['milestones', [], [part('Chạy thử', { dueOn: '2020-09-01' })]]],
  ] as const)('show %s as old and new', (_, over, [field, before, after]) => {
    expect(planDifferences(plan({ x: task() }), plan({ x: task(over) }))).toEqual([{ taskId: 'x', kind: 'changed', code: 'CT.01', title: 'Mở cổng', changes: [{ field, before, after }] }]);
  });

  it.each([
    ['nothing', {}, {}],
    ['a unit that was only renamed', { leadUnit: [unit('a', 'Sở cũ')] }, { leadUnit: [unit('a', 'Sở mới')] }],
    ['the same indicator', { indicators: [part('Tin', { target: { direction: 'at-least', value: 5, unitOfMeasure: 'tin' } })] }, { indicators: [part('Tin', { target: { direction: 'at-least', value: 5, unitOfMeasure: 'tin' } })] }],
  ] as const)('are alike with %s', (_, from, to) => {
    expect(planDifferences(plan({ x: task(from) }), plan({ x: task(to) }))).toEqual([]);
  });

  it.each([
    ['another target', { value: 5 }, { value: 6 }, ['indicators']],
    ['another baseline', { value: 5, baseline: 2 }, { value: 5, baseline: 3 }, ['indicators']],
    ['a baseline where none was kept', { value: 5 }, { value: 5, baseline: 0 }, ['indicators']],
    ['no baseline where none was kept', { value: 5 }, { value: 5, baseline: null }, []],
  ])('notice, of the same indicator, %s', (_, from, to, expected) => {
    const indicators = (said: { value: number; baseline?: number | null }) => ({ indicators: [part('Tin', { target: { direction: 'at-least', unitOfMeasure: 'tin', ...said } })] });
    expect(planDifferences(plan({ x: task(indicators(from)) }), plan({ x: task(indicators(to)) })).flatMap(({ changes }) => changes.map(({ field }) => field))).toEqual(expected);
  });

  it('list added and removed tasks with what they say and nothing else, in the order of codes', () => {
    const [one, other] = [task({ code: 'CT.09' }), task({ code: 'CT.02', title: 'Việc bỏ' })];
    const found = planDifferences(plan({ gone: other }), plan({ fresh: one }));
    expect(found.map(({ taskId, kind, title }) => [taskId, kind, title])).toEqual([['gone', 'removed', 'Việc bỏ'], ['fresh', 'added', 'Mở cổng']]);
    expect(found[1]?.changes.map(({ field, before }) => [field, before])).toEqual([['code', null], ['title', null], ['theme', null], ['kind', null], ['dueOn', null], ['leadUnit', null]]);
  });

  it('read backwards are the mirror', () => {
    const [from, to] = [plan({ x: task(), y: task({ code: 'CT.02' }) }), plan({ x: task({ dueOn: '2020-12-01' }) })];
    expect(planDifferences(to, from).map(({ kind, changes }) => [kind, changes[0]?.after])).toEqual([['changed', '2020-10-30'], ['added', 'CT.02']]);
  });
});

describe('what makes a version', () => {
  it('is a change from the approval on (R15)', () => {
    expect(PLAN_STATES.filter(isVersioned)).toEqual(['approved', 'active', 'closing', 'closed']);
  });

  it.each([
    ['in-progress', 'on-hold', 'suspended'],
    ['on-hold', 'in-progress', 'resumed'],
    ['on-hold', 'cancelled', 'cancelled'],
    ['on-hold', 'closed', null],
    ['issued', 'carried-over', 'carried-over'],
    ['draft', 'transferred', null],
    ['draft', 'issued', null],
    ['awaiting-confirmation', 'completed', null],
    ['completed', 'in-progress', null],
  ])('is, of a move from %s to %s: %s', (from, to, expected) => {
    expect(planChangeOf(from, to)).toBe(expected);
  });
});
