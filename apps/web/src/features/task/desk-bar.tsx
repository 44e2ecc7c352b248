import { getFairClock, type FairClock } from '@app/contract';
import { DESKS } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { QueryBoundary } from '../../ui/query-boundary';
import { Table } from '../../ui/table';
import './desk-bar.css';

type Split = NonNullable<FairClock['whole']>;

/** On whose desk the work lay: a bar to see it, a table that says it (R7). */
export function DeskClock({ assignmentId, pastDay }: { assignmentId: string; pastDay: string | null }) {
  const t = useWords();
  const clock = useQuery(query(getFairClock, { params: { assignmentId }, query: pastDay === null ? {} : { effectiveOn: pastDay } }));
  return (
    <QueryBoundary query={clock} lines={4}>
      {({ whole, late }) =>
        whole === null ? <p className="sub">{t('fairClock.empty')}</p> : (
          <div className="stack">
            <DeskSplit title={t('fairClock.whole')} split={whole} />
            {late !== null && <DeskSplit title={t('fairClock.late')} split={late} />}
            <p className="sub sm">{t('fairClock.hint')}</p>
          </div>
        )
      }
    </QueryBoundary>
  );
}

function DeskSplit({ title, split }: { title: string; split: Split }) {
  const t = useWords();
  const formats = useFormats();
  const rows = [...DESKS.map((desk) => ({ desk, days: split.byDesk[desk] })), { desk: 'nobody' as const, days: split.nobodyDays }].filter(({ days }) => days > 0);
  const span = t('fairClock.span', { title, from: formats.day(split.fromOn), to: formats.day(split.toOn), days: split.days });
  return (
    <div className="desk-split">
      <p><b>{span}</b></p>
      <div className="desk-bar" aria-hidden="true">{rows.map(({ desk, days }) => <span key={desk} className={`desk-${desk}`} style={{ flexGrow: days }} />)}</div>
      <Table
        caption={span}
        columns={[
          { key: 'desk', label: t('fairClock.desk.label'), isHeading: true, cell: ({ desk }) => <><span className={`desk-key desk-${desk}`} aria-hidden="true" />{t(`fairClock.desk.${desk}`)}</> },
          { key: 'days', label: t('fairClock.days'), isNumeric: true, cell: ({ days }) => formats.number(days) },
          { key: 'part', label: t('fairClock.part'), isNumeric: true, cell: ({ days }) => formats.rate({ numerator: days, denominator: split.days }) },
        ]}
        rows={rows}
        keyOf={({ desk }) => desk}
      />
    </div>
  );
}
