import type { SummaryRow, SummaryTable } from '@app/contract';
import { achievementRatio, isIndicatorMet, parseHalfYear, previousHalfYear } from '@app/domain';
import { annexRow, annexTable, groupRow, numberCell, textCell, type AnnexCell } from './annex-cells';
import type { SummaryFacts } from './facts';
import type { Pen } from './pen';
import type { IndicatorFacts } from './summary.queries';
import { isCompleted, sourceOf, type TaskLine } from './task-lines';

const COLUMNS = ['number', 'indicator', 'unitOfMeasure', 'target', 'actual', 'cumulative', 'ratio', 'samePeriod', 'comparison', 'evaluation'] as const;
const WORDED: readonly string[] = ['indicator', 'unitOfMeasure', 'evaluation'];

/** Every indicator of the plan under its task group, against its target, the year so far and the same half of the year before. */
export function indicatorTable(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[]): SummaryTable {
  let number = 0;
  const rows = facts.dashboard.themes.flatMap((theme): SummaryRow[] => {
    const own = lines.filter(({ task, text }) => task.themeId === theme.id && text.indicators.length > 0);
    if (own.length === 0) return [];
    return [groupRow(pen.theme(theme)), ...own.flatMap((line) => line.text.indicators.map((indicator) => annexRow([numberCell(pen, (number += 1)), ...indicatorCells(pen, facts, line, indicator)], [sourceOf(line)])))];
  });
  return annexTable(COLUMNS, (column) => pen.t(`summary.annex.byIndicator.${column}`), (column) => !WORDED.includes(column), rows);
}

function indicatorCells(pen: Pen, facts: SummaryFacts, line: TaskLine, indicator: IndicatorFacts): AnnexCell[] {
  const { name, unitOfMeasure, target, actual } = indicator;
  const ratio = achievementRatio(indicator);
  const before = samePeriod(facts, indicator);
  return [
    textCell(`${name} (${line.task.code})`),
    textCell(unitOfMeasure),
    numberCell(pen, target),
    numberCell(pen, actual),
    numberCell(pen, cumulative(facts, indicator)),
    numberCell(pen, ratio === null ? null : toOneDecimal(ratio * 100)),
    numberCell(pen, before),
    comparisonCell(pen, actual, before),
    textCell(evaluation(pen, line, indicator)),
  ];
}

const toOneDecimal = (value: number): number => Math.round(value * 10) / 10;

function pastOf({ indicatorPast }: SummaryFacts, { id }: IndicatorFacts, halfYear: string) {
  return (indicatorPast.get(id) ?? []).filter((past) => past.halfYear === halfYear);
}

/** The halves of the year together; a share of a whole (%) does not add up. What was not reported makes the sum unknown (R10). */
function cumulative(facts: SummaryFacts, indicator: IndicatorFacts): number | null {
  const { halfYear } = facts.dashboard;
  if (indicator.unitOfMeasure.trim() === '%' || parseHalfYear(halfYear).half === 1) return indicator.actual;
  const parts = [indicator.actual, ...pastOf(facts, indicator, previousHalfYear(halfYear)).map(({ actual }) => actual)];
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part));
}

function samePeriod(facts: SummaryFacts, indicator: IndicatorFacts): number | null {
  return pastOf(facts, indicator, previousHalfYear(previousHalfYear(facts.dashboard.halfYear)))[0]?.actual ?? null;
}

/** By how many percent more or less than a year before; unknown beside a missing value or a zero. */
function comparisonCell(pen: Pen, actual: number | null, before: number | null): AnnexCell {
  if (actual === null || before === null || before === 0) return numberCell(pen, null);
  const percent = toOneDecimal((actual / before - 1) * 100);
  return { text: percent > 0 ? `+${pen.number(percent)}` : pen.number(percent), value: percent };
}

/** Reaching a target can be said at once, missing it only of a completed task; staying below a limit only at the end. */
function evaluation({ t }: Pen, line: TaskLine, indicator: IndicatorFacts): string {
  const isMet = isIndicatorMet(indicator);
  if (isMet === true && (isCompleted(line) || indicator.direction === 'at-least')) return t('summary.annex.byIndicator.met');
  return isMet === false && isCompleted(line) ? t('summary.annex.byIndicator.missed') : t('summary.annex.byIndicator.open');
}
