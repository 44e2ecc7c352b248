import type { Cell, Dashboard, Sentence, SummaryParagraph, SummarySource } from '@app/contract';
import { achievementRatio, isIndicatorMet } from '@app/domain';
import type { SummaryFacts } from './facts';
import { composed, listed, named, quoted, type Pen } from './pen';
import { wordsSaid } from './printable';
import type { AcceptedWords, IndicatorFacts, TaskText } from './summary.queries';

/** A task as the document speaks of it: the cell that counts, what it aims at, what its lead last said and was accepted. */
export interface TaskLine {
  readonly task: Dashboard['tasks'][number];
  readonly cell: Cell;
  readonly deadlineClass: NonNullable<Cell['status']>['deadlineClass'];
  readonly workingDaysLate: number;
  readonly text: TaskText;
  readonly words: AcceptedWords | null;
  readonly coordinating: readonly Cell[];
}

/** One line for each assignment that the figures count, in the order of the dashboard. */
export function taskLines({ dashboard, texts, words }: SummaryFacts): TaskLine[] {
  const tasks = new Map(dashboard.tasks.map((task) => [task.id, task]));
  return dashboard.cells.flatMap((cell) => {
    const task = tasks.get(cell.taskId);
    if (task === undefined || cell.status === null || cell.state === 'transferred') return [];
    const text = texts.get(task.id) ?? { id: task.id, deliverable: null, isHeldOutside: false, indicators: [] };
    return [{
      task,
      cell,
      deadlineClass: cell.status.deadlineClass,
      workingDaysLate: cell.status.workingDaysLate ?? 0,
      text,
      words: text.isHeldOutside ? null : (words.get(cell.assignmentId) ?? null),
      coordinating: dashboard.cells.filter((other) => other.taskId === task.id && other.role === 'coordinating'),
    }];
  });
}

export const isCompleted = ({ cell }: TaskLine): boolean => cell.state === 'completed';

export const sourceOf = ({ task }: Pick<TaskLine, 'task'>): SummarySource => ({ kind: 'task', id: task.id, label: task.code });

export const itemSource = (code: string, { itemId, versionNumber }: AcceptedWords): SummarySource => ({ kind: 'item', id: itemId, label: `${code} (${versionNumber})` });

const STATES_NAMED = ['on-hold', 'cancelled', 'carried-over'] as const;

/** How the task stands, by the rule's verdict. */
export function stateSentence(pen: Pen, line: TaskLine): Sentence {
  const { task, cell, deadlineClass } = line;
  const nameOfState = STATES_NAMED.find((state) => state === cell.state);
  const verdict = deadlineClass === 'not-counted' ? (nameOfState ?? deadlineClass) : awaitsConfirmation(line) ? 'awaiting-confirmation' : deadlineClass;
  const values = { title: task.title, unit: pen.unit(cell.unitId), day: pen.day(cell.completedOn), due: dueText(pen, line), days: line.workingDaysLate };
  return named('state', composed(pen.t(`summary.sentence.${verdict}`, values), sourceOf(line)));
}

/** R23: claimed in time the work stays within term, also after its due day; the document says why. */
export function awaitsConfirmation({ cell, deadlineClass }: TaskLine): boolean {
  return cell.state === 'awaiting-confirmation' && (deadlineClass === 'within-term' || deadlineClass === 'due-soon');
}

/** R8: the original day is always shown beside an extended one. */
export function dueText({ t, day }: Pen, { cell: { due }, deadlineClass }: TaskLine): string {
  if (deadlineClass === 'no-deadline') return t('summary.annex.byTask.standing');
  if (due.dueOn === null) return t('summary.annex.byTask.noDueDay');
  if (due.extensionCount === 0) return day(due.dueOn);
  return t('summary.annex.byTask.dueExtended', { day: day(due.dueOn), count: due.extensionCount, original: day(due.originalDueOn) });
}

/** What was reached of each target; judged only once the task is completed. */
export function indicatorSentences(pen: Pen, line: TaskLine): Sentence[] {
  return line.text.indicators.map((indicator) => named(indicator.id, composed(indicatorText(pen, indicator, isCompleted(line)), sourceOf(line), ...(line.words === null ? [] : [itemSource(line.task.code, line.words)]))));
}

function indicatorText(pen: Pen, indicator: IndicatorFacts, isJudged: boolean): string {
  const values = { name: indicator.name, actual: pen.number(indicator.actual), target: pen.number(indicator.target), unit: indicator.unitOfMeasure };
  // R10: a value that nobody has said is missing, in words a reader can say aloud.
  if (indicator.actual === null) return pen.t('summary.sentence.indicatorMissing', values);
  if (isJudged && isMissed(indicator)) return pen.t('summary.sentence.indicatorMissed', values);
  const above = percentAbove(indicator);
  return above === null ? pen.t('summary.sentence.indicator', values) : pen.t('summary.sentence.indicatorExceeded', { ...values, percent: pen.number(above) });
}

export function isMissed(indicator: IndicatorFacts): boolean {
  return isIndicatorMet(indicator) === false;
}

/** By how many percent, to one decimal, a target to be reached was passed; null when it was not, when the target is not above 0, or when less would be better. */
export function percentAbove(indicator: IndicatorFacts): number | null {
  const ratio = indicator.direction === 'at-least' && indicator.target > 0 ? achievementRatio(indicator) : null;
  const above = ratio === null ? 0 : Math.round((ratio - 1) * 1000) / 10;
  return above > 0 ? above : null;
}

/** The unit's accepted words, as it wrote them (R3). */
export function narrativeSentences({ task, words }: TaskLine): Sentence[] {
  const said = words === null ? null : wordsSaid(words.narrative);
  return words === null || said === null ? [] : [quoted(said, itemSource(task.code, words))];
}

/** State, targets and the unit's words as one paragraph of a list. */
export function taskParagraph(pen: Pen, line: TaskLine): SummaryParagraph {
  return listed(`task:${line.cell.assignmentId}`, stateSentence(pen, line), ...indicatorSentences(pen, line), ...narrativeSentences(line));
}

/** What the units on these tasks, leading or supporting, wrote under one heading of their accepted reports. */
export function unitWords(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[], part: 'difficulties' | 'proposals'): SummaryParagraph[] {
  return lines.flatMap(({ task, cell, text, coordinating }) =>
    [cell, ...coordinating].flatMap(({ assignmentId, unitId }) => {
      const words = text.isHeldOutside ? undefined : facts.words.get(assignmentId);
      const said = words === undefined ? null : wordsSaid(words[part]);
      if (words === undefined || said === null) return [];
      const source = itemSource(task.code, words);
      return [listed(`${part}:${assignmentId}`, composed(pen.t('summary.sentence.word', { unit: pen.unit(unitId), code: task.code }), source), quoted(said, source))];
    }),
  );
}
