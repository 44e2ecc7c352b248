import type { Status, Work, WorkItem } from '@app/contract';
import { isOpenLead, type LeadState } from '@app/domain';
import type { CellFacts } from '../assignment/facts.queries';
import type { OpenRound } from '../round/round.queries';
import type { WorkRow } from './report.queries';
import type { ReturnedWords } from './words.queries';

interface Parts {
  readonly cell: CellFacts;
  readonly status: Status | null;
  readonly row: WorkRow | undefined;
  readonly returned: ReturnedWords | undefined;
  readonly round: OpenRound | null;
}

const ORDER = ['returned', 'to-acknowledge', 'to-report', 'draft', 'waiting', 'coordinating', 'done'] as const satisfies readonly WorkItem['group'][];

export function workItem({ cell, status, row, returned, round }: Parts): WorkItem {
  const { assignmentId, taskId, taskCode: code, taskTitle: title, role, state, completedOn, dueOn, originalDueOn, extensionCount } = cell;
  return {
    group: groupOf({ cell, status, row, returned, round }),
    assignmentId,
    taskId,
    code,
    title,
    role,
    state,
    status,
    due: { dueOn, originalDueOn, extensionCount },
    completedOn,
    lastAccepted: cell.lastWordOn === null ? null : { submittedOn: cell.lastWordOn, percent: cell.acceptedPercent },
    draftSavedAt: row?.draftSavedAt ?? null,
    submitted: row?.submitted ?? null,
    returned: returned === undefined ? null : { itemId: returned.itemId, returnedAt: returned.returnedAt, reviewer: returned.reviewer, reasons: returned.reasons },
  };
}

/** What is returned comes first (R6); what was said in this round is not asked again. */
function groupOf({ cell, row, returned, round }: Parts): WorkItem['group'] {
  if (returned !== undefined && (cell.role === 'coordinating' || isOpenLead(cell.state as LeadState))) return 'returned';
  if (row?.draftSavedAt != null) return 'draft';
  if (row?.submitted != null) return 'waiting';
  if (cell.role === 'coordinating') return 'coordinating';
  if (!isOpenLead(cell.state as LeadState)) return 'done';
  if (cell.state === 'issued') return 'to-acknowledge';
  const isSaid = round !== null && row?.lastSubmittedOn != null && row.lastSubmittedOn >= round.opensOn;
  return isSaid ? 'done' : 'to-report';
}

/** Groups in the order of work, within them what is due first. */
export function inOrder(items: readonly WorkItem[]): Work['items'] {
  const due = (item: WorkItem) => item.due.dueOn ?? '9999-12-31';
  return [...items].sort((one, other) => ORDER.indexOf(one.group) - ORDER.indexOf(other.group) || due(one).localeCompare(due(other)) || one.code.localeCompare(other.code));
}
