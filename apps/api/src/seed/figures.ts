import type { Dashboard, Totals } from '@app/contract';
import { formatRate } from '@app/words';
import type { DataSource } from 'typeorm';
import { asOfAsked, knownAtShown } from '../assignment/as-of';
import type { Clock } from '../config/clock';
import { dashboardOf } from '../dashboard/dashboard';
import { dashboardFacts } from '../dashboard/dashboard.queries';

/** The official figures of every plan as a table of text: of today, or of its cut-off day when that has passed. */
export async function figuresText(dataSource: DataSource, clock: Clock): Promise<string> {
  const plans = await dataSource.query<{ id: string; ends_on: string }[]>('SELECT id, ends_on FROM plan ORDER BY half_year');
  const texts: string[] = [];
  for (const { id, ends_on: endsOn } of plans) {
    const dashboard = await dashboardAt(dataSource, clock, id, endsOn < clock.today() ? endsOn : clock.today());
    texts.push(textOf(dashboard));
  }
  return texts.join('\n\n');
}

async function dashboardAt(dataSource: DataSource, clock: Clock, planId: string, effectiveOn: string): Promise<Dashboard> {
  const asOf = asOfAsked(clock, { effectiveOn });
  const found = await dashboardFacts(dataSource, planId, asOf);
  if (found === null) throw new Error('a plan vanished while it was read');
  return dashboardOf(found, knownAtShown(clock, asOf));
}

const COLUMNS = ['total', 'completedOnTime', 'completedLate', 'withinTerm', 'overdue', 'notCounted'] as const satisfies readonly (keyof Totals)[];

function textOf({ planName, effectiveOn, totals, completionOfDue, planProgress, units }: Dashboard): string {
  const row = (name: string, counted: Totals, rate: Dashboard['completionOfDue']) => [name, ...COLUMNS.map((column) => String(counted[column])), formatRate('vi', rate)].join('\t');
  return [
    `${planName}, tính đến hết ngày ${effectiveOn}`,
    ['Đơn vị', 'Tổng', 'Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Trong hạn', 'Quá hạn', 'Không tính', 'Hoàn thành trên số đến hạn'].join('\t'),
    ...units.filter((unit) => unit.totals.total > 0).map((unit) => row(unit.shortName, unit.totals, unit.completionOfDue)),
    row('Tổng', totals, completionOfDue),
    `Tiến độ so với kế hoạch: ${formatRate('vi', planProgress)}`,
  ].join('\n');
}
