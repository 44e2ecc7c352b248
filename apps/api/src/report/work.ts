import { WORK_GROUPS, type Status, type Work, type WorkItem } from '@app/contract';
import { answerUntil, isOpenLead, isSilent, type CoordinatingState, type LeadState, type WorkingCalendar } from '@app/domain';
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
  readonly calendar: WorkingCalendar;
}

export function workItem(parts: Parts): WorkItem {
  const { cell, status, row, returned } = parts;
  const { assignmentId, taskId, taskCode: code, taskTitle: title, role, state, completedOn, dueOn, originalDueOn, extensionCount } = cell;
  return {
    group: groupOf(parts),
    assignmentId,
    taskId,
    code,
    title,
    role,
    state,
    status,
    due: { dueOn, originalDueOn, extensionCount },
    completedOn,
    answerUntil: answerDay(parts),
    lastAccepted: cell.lastWordOn === null ? null : { submittedOn: cell.lastWordOn, percent: cell.acceptedPercent },
    draftSavedAt: row?.draftSavedAt ?? null,
    submitted: row?.submitted ?? null,
    returned: returned === undefined ? null : { itemId: returned.itemId, returnedAt: returned.returnedAt, reviewer: returned.reviewer, reasons: returned.reasons },
  };
}

function answerDay({ cell, row, calendar }: Parts): string | null {
  if (cell.role !== 'coordinating' || !isSilent(cell.state as CoordinatingState)) return null;
  return answerUntil(row?.claimedOn ?? null, calendar);
}

/** What is returned comes first (R6), then the parts that a lead unit's claim waits for (R4); what was said in this round is not asked again. */
function groupOf(parts: Parts): WorkItem['group'] {
  const { cell, row, returned, round } = parts;
  if (returned !== undefined && (cell.role === 'coordinating' || isOpenLead(cell.state as LeadState))) return 'returned';
  if (answerDay(parts) !== null) return 'to-answer';
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
  const due = (item: WorkItem) => item.answerUntil ?? item.due.dueOn ?? '9999-12-31';
  return [...items].sort((one, other) => WORK_GROUPS.indexOf(one.group) - WORK_GROUPS.indexOf(other.group) || due(one).localeCompare(due(other)) || one.code.localeCompare(other.code));
}
