import type { RuleCode } from './rule';
import type { TransitionTable } from './transitions';
import { next } from './transitions';

export const DISPOSITIONS = ['open', 'assigned', 'merged', 'standing', 'information', 'deferred'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const CLAUSE_ACTIONS = ['assign', 'merge', 'keep-standing', 'take-note', 'defer', 'reopen'] as const;
export type ClauseAction = (typeof CLAUSE_ACTIONS)[number];

/** The dispositions of a clause. Any of them can be undone, none is changed into another without reopening. */
export const CLAUSE_TRANSITIONS: TransitionTable<Disposition, ClauseAction> = {
  open: {
    assign: 'assigned',
    merge: 'merged',
    'keep-standing': 'standing',
    'take-note': 'information',
    defer: 'deferred',
  },
  assigned: { reopen: 'open' },
  merged: { reopen: 'open' },
  standing: { reopen: 'open' },
  information: { reopen: 'open' },
  deferred: { reopen: 'open' },
};

/**
 * Why a clause cannot be given this disposition: assigned and standing need a task, merged another clause, deferred a reason
 * (by whom is the person who records it). Null = it can.
 */
export function whyNotDispose(clause: {
  clauseId: string;
  disposition: Disposition;
  action: ClauseAction;
  /** Tasks made from the clause that are not cancelled. */
  taskCount: number;
  mergedIntoClauseId: string | null;
  reason: string | null;
}): RuleCode | null {
  if (next(CLAUSE_TRANSITIONS, clause.disposition, clause.action) === null) return 'state-does-not-allow';
  switch (clause.action) {
    case 'assign':
    case 'keep-standing':
      return clause.taskCount === 0 ? 'clause-has-no-task' : null;
    case 'merge':
      if (clause.mergedIntoClauseId === null) return 'merge-target-missing';
      return clause.mergedIntoClauseId === clause.clauseId ? 'merge-into-itself' : null;
    case 'defer':
      return clause.reason === null || clause.reason.trim() === '' ? 'reason-missing' : null;
    case 'reopen':
      return clause.taskCount > 0 ? 'clause-has-open-tasks' : null;
    case 'take-note':
      return null;
  }
}

/** The disposition after one of the clause's tasks was cancelled: it reopens with its last task. */
export function dispositionAfterCancelling(disposition: Disposition, remainingTaskCount: number): Disposition {
  const livesOnTasks = disposition === 'assigned' || disposition === 'standing';
  return livesOnTasks && remainingTaskCount === 0 ? 'open' : disposition;
}
