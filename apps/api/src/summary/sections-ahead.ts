import type { SummaryBlock, SummarySource } from '@app/contract';
import { isOpenLead, nextHalfYear, type LeadState } from '@app/domain';
import type { NextPlan, SummaryFacts } from './facts';
import { composed, figure, fixed, heading, listed, paragraph, toWrite, type Pen, type Unnumbered } from './pen';
import { indicatorSentences, isCompleted, isMissed, percentAbove, sourceOf, stateSentence, unitWords, type TaskLine } from './task-lines';

/** III: what the figures say for and against, and the units' own reasons; the judgement is the secretariat's to write. */
export function evaluationSection(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[]): Unnumbered {
  const { t } = pen;
  const difficulties = unitWords(pen, facts, lines, 'difficulties');
  return {
    id: 'III',
    title: t('summary.heading.evaluation'),
    blocks: [
      heading(pen, { section: 'III', number: '1' }, t('summary.heading.strengths')),
      ...strengthBlocks(pen, facts, lines),
      heading(pen, { section: 'III', number: '2' }, t('summary.heading.limitations')),
      ...limitBlocks(pen, lines),
      heading(pen, { section: 'III', number: '3' }, t('summary.heading.causes')),
      toWrite('causes', t('summary.toWrite.causes')),
      ...(difficulties.length === 0 ? [paragraph('difficulties', fixed(t('summary.sentence.noWord')))] : [paragraph('difficulties', fixed(t('summary.sentence.difficulties'))), ...difficulties]),
    ],
  };
}

function strengthBlocks(pen: Pen, { dashboard: { totals } }: SummaryFacts, lines: readonly TaskLine[]): SummaryBlock[] {
  const { t, number } = pen;
  const exceeding = lines.filter((line) => isCompleted(line) && line.text.indicators.some((indicator) => percentAbove(indicator) !== null));
  return [
    ...(totals.completed === 0 ? [] : [paragraph('onTime', composed(t('summary.sentence.strengths', { onTime: number(totals.completedOnTime), completed: number(totals.completed) }), figure('completedOnTime'), figure('completed')))]),
    ...(exceeding.length === 0 ? [] : counted(pen, 'exceeded', exceeding, withIndicators)),
    toWrite('strengths', t('summary.toWrite.strengths')),
  ];
}

function limitBlocks(pen: Pen, lines: readonly TaskLine[]): SummaryBlock[] {
  const overdue = lines.filter(({ deadlineClass }) => deadlineClass === 'overdue');
  const late = lines.filter(({ deadlineClass }) => deadlineClass === 'completed-late');
  const missed = lines.filter((line) => isCompleted(line) && line.text.indicators.some(isMissed));
  const blocks = [...counted(pen, 'limitsOverdue', overdue, withState), ...counted(pen, 'limitsLate', late, withState), ...counted(pen, 'limitsMissed', missed, withIndicators)];
  return blocks.length === 0 ? [paragraph('noLimit', fixed(pen.t('summary.sentence.noLimit')))] : blocks;
}

const keyOf = ({ cell }: TaskLine, key: string): string => `${key}:${cell.assignmentId}`;
type Drawn = (pen: Pen, line: TaskLine, key: string) => SummaryBlock;
const withState: Drawn = (pen, line, key) => listed(keyOf(line, key), stateSentence(pen, line));
const withIndicators: Drawn = (pen, line, key) => listed(keyOf(line, key), composed(pen.t('summary.sentence.taskOfUnit', { title: line.task.title, unit: pen.unit(line.cell.unitId) }), sourceOf(line)), ...indicatorSentences(pen, line));

/** How many, then which; nothing where there is none. */
function counted(pen: Pen, key: 'exceeded' | 'limitsOverdue' | 'limitsLate' | 'limitsMissed', lines: readonly TaskLine[], draw: Drawn): SummaryBlock[] {
  if (lines.length === 0) return [];
  return [paragraph(key, composed(pen.t(`summary.sentence.${key}`, { count: pen.number(lines.length) }), ...lines.map(sourceOf))), ...lines.map((line) => draw(pen, line, key))];
}

