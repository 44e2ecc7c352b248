import { fiveClear, unclearPoints, whyNotDeleteDraft, whyNotIssueTask, whyNotIssueUnclear, type TaskToIssue } from './task';

const task: TaskToIssue = {
  kind: 'dated',
  title: 'Xây dựng Cổng thông tin đối ngoại',
  deliverable: 'Cổng thông tin ba thứ tiếng',
  dueOn: '2020-12-11',
  recurrence: null,
  leadUnitIds: ['stttt'],
  coordinatingUnitIds: ['btg', 'sngv'],
  sourceStates: ['issued'],
  decisionText: null,
  decidedBy: null,
  isHeldOutside: false,
};
const typedDecision = { sourceStates: [], decisionText: 'Trưởng ban giao tại cuộc họp', decidedBy: 'chair' };
const standing = { kind: 'standing', dueOn: null, deliverable: null } as const;
const recurring = { kind: 'recurring', recurrence: 'hằng tháng' } as const;

describe('issuing a task', () => {
  it.each<[string, Partial<TaskToIssue>, ReturnType<typeof whyNotIssueTask>]>([
    ['with one lead unit, a source, a due day and a deliverable', {}, null],
    ['without saying what is to be done', { title: '  ' }, 'work-missing'],
    ['without a lead unit (R1)', { leadUnitIds: [] }, 'lead-unit-missing'],
    ['with two lead units (R1): one task each under a parent', { leadUnitIds: ['stttt', 'btg'] }, 'several-lead-units'],
    ['with a lead unit that also coordinates', { coordinatingUnitIds: ['stttt'] }, 'lead-unit-also-coordinates'],
    ['without any source (R2)', { sourceStates: [] }, 'task-source-missing'],
    ['from a clause of a draft only (R2): its words bind nobody yet', { sourceStates: ['draft'] }, 'source-not-issued'],
    ['from a draft and from a directive that is issued (R2)', { sourceStates: ['draft', 'issued'] }, null],
    ['from a draft, with a decision typed in (R2)', { ...typedDecision, sourceStates: ['draft'] }, null],
    ['from directives that no longer hold (R2)', { sourceStates: ['superseded', 'withdrawn'] }, 'task-source-missing'],
    ['with a decision typed in by a leader (R2)', typedDecision, null],
    [
      'with a typed decision that nobody took (R2)',
      { ...typedDecision, decidedBy: null },
      'decision-maker-missing',
    ],
    ['with an empty decision (R2)', { ...typedDecision, decisionText: ' ' }, 'task-source-missing'],
    ['dated without a due day', { dueOn: null }, 'due-day-missing'],
    ['without a deliverable', { deliverable: null }, 'deliverable-missing'],
    ['held outside, without a deliverable (R16)', { deliverable: null, isHeldOutside: true }, null],
    ['standing, without due day and deliverable', standing, null],
    ['standing with a due day (R9)', { ...standing, dueOn: '2020-12-11' }, 'standing-duty-cannot-have-due-day'],
    ['standing without a source (R2)', { ...standing, sourceStates: [] }, 'task-source-missing'],
    ['recurring', recurring, null],
    ['recurring without end', { ...recurring, dueOn: null }, null],
    ['recurring without saying how often', { ...recurring, recurrence: null }, 'recurrence-missing'],
  ])('%s', (_title, change, expected) => {
    expect(whyNotIssueTask({ ...task, ...change })).toBe(expected);
  });
});

describe('the five-clear check', () => {
  const clear = { person: null, work: null, time: null, result: null, responsibility: null };

  it.each<[string, Partial<TaskToIssue>, Partial<ReturnType<typeof fiveClear>>]>([
    ['a complete task', {}, {}],
    ['a standing duty', standing, {}],
    ['no lead unit: neither person nor responsibility', { leadUnitIds: [] }, { person: 'lead-unit-missing', responsibility: 'lead-unit-missing' }],
    ['two leads: nobody answers for it', { leadUnitIds: ['stttt', 'btg'] }, { responsibility: 'several-lead-units' }],
    ['no title', { title: '' }, { work: 'work-missing' }],
    ['no due day', { dueOn: null }, { time: 'due-day-missing' }],
    ['no deliverable', { deliverable: '' }, { result: 'deliverable-missing' }],
    ['held outside, with number and due day only (R16)', { deliverable: null, isHeldOutside: true }, {}],
    ['held outside, without a due day (R16)', { deliverable: null, isHeldOutside: true, dueOn: null }, { time: 'due-day-missing' }],
  ])('%s', (_title, change, unclear) => {
    expect(fiveClear({ ...task, ...change })).toEqual({ ...clear, ...unclear });
  });

  it('lets nothing be issued that is not clear', () => {
    const changes: Partial<TaskToIssue>[] = [{ title: '' }, { dueOn: null }, { deliverable: '' }, { leadUnitIds: [] }];
    for (const change of changes) {
      const isUnclear = Object.values(fiveClear({ ...task, ...change })).some((why) => why !== null);
      expect([isUnclear, whyNotIssueTask({ ...task, ...change }) !== null]).toEqual([true, true]);
    }
  });
});

describe('issuing a task that is not clear, by a leader', () => {
  it.each<[string, Partial<TaskToIssue>, string | null, ReturnType<typeof whyNotIssueUnclear>]>([
    ['without a due day', { dueOn: null }, 'Làm ngay', null],
    ['without a deliverable', { deliverable: null }, 'Làm ngay', null],
    ['recurring without saying how often', { ...recurring, recurrence: null }, 'Làm ngay', null],
    ['without a reason', { dueOn: null }, ' ', 'reason-missing'],
    ['although it is clear', {}, 'Làm ngay', 'task-is-clear'],
    ['without a lead unit (R1)', { leadUnitIds: [], dueOn: null }, 'Làm ngay', 'lead-unit-missing'],
    ['with two lead units (R1)', { leadUnitIds: ['stttt', 'btg'], dueOn: null }, 'Làm ngay', 'several-lead-units'],
    ['from a draft only (R2)', { sourceStates: ['draft'] }, 'Làm ngay', 'source-not-issued'],
    ['without a source (R2)', { sourceStates: [], dueOn: null }, 'Làm ngay', 'task-source-missing'],
    ['standing with a due day (R9)', { ...standing, dueOn: '2020-12-11' }, 'Làm ngay', 'standing-duty-cannot-have-due-day'],
  ])('%s', (_title, change, reason, expected) => {
    expect(whyNotIssueUnclear({ ...task, ...change }, reason)).toBe(expected);
  });

  it('names what was not clear', () => {
    expect(unclearPoints({ ...task, dueOn: null, deliverable: null })).toEqual(['time', 'result']);
  });
});

describe('throwing a draft away', () => {
  it('spares those that continue a task of an earlier plan (R20)', () => {
    expect(whyNotDeleteDraft({ continuesAnother: false })).toBeNull();
    expect(whyNotDeleteDraft({ continuesAnother: true })).toBe('task-continues-another');
  });
});
