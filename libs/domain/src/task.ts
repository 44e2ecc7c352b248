import type { Day } from './day';
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
  sourceClauseId: string | null;
  /** A decision typed in instead of a clause, and the leader who took it. */
  decisionText: string | null;
  decidedByUserId: string | null;
};

/** The five clears: person, work, time, result, responsibility; true = clear. */
export type FiveClear = { person: boolean; work: boolean; time: boolean; result: boolean; responsibility: boolean };

/**
 * The five-clear check (rõ người, rõ việc, rõ thời gian, rõ kết quả, rõ trách nhiệm).
 * A standing duty is clear in time without a day; responsibility is clear when one unit leads and does not also coordinate.
 */
export function fiveClear(task: TaskToIssue): FiveClear {
  return {
    person: task.leadUnitIds.length > 0,
    work: isFilled(task.title),
    time: whyTimeUnclear(task) === null,
    result: task.kind === 'standing' || isFilled(task.deliverable),
    responsibility: whyResponsibilityUnclear(task) === null,
  };
}

/**
 * Why a task cannot be issued: R1 (one lead unit), R2 (a source), and the obligatory data of the move draft → issued
 * (lead, deliverable, due day or standing duty, source). Null = it can. Several equal leads need one task each under a parent.
 */
export function whyNotIssueTask(task: TaskToIssue): RuleCode | null {
  if (!isFilled(task.title)) return 'work-missing';
  return (
    whyResponsibilityUnclear(task) ??
    whySourceMissing(task) ??
    whyTimeUnclear(task) ??
    (task.kind !== 'standing' && !isFilled(task.deliverable) ? 'deliverable-missing' : null)
  );
}

/** R1: why these lead and coordinating units cannot stand. Null = exactly one leads, and it does not also coordinate. */
function whyResponsibilityUnclear(task: TaskToIssue): RuleCode | null {
  const [leadUnitId, ...others] = task.leadUnitIds;
  if (leadUnitId === undefined) return 'lead-unit-missing';
  if (others.length > 0) return 'several-lead-units';
  return task.coordinatingUnitIds.includes(leadUnitId) ? 'lead-unit-also-coordinates' : null;
}

/** R2: a clause, or a decision with the leader who took it. */
function whySourceMissing(task: TaskToIssue): RuleCode | null {
  if (task.sourceClauseId !== null) return null;
  if (!isFilled(task.decisionText)) return 'task-source-missing';
  return task.decidedByUserId === null ? 'decision-maker-missing' : null;
}

function whyTimeUnclear(task: TaskToIssue): RuleCode | null {
  if (task.kind === 'standing') return task.dueOn === null ? null : 'standing-duty-cannot-have-due-day';
  if (task.kind === 'recurring' && !isFilled(task.recurrence)) return 'recurrence-missing';
  return task.kind === 'dated' && task.dueOn === null ? 'due-day-missing' : null;
}

function isFilled(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
