import type { Day } from './day';
import type { DirectiveState } from './directive';
import type { RuleCode } from './rule';

export const TASK_KINDS = ['dated', 'recurring', 'standing'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What is known of a task at the moment somebody wants to issue it. Null or empty text = not filled in. */
export type TaskToIssue = {
  kind: TaskKind;
  title: string;
  deliverable: string | null;
  dueOn: Day | null;
  /** How often, in words, for a recurring task. */
  recurrence: string | null;
  leadUnitIds: readonly string[];
  coordinatingUnitIds: readonly string[];
  /** The state of the directive of each clause the task was made from; empty without a clause. */
  sourceStates: readonly DirectiveState[];
  /** A decision typed in instead of a clause, and the leader who took it. */
  decisionText: string | null;
  /** Who took it, by id or by name. */
  decidedBy: string | null;
  isHeldOutside: boolean;
};

/** The five clears, in the order people say them: rõ người, rõ việc, rõ thời gian, rõ kết quả, rõ trách nhiệm. */
export const CLEARS = ['person', 'work', 'time', 'result', 'responsibility'] as const;
export type Clear = (typeof CLEARS)[number];

/**
 * The five-clear check: what is not yet clear about a task, null where it is clear. A standing duty is clear in time
 * without a day (R9); responsibility is clear when one unit leads and does not also coordinate (R1); of a task held
 * outside the system only its number and due day are known, so that its result is asked for elsewhere (R16).
 */
export function fiveClear(task: TaskToIssue): Readonly<Record<Clear, RuleCode | null>> {
  return {
    person: task.leadUnitIds.length > 0 ? null : 'lead-unit-missing',
    work: isFilled(task.title) ? null : 'work-missing',
    time: whyTimeUnclear(task),
    result: task.kind === 'standing' || task.isHeldOutside || isFilled(task.deliverable) ? null : 'deliverable-missing',
    responsibility: whyResponsibilityUnclear(task),
  };
}

/**
 * Why a task cannot be issued: R1 (one lead unit), R2 (a source), and the obligatory data of the move draft → issued
 * (the five clears). Null = it can. Several equal leads need one task each under a parent.
 */
export function whyNotIssueTask(task: TaskToIssue): RuleCode | null {
  const { work, responsibility, time, result } = fiveClear(task);
  return work ?? responsibility ?? whySourceMissing(task) ?? time ?? result;
}

/** The clears that a task lacks, in the order people say them. */
export function unclearPoints(task: TaskToIssue): Clear[] {
  const clears = fiveClear(task);
  return CLEARS.filter((clear) => clears[clear] !== null);
}

/**
 * Why a leader cannot issue a task that is not clear: whatever is decided, a task has its words, exactly one lead unit (R1) and a source
 * (R2), and a standing duty no due day (R9); the decision has a reason, and a clear task needs none. Null = the leader can.
 */
export function whyNotIssueUnclear(task: TaskToIssue, reason: string | null): RuleCode | null {
  const { work, responsibility, time } = fiveClear(task);
  const lasting = work ?? responsibility ?? whySourceMissing(task);
  if (lasting !== null) return lasting;
  if (time === 'standing-duty-cannot-have-due-day') return time;
  if (unclearPoints(task).length === 0) return 'task-is-clear';
  return isFilled(reason) ? null : 'reason-missing';
}

/** R1: why these lead and coordinating units cannot stand. Null = exactly one leads, and it does not also coordinate. */
function whyResponsibilityUnclear(task: TaskToIssue): RuleCode | null {
  const [leadUnitId, ...others] = task.leadUnitIds;
  if (leadUnitId === undefined) return 'lead-unit-missing';
  if (others.length > 0) return 'several-lead-units';
  return task.coordinatingUnitIds.includes(leadUnitId) ? 'lead-unit-also-coordinates' : null;
}

/**
 * Why a task has no source yet (R2): a clause of a directive that is issued and still holds, or a decision with the leader who took it.
 * The words of a draft bind nobody and may still change. Null = it has one.
 */
export function whySourceMissing(task: Pick<TaskToIssue, 'sourceStates' | 'decisionText' | 'decidedBy'>): RuleCode | null {
  if (task.sourceStates.includes('issued')) return null;
  if (isFilled(task.decisionText)) return task.decidedBy === null ? 'decision-maker-missing' : null;
  return task.sourceStates.includes('draft') ? 'source-not-issued' : 'task-source-missing';
}

/** Why a draft cannot be thrown away: one that continues a task of an earlier plan is what that task was carried over to (R20). Null = it can. */
export function whyNotDeleteDraft(task: { continuesAnother: boolean }): RuleCode | null {
  return task.continuesAnother ? 'task-continues-another' : null;
}

function whyTimeUnclear(task: TaskToIssue): RuleCode | null {
  if (task.kind === 'standing') return task.dueOn === null ? null : 'standing-duty-cannot-have-due-day';
  if (task.kind === 'recurring' && !isFilled(task.recurrence)) return 'recurrence-missing';
  return task.kind === 'dated' && task.dueOn === null ? 'due-day-missing' : null;
}

function isFilled(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
