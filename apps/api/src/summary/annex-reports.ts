import type { SummaryTable } from '@app/contract';
import { diffDays } from '@app/domain';
import { annexRow, annexTable, dayCell, numberCell, textCell } from './annex-cells';
import type { SummaryFacts } from './facts';
import type { Pen } from './pen';

const COLUMNS = ['number', 'unit', 'due', 'sent', 'status', 'returns', 'notes'] as const;
const NUMERIC: readonly string[] = ['number', 'returns'];

/** Who reported in the round and when, in the order of the units; late is judged on the first submission. */
export function reportTable(pen: Pen, { dashboard }: SummaryFacts, round: NonNullable<SummaryFacts['round']>): SummaryTable {
  const order = new Map(dashboard.units.map(({ id }, at) => [id, at]));
  const placeOf = (unitId: string): number => order.get(unitId) ?? order.size;
  const source = { kind: 'round', id: round.id, label: round.name } as const;
  const rows = [...round.reports]
    .sort((one, other) => placeOf(one.unitId) - placeOf(other.unitId))
    .map(({ unitId, firstSubmittedOn, returnCount, note }, at) =>
      annexRow([numberCell(pen, at + 1), textCell(pen.unit(unitId)), dayCell(pen, round.dueOn), dayCell(pen, firstSubmittedOn), textCell(statusText(pen, firstSubmittedOn, round.dueOn)), numberCell(pen, returnCount), textCell(note ?? '')], [source]));
  return annexTable(COLUMNS, (column) => pen.t(`summary.annex.byReport.${column}`), (column) => NUMERIC.includes(column), rows);
}

function statusText({ t }: Pen, sentOn: string | null, dueOn: string): string {
  if (sentOn === null) return t('summary.annex.byReport.missing');
  return sentOn <= dueOn ? t('summary.annex.byReport.onTime') : t('summary.annex.byReport.late', { days: diffDays(dueOn, sentOn) });
}
