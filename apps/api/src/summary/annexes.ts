import type { Dashboard, SummaryAnnex, SummaryRow, SummaryTable } from '@app/contract';
import { romanNumeral } from '@app/domain';
import type { SummaryFacts } from './facts';
import type { Pen } from './pen';
import { wordsSaid } from './printable';
import { dueText, sourceOf, type TaskLine } from './task-lines';

/** Two tables: figures by unit, results by task. */
export function annexesOf(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[], attachedTo: string): SummaryAnnex[] {
  const annex = (number: number, title: string, table: SummaryTable): SummaryAnnex => ({ id: `annex-${number}`, label: pen.t('summary.annex.label', { number: pen.layout.annexNumbers === 'roman' ? romanNumeral(number) : String(number) }), title, attachedTo, blocks: [table] });
  return [annex(1, pen.t('summary.annex.byUnit.title'), unitTable(pen, facts)), annex(2, pen.t('summary.annex.byTask.title'), taskTable(pen, facts, lines))];
}

const UNIT_COLUMNS = ['number', 'unit', 'total', 'onTime', 'late', 'within', 'overdue', 'notCounted', 'rate', 'coordinating', 'extensions', 'reminders', 'notes'] as const;
const WORDED: readonly string[] = ['unit', 'notes'];

/** Every unit of the committee, also those without a task of their own: their rate is a dash, not 0 % (R10). Reminders are a dash where none were recorded. */
function unitTable(pen: Pen, { dashboard, reminders }: SummaryFacts): SummaryTable {
  const { t } = pen;
  const extensionsOf = (unitId: string | null) => dashboard.cells.filter((cell) => cell.status !== null && cell.state !== 'transferred' && (unitId === null || cell.unitId === unitId)).reduce((sum, { due }) => sum + due.extensionCount, 0);
  const remindersOf = (unitId: string) => (reminders === null ? null : (reminders.get(unitId) ?? 0));
  const remindersInAll = reminders === null ? null : [...reminders.values()].reduce((sum, count) => sum + count, 0);
  const coordinating = dashboard.units.reduce((sum, { coordinatingCount }) => sum + coordinatingCount, 0);
  const rows: SummaryRow[] = dashboard.units.map((unit, at) => ({ kind: 'plain', cells: [pen.number(at + 1), pen.unit(unit.id), ...figureCells(pen, unit), pen.number(unit.coordinatingCount), pen.number(extensionsOf(unit.id)), pen.number(remindersOf(unit.id)), ''], sources: [] }));
  return {
    kind: 'table',
    columns: UNIT_COLUMNS.map((id) => ({ id, label: t(`summary.annex.byUnit.${id}`), isNumeric: !WORDED.includes(id) })),
    rows: [...rows, { kind: 'total', cells: ['', t('summary.annex.total'), ...figureCells(pen, dashboard), pen.number(coordinating), pen.number(extensionsOf(null)), pen.number(remindersInAll), ''], sources: [] }],
  };
}

function figureCells({ number, rate }: Pen, { totals, completionOfDue }: Pick<Dashboard, 'totals' | 'completionOfDue'>): string[] {
  return [...[totals.total, totals.completedOnTime, totals.completedLate, totals.withinTerm, totals.overdue, totals.notCounted].map((count) => number(count)), rate(completionOfDue)];
}

const TASK_COLUMNS = ['number', 'code', 'task', 'lead', 'coordinating', 'due', 'deliverable', 'indicator', 'result', 'status', 'completedOn', 'difficulties'] as const;

/** The tasks under their groups, numbered through. */
function taskTable(pen: Pen, { dashboard }: SummaryFacts, lines: readonly TaskLine[]): SummaryTable {
  const numbers = new Map(lines.map((line, at) => [line, at + 1]));
  return {
    kind: 'table',
    columns: TASK_COLUMNS.map((id) => ({ id, label: pen.t(`summary.annex.byTask.${id}`), isNumeric: id === 'number' })),
    rows: dashboard.themes.flatMap((theme): SummaryRow[] => {
      const own = lines.filter(({ task }) => task.themeId === theme.id);
      if (own.length === 0) return [];
      return [{ kind: 'group', cells: [pen.theme(theme)], sources: [] }, ...own.map((line): SummaryRow => ({ kind: 'plain', cells: taskCells(pen, line, { number: numbers.get(line) ?? 0, unitCount: dashboard.units.length }), sources: [sourceOf(line)] }))];
    }),
  };
}

function taskCells(pen: Pen, line: TaskLine, { number, unitCount }: { number: number; unitCount: number }): string[] {
  const { task, cell, text, coordinating, words } = line;
  const { indicators } = text;
  return [
    pen.number(number),
    task.code,
    task.title,
    pen.unit(cell.unitId),
    coordinating.length > 1 && coordinating.length === unitCount - 1 ? pen.t('summary.annex.byTask.allOthers') : coordinating.map(({ unitId }) => pen.shortUnit(unitId)).join('; '),
    dueText(pen, line),
    text.deliverable ?? '',
    indicators.map(({ name, target, unitOfMeasure }) => `${name}: ${pen.number(target)} ${unitOfMeasure}`).join('; '),
    indicators.map(({ actual, target, unitOfMeasure }) => `${pen.number(actual)}/${pen.number(target)} ${unitOfMeasure}`).join('; '),
    statusText(pen, line),
    pen.day(cell.completedOn),
    (words === null ? null : wordsSaid(words.difficulties)) ?? '',
  ];
}

function statusText({ t }: Pen, { cell, deadlineClass }: TaskLine): string {
  if (deadlineClass === 'due-soon') return t('deadlineClass.within-term');
  return deadlineClass === 'not-counted' ? t(`leadState.${cell.state as 'on-hold'}`) : t(`deadlineClass.${deadlineClass}`);
}
