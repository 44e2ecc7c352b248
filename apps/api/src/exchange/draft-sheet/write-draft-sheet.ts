import type { Draft, UnitDrafts } from '@app/contract';
import { formatDay, formatNumber, words } from '@app/words';
import { ITEM_CLAIMS } from '@app/domain';
import { writeXlsx, type Open, type Validation, type Written, type WrittenRow } from '../../office/xlsx-writer';
import { ANSWERS, FIRST_ANSWER, FIRST_INDICATOR, headingsFor, isAsked, markOf, mostIndicators } from './sheet-columns';

const t = words('vi');
const HEADING_ROWS = 3;
const WIDTHS = [4, 10, 40, 12, 40, 22, 14, 8, 60, 40, 40];
const OPEN_AS = { claim: 'text', completedOn: 'day', percent: 'number', narrative: 'text', difficulties: 'text', proposals: 'text' } as const;
const TAKES = { claim: 'list', completedOn: 'day', percent: 'percent', narrative: 'text', difficulties: 'text', proposals: 'text' } as const;

/** What a unit still has to report as a workbook: protected but for the answers, which hold the drafts; a hidden sheet has the claims to choose from. */
export function writeDraftSheet(drafts: UnitDrafts): Buffer {
  const { unit, round, items } = drafts;
  const indicatorCount = mostIndicators(items);
  const rows: WrittenRow[] = [
    { cells: [null, t('draftSheet.title', { unit: unit.name, round: round?.name ?? '' }).trim()], look: 'title', mergeFrom: 1 },
    { cells: [null, t('draftSheet.note')], look: 'note', mergeFrom: 1 },
    { cells: [markOf(drafts), ...headingsFor(indicatorCount)], look: 'heading' },
    ...items.map((draft): WrittenRow => ({ cells: cellsOf(draft, indicatorCount) })),
  ];
  const widths = [...WIDTHS, ...Array.from({ length: indicatorCount }, () => [30, 14]).flat()];
  const claims: WrittenRow[] = ITEM_CLAIMS.map((claim) => ({ cells: [t(`itemClaim.${claim}`)] }));
  return writeXlsx([
    { name: t('draftSheet.sheet'), widths, rows, frozenRows: HEADING_ROWS, protection: { hiddenColumns: [0], validations: validations(items.length, indicatorCount) } },
    { name: t('draftSheet.claims'), widths: [30], rows: claims, isHidden: true },
  ]);
}

function cellsOf(draft: Draft, indicatorCount: number): Written[] {
  const { assignment, task, lastAccepted } = draft;
  const { dueOn } = assignment.due;
  return [
    assignment.id, task.code, task.title, dueOn === null ? null : { day: dueOn }, lastAccepted === null ? null : `${formatDay('vi', lastAccepted.submittedOn)}: ${lastAccepted.narrative}`,
    ...ANSWERS.map((field) => (isAsked(draft, field) ? { open: OPEN_AS[field], value: valueOf(draft, field) } : null)),
    ...Array.from({ length: indicatorCount }, (_, at) => indicatorCells(draft, at)).flat(),
  ];
}

function valueOf(draft: Draft, field: (typeof ANSWERS)[number]): Open['value'] {
  if (field === 'claim') return draft.claim === null ? null : t(`itemClaim.${draft.claim}`);
  return draft[field] === '' ? null : draft[field];
}

function indicatorCells({ indicators, indicatorValues }: Draft, at: number): Written[] {
  const indicator = indicators[at];
  if (indicator === undefined) return [null, null];
  const { id, name, unitOfMeasure, target, actual } = indicator;
  const said = t('draftSheet.indicator', { name, unit: unitOfMeasure, target: formatNumber('vi', target), actual: formatNumber('vi', actual) });
  return [said, { open: 'number', value: indicatorValues.find(({ indicatorId }) => indicatorId === id)?.value ?? null }];
}

function validations(rowCount: number, indicatorCount: number): Validation[] {
  const rows: Validation['rows'] = [HEADING_ROWS + 1, HEADING_ROWS + Math.max(1, rowCount)];
  return [
    ...ANSWERS.map((field, at): Validation => ({ column: FIRST_ANSWER + at, rows, takes: TAKES[field], prompt: t(`draftSheet.prompt.${TAKES[field]}`) })),
    ...Array.from({ length: indicatorCount }, (_, at): Validation => ({ column: FIRST_INDICATOR + 2 * at + 1, rows, takes: 'number', prompt: t('draftSheet.prompt.number') })),
  ];
}
