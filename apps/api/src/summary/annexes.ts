import type { Dashboard, SummaryAnnex, SummaryRow, SummaryTable } from '@app/contract';
import { romanNumeral } from '@app/domain';
import { annexRow, annexTable, dayCell, groupRow, numberCell, rateCell, textCell, type AnnexCell } from './annex-cells';
import { indicatorTable } from './annex-indicators';
import { reportTable } from './annex-reports';
import type { SummaryFacts } from './facts';
import type { Pen } from './pen';
import { wordsSaid } from './printable';
import { awaitsConfirmation, dueText, sourceOf, type TaskLine } from './task-lines';

/** Figures by unit, results by task, indicators, and who reported when; the last only once a round is due. */
export function annexesOf(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[], attachedTo: string): SummaryAnnex[] {
  const annex = (number: number, title: string, table: SummaryTable): SummaryAnnex => ({ id: `annex-${number}`, label: pen.t('summary.annex.label', { number: pen.layout.annexNumbers === 'roman' ? romanNumeral(number) : String(number) }), title, attachedTo, blocks: [table] });
  return [
    annex(1, pen.t('summary.annex.byUnit.title'), unitTable(pen, facts)),
    annex(2, pen.t('summary.annex.byTask.title'), taskTable(pen, facts, lines)),
    annex(3, pen.t('summary.annex.byIndicator.title'), indicatorTable(pen, facts, lines)),
    ...(facts.round === null ? [] : [annex(4, pen.t('summary.annex.byReport.title'), reportTable(pen, facts, facts.round))]),
  ];
}

const UNIT_COLUMNS = ['number', 'unit', 'total', 'onTime', 'late', 'within', 'overdue', 'notCounted', 'rate', 'coordinating', 'extensions', 'reminders', 'notes'] as const;
const WORDED: readonly string[] = ['unit', 'notes'];

/** Every unit of the committee, also those without a task of their own: their rate is a dash, not 0 % (R10). Reminders are a dash where none were recorded. */
function unitTable(pen: Pen, { dashboard, reminders }: SummaryFacts): SummaryTable {
  const extensionsOf = (unitId: string | null) => dashboard.cells.filter((cell) => cell.status !== null && cell.state !== 'transferred' && (unitId === null || cell.unitId === unitId)).reduce((sum, { due }) => sum + due.extensionCount, 0);
  const remindersOf = (unitId: string) => (reminders === null ? null : (reminders.get(unitId) ?? 0));
  const remindersInAll = reminders === null ? null : [...reminders.values()].reduce((sum, count) => sum + count, 0);
  const coordinating = dashboard.units.reduce((sum, { coordinatingCount }) => sum + coordinatingCount, 0);
  const rowOf = (first: readonly AnnexCell[], figures: Figures, counts: readonly (number | null)[], kind: SummaryRow['kind'] = 'plain') => annexRow([...first, ...figureCells(pen, figures), ...counts.map((count) => numberCell(pen, count)), textCell('')], [], kind);
  const rows = dashboard.units.map((unit, at) => rowOf([numberCell(pen, at + 1), textCell(pen.unit(unit.id))], unit, [unit.coordinatingCount, extensionsOf(unit.id), remindersOf(unit.id)]));
  const total = rowOf([textCell(''), textCell(pen.t('summary.annex.total'))], dashboard, [coordinating, extensionsOf(null), remindersInAll], 'total');
  return annexTable(UNIT_COLUMNS, (column) => pen.t(`summary.annex.byUnit.${column}`), (column) => !WORDED.includes(column), [...rows, total]);
}

type Figures = Pick<Dashboard, 'totals' | 'completionOfDue'>;

function figureCells(pen: Pen, { totals, completionOfDue }: Figures): AnnexCell[] {
  return [...[totals.total, totals.completedOnTime, totals.completedLate, totals.withinTerm, totals.overdue, totals.notCounted].map((count) => numberCell(pen, count)), rateCell(pen, completionOfDue)];
}

const TASK_COLUMNS = ['number', 'code', 'task', 'lead', 'coordinating', 'due', 'deliverable', 'indicator', 'result', 'status', 'completedOn', 'difficulties'] as const;

/** The tasks under their groups, numbered through. */
function taskTable(pen: Pen, { dashboard }: SummaryFacts, lines: readonly TaskLine[]): SummaryTable {
  const numbers = new Map(lines.map((line, at) => [line, at + 1]));
  const rows = dashboard.themes.flatMap((theme): SummaryRow[] => {
    const own = lines.filter(({ task }) => task.themeId === theme.id);
    if (own.length === 0) return [];
    return [groupRow(pen.theme(theme)), ...own.map((line) => annexRow(taskCells(pen, line, { number: numbers.get(line) ?? 0, unitCount: dashboard.units.length }), [sourceOf(line)]))];
  });
  return annexTable(TASK_COLUMNS, (column) => pen.t(`summary.annex.byTask.${column}`), (column) => column === 'number', rows);
}

function taskCells(pen: Pen, line: TaskLine, { number, unitCount }: { number: number; unitCount: number }): AnnexCell[] {
  const { task, cell, text, coordinating, words, deadlineClass } = line;
  const { indicators } = text;
  const isPlainDay = deadlineClass !== 'no-deadline' && cell.due.extensionCount === 0;
  return [
    numberCell(pen, number),
    textCell(task.code),
    textCell(task.title),
    textCell(pen.unit(cell.unitId)),
    textCell(coordinating.length > 1 && coordinating.length === unitCount - 1 ? pen.t('summary.annex.byTask.allOthers') : coordinating.map(({ unitId }) => pen.shortUnit(unitId)).join('; ')),
    { text: dueText(pen, line), value: isPlainDay ? cell.due.dueOn : null },
    textCell(text.deliverable ?? ''),
    textCell(indicators.map(({ name, target, unitOfMeasure }) => `${name}: ${pen.number(target)} ${unitOfMeasure}`).join('; ')),
    textCell(indicators.map(({ actual, target, unitOfMeasure }) => `${pen.number(actual)}/${pen.number(target)} ${unitOfMeasure}`).join('; ')),
    textCell(statusText(pen, line)),
    dayCell(pen, cell.completedOn),
    textCell((words === null ? null : wordsSaid(words.difficulties)) ?? ''),
  ];
}

function statusText({ t }: Pen, line: TaskLine): string {
  const { cell, deadlineClass } = line;
  if (awaitsConfirmation(line)) return t('summary.annex.byTask.awaiting');
  if (deadlineClass === 'due-soon') return t('deadlineClass.within-term');
  return deadlineClass === 'not-counted' ? t(`leadState.${cell.state as 'on-hold'}`) : t(`deadlineClass.${deadlineClass}`);
}
