import type { Cell, DashboardTask, DashboardUnit } from '@app/contract';
import type { Words } from '@app/words';
import type { Formats } from '../../lib/format';
import { coordinatingStateOf } from './reading';
import { statusWord } from '../../ui/status-tag';

interface Read {
  readonly cell: Cell;
  readonly unit: Pick<DashboardUnit, 'name'>;
  readonly task: Pick<DashboardTask, 'code' | 'title'>;
}

/** A cell as it is read out: who, which task, its status, and what else is known. */
export function cellSentence(t: Words, formats: Formats, { cell, unit, task }: Read): string {
  const named = { unit: unit.name, code: task.code, title: task.title };
  const { status } = cell;
  if (status === null) {
    const state = coordinatingStateOf(cell);
    return t('matrix.cell.coordinating', { ...named, state: state === null ? t('common.missing') : t(`coordinatingState.${state}`) });
  }
  return [t('matrix.cell.lead', { ...named, status: statusWord(t, status) }), ...timeWords(t, formats, cell), ...wordWords(t, formats, cell), ...markWords(t, cell)].join(' ');
}

function timeWords(t: Words, formats: Formats, { due, completedOn }: Cell): string[] {
  return [
    due.dueOn !== null && t('matrix.cell.due', { day: formats.day(due.dueOn) }),
    due.extensionCount > 0 && t('matrix.cell.extended', { count: due.extensionCount, day: formats.day(due.originalDueOn) }),
    completedOn !== null && t('matrix.cell.completedOn', { day: formats.day(completedOn) }),
  ].filter((part) => part !== false);
}

function wordWords(t: Words, formats: Formats, { acceptedPercent, claimedPercent, lastWordOn }: Cell): string[] {
  return [
    acceptedPercent !== null && t('matrix.cell.accepted', { percent: acceptedPercent }),
    claimedPercent !== null && t('matrix.cell.claimed', { percent: claimedPercent }),
    lastWordOn === null ? t('matrix.cell.noWord') : t('matrix.cell.lastWord', { day: formats.day(lastWordOn) }),
  ].filter((part) => part !== false);
}

function markWords(t: Words, { status }: Cell): string[] {
  if (status === null || status.marks.length === 0) return [];
  return [t('matrix.cell.marks', { marks: status.marks.map((mark) => t(`mark.${mark}`)).join(', ') })];
}
