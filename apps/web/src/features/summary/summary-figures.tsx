import type { Summary } from '@app/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Card } from '../../ui/surface';

/** The official figures with their denominators (R11), the same as the dashboard's at the same two times. */
export function SummaryFigures({ summary: { figures, effectiveOn } }: { summary: Summary }) {
  const t = useWords();
  const formats = useFormats();
  const { totals, completionOfDue, planProgress, previous } = figures;
  return (
    <Card title={t('summary.figures')} actions={<Link className="sm no-print" to={paths.dashboard} search={{ on: effectiveOn }}>{t('summary.openDashboard')}</Link>}>
      <dl className="summary-figures">
        <Figure name={t('figures.total')}>{formats.number(totals.total)}</Figure>
        <Figure name={t('figures.completed')} parts={t('figures.completedParts', { onTime: totals.completedOnTime, late: totals.completedLate })}>{formats.number(totals.completed)}</Figure>
        <Figure name={t('figures.within')} parts={t('figures.withinParts', { dueSoon: totals.dueSoon })}>{formats.number(totals.withinTerm)}</Figure>
        <Figure name={t('figures.overdue')}>{formats.number(totals.overdue)}</Figure>
        <Figure name={t('figures.notCounted')}>{formats.number(totals.notCounted)}</Figure>
        <Figure name={t('figures.completionOfDue')} parts={previous && `${t('summary.previousRate', { halfYear: formats.halfYear(previous.halfYear) })}: ${formats.rate(previous.completionOfDue)}`}>{formats.rate(completionOfDue)}</Figure>
        <Figure name={t('figures.planProgress')}>{formats.rate(planProgress)}</Figure>
      </dl>
    </Card>
  );
}

function Figure({ name, parts, children }: { name: string; parts?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{children}</dd>
      {parts && <dd className="xs sub">{parts}</dd>}
    </div>
  );
}