/** IV: the plan of the next half-year by task group; without one, what goes on. Then what was carried over. */
export function directionSection(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[]): Unnumbered {
  const next = pen.halfYear(nextHalfYear(facts.dashboard.halfYear));
  const blocks = facts.next === null ? continuedBlocks(pen, lines, next) : nextPlanBlocks(pen, facts, facts.next);
  const carried = lines.filter(({ cell }) => cell.state === 'carried-over');
  const lastNumber = blocks.filter((block) => block.kind === 'heading').length;
  return {
    id: 'IV',
    title: pen.t('summary.heading.direction', { halfYear: pen.locale === 'zh' ? next : next.toLocaleUpperCase('vi') }),
    blocks: [...blocks, ...(carried.length === 0 ? [] : [heading(pen, { section: 'IV', number: String(lastNumber + 1), key: 'carriedOver' }, pen.t('summary.heading.carriedOver')), ...carried.map((line) => withState(pen, line, 'carried'))])],
  };
}

function nextPlanBlocks(pen: Pen, { themes }: SummaryFacts, { plan, tasks }: NextPlan): SummaryBlock[] {
  const source: SummarySource = { kind: 'plan', id: plan.id, label: plan.name };
  const used = themes.filter(({ id }) => tasks.some(({ themeId }) => themeId === id));
  return [
    paragraph('nextPlan', composed(pen.t('summary.sentence.nextPlan', { plan: plan.name, count: pen.number(tasks.length) }), source)),
    ...used.flatMap((theme, at) => [
      heading(pen, { section: 'IV', number: String(at + 1), key: `theme:${theme.id}` }, pen.theme(theme)),
      ...tasks.filter(({ themeId }) => themeId === theme.id).map(({ taskId, taskCode, taskTitle: title, taskKind, unitId, dueOn }) => {
        const unit = pen.unit(unitId);
        const text = taskKind === 'standing' ? pen.t('summary.sentence.nextStanding', { title, unit }) : pen.t('summary.sentence.nextTask', { title, unit, due: pen.day(dueOn) });
        return listed(`next:${taskId}`, composed(text, { kind: 'task', id: taskId, label: `${plan.halfYear} ${taskCode}` }));
      }),
    ]),
  ];
}

function continuedBlocks(pen: Pen, lines: readonly TaskLine[], next: string): SummaryBlock[] {
  const open = lines.filter(({ cell }) => isOpenLead(cell.state as LeadState) || cell.state === 'on-hold');
  if (open.length === 0) return [paragraph('noneOpen', fixed(pen.t('summary.sentence.noneOpen', { halfYear: next })))];
  return [
    heading(pen, { section: 'IV', number: '1', key: 'continued' }, pen.t('summary.heading.continued')),
    paragraph('noNextPlan', fixed(pen.t('summary.sentence.noNextPlan', { halfYear: next }))),
    ...open.map((line) => withState(pen, line, 'open')),
  ];
}

/** V: to whom the committee turns is the secretariat's choice, from what the units propose in their accepted reports. */
export function proposalsSection(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[]): Unnumbered {
  const { t } = pen;
  const proposals = unitWords(pen, facts, lines, 'proposals');
  const addressees = ['proposalsCentral', 'proposalsParty', 'proposalsGovernment'] as const;
  return {
    id: 'V',
    title: t('summary.heading.proposals'),
    blocks: [
      ...addressees.flatMap((addressee, at) => [heading(pen, { section: 'V', number: String(at + 1) }, t(`summary.heading.${addressee}`)), toWrite(addressee, t('summary.toWrite.proposals'))]),
      heading(pen, { section: 'V', number: '4' }, t('summary.heading.proposalsUnits')),
      ...(proposals.length === 0 ? [paragraph('proposals', fixed(t('summary.sentence.noWord')))] : proposals),
    ],
  };
}
