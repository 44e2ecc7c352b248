import { fold, toNfc } from '../text';
import { lettersOf, type TableRole } from './columns';
import { readDueCell, type DueReference } from './due-cell';
import { isHeadingAgain, type Header } from './header';
import { rowKind } from './row-kind';
import { rowViews, type RowView } from './row-view';
import type { Cell, Sheet } from './sheet';
import type { CellProblem, CellProblemCode, TableTask } from './table-task';
import { isDitto, isEmptyMark, leadAndCoordinating, unitsOfCell } from './unit-cell';

/** The longest title and deliverable that a task can hold, in characters. */
export const TITLE_LENGTH_MAX = 500;

type Reading = { header: Header; reference: DueReference; tasks: TableTask[]; problems: CellProblem[]; flagged: Set<string> };

/** Reads the rows below a heading: tasks in order, and a problem for every cell that a person has to look at. */
export function readRows(sheet: Sheet, header: Header, reference: DueReference): { tasks: TableTask[]; problems: CellProblem[] } {
  const reading: Reading = { header, reference, tasks: [], problems: [], flagged: new Set() };
  const again = new Set(sheet.rows.filter((row) => isHeadingAgain(row, header)).map(({ row }) => row));
  const views = rowViews(sheet, header.columns, Math.max(0, ...header.rows)).filter(({ row }) => !again.has(row));
  if (header.columns.lead === undefined) report(reading, [header.rows[0] ?? 1, null], 'column-missing');
  let group: string | null = null;
  let above: RowView | null = null;
  let isSigned = false;
  for (const [at, view] of views.entries()) {
    isSigned &&= !/^\d/.test(textOf(view.own('number')).trim());
    if (isSigned) continue;
    const found = rowKind(view, views.slice(at + 1, at + 1 + LOOKAHEAD));
    const last = reading.tasks[reading.tasks.length - 1];
    if (found.kind === 'signature') isSigned = true;
    else if (found.kind === 'group') group = oneLine(found.name);
    else if (found.kind === 'continuation' && last !== undefined) continueTask(last, view);
    else if (found.kind === 'task') {
      const given = dittoed(view, above);
      reading.tasks.push(readTask(reading, given, group));
      above = given;
    }
  }
  for (const task of reading.tasks) checkTask(reading, task);
  checkRepeated(reading);
  return { tasks: reading.tasks, problems: reading.problems.sort((one, other) => one.row - other.row || one.column.localeCompare(other.column)) };
}

/** What a row is can depend on the rows after it, never on those far away. */
const LOOKAHEAD = 40;

function readTask(reading: Reading, view: RowView, group: string | null): TableTask {
  const { columns } = reading.header;
  const isBoth = columns.coordinating === undefined;
  const leadText = valueOf(view.at('lead'));
  const units = isBoth ? leadAndCoordinating(leadText) : { lead: unitsOfCell(leadText), coordinating: unitsOfCell(valueOf(view.at('coordinating'))) };
  const due = readDueCell(view.at('due'), reading.reference);
  if (due.problem !== null) report(reading, [view.row, 'due'], due.problem, due.text ?? '');
  for (const role of ['number', 'title', 'lead', 'coordinating', 'deliverable', 'note'] as const) {
    if (view.own(role)?.kind === 'error') report(reading, [view.row, role], 'cell-error', textOf(view.own(role)));
  }
  return {
    row: view.row,
    number: orNull(view.own('number')),
    group: orNull(view.at('group')) ?? group,
    code: orNull(view.own('code')),
    title: oneLine(valueOf(view.own('title'))),
    leadUnits: units.lead,
    coordinatingUnits: units.coordinating,
    due: due.due,
    dueText: due.text,
    recurrence: due.recurrence,
    kind: due.recurrence !== null ? 'recurring' : due.isStanding ? 'standing' : 'dated',
    deliverable: orNull(view.at('deliverable')),
    note: orNull(view.own('note')),
  };
}

/** Adds what a following line says to its task. */
function continueTask(task: TableTask, view: RowView): void {
  const add = (units: string[], more: readonly string[]): void => void units.push(...more.filter((name) => !units.some((known) => fold(known) === fold(name))));
  add(task.leadUnits, unitsOfCell(valueOf(view.own('lead'))));
  add(task.coordinatingUnits, unitsOfCell(valueOf(view.own('coordinating'))));
  const words = valueOf(view.own('title'));
  if (words !== '') task.title = oneLine(`${task.title} ${words}`);
  const deliverable = orNull(view.own('deliverable'));
  if (deliverable !== null) task.deliverable = task.deliverable === null ? deliverable : `${task.deliverable}; ${deliverable}`;
}

/** Cells that only repeat the one above take its place. */
function dittoed(view: RowView, above: RowView | null): RowView {
  if (above === null) return view;
  const repeat = (read: (role: TableRole) => Cell | null) => (role: TableRole): Cell | null => {
    const cell = read(role);
    return cell !== null && isDitto(cell.text) ? above.at(role) : cell;
  };
  return { ...view, own: repeat(view.own), at: repeat(view.at) };
}

function checkTask(reading: Reading, task: TableTask): void {
  const { row, title, leadUnits, coordinatingUnits, deliverable } = task;
  if (title === '' && !hasProblem(reading, row, 'title')) report(reading, [row, 'title'], 'title-missing');
  if (title.length > TITLE_LENGTH_MAX) report(reading, [row, 'title'], 'title-too-long', title);
  if ((deliverable?.length ?? 0) > TITLE_LENGTH_MAX) report(reading, [row, 'deliverable'], 'deliverable-too-long', deliverable ?? '');
  if (leadUnits.length === 0 && reading.header.columns.lead !== undefined && !hasProblem(reading, row, 'lead')) report(reading, [row, 'lead'], 'lead-missing');
  for (const [role, units] of [['lead', leadUnits], ['coordinating', coordinatingUnits]] as const) {
    const odd = units.find((name) => !/\p{L}{2}/u.test(name));
    if (odd !== undefined) report(reading, [row, role], 'unit-unreadable', odd);
  }
  const both = coordinatingUnits.find((name) => leadUnits.some((lead) => fold(lead) === fold(name)));
  if (both !== undefined) report(reading, [row, reading.header.columns.coordinating === undefined ? 'lead' : 'coordinating'], 'lead-also-coordinates', both);
}

const hasProblem = ({ flagged }: Reading, row: number, role: TableRole): boolean => flagged.has(`${String(row)}:${role}`);

/** The same task for the same units on the same day, twice in one table. */
function checkRepeated(reading: Reading): void {
  const seen = new Set<string>();
  for (const task of reading.tasks) {
    if (task.title === '') continue;
    const key = fold([task.group, task.title, ...task.leadUnits, task.dueText].join('|'));
    if (seen.has(key)) report(reading, [task.row, 'title'], 'row-repeated', task.title);
    seen.add(key);
  }
}

function report(reading: Reading, [row, role]: readonly [number, TableRole | null], code: CellProblemCode, text = ''): void {
  reading.flagged.add(`${String(row)}:${String(role)}`);
  reading.problems.push({ row, column: role === null ? '' : lettersOf(reading.header.columns, role), role, code, text });
}

const textOf = (cell: Cell | null): string => cell?.text ?? '';
const valueOf = (cell: Cell | null): string => (cell === null || cell.kind === 'error' ? '' : cell.text);
const oneLine = (text: string): string => toNfc(text).replace(/\s+/g, ' ').trim();

function orNull(cell: Cell | null): string | null {
  const text = oneLine(valueOf(cell));
  return isEmptyMark(text) ? null : text;
}
