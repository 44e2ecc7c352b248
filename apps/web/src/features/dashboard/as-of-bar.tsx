import type { Dashboard } from '@app/contract';
import { useFormats } from '../../lib/format';
import { useSearchState } from '../../lib/search-params';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { DayFilter } from '../../ui/day-filter';
import { ComparePicker } from './compare-picker';
import { DashboardSearch } from './dashboard-search';

/** The day the figures hold for; in the address, so that a link shows the same figures. */
export function AsOfBar({ data }: { data: Dashboard }) {
  const t = useWords();
  const formats = useFormats();
  const { today } = useSession();
  const [{ on }, change] = useSearchState(DashboardSearch);
  const isHistoric = on !== undefined && on !== today;
  const choose = (day: string | null) => {
    if (day !== null && day !== data.effectiveOn) change({ on: day });
  };
  return (
    <div className="as-of">
      <DayFilter label={t('dashboard.asOf.label')} hint="" value={on ?? data.effectiveOn} min={data.startsOn} max={today} onChange={choose} />
      <ComparePicker data={data} />
      <Button icon="screen" onClick={() => change({ present: true })}>{t('dashboard.present')}</Button>
      {isHistoric && (
        <>
          <p className="sm sub" role="status">{t('dashboard.asOf.historic', { day: formats.day(data.effectiveOn) })}</p>
          <Button isSmall icon="back" onClick={() => change({ on: undefined })}>{t('dashboard.asOf.backToToday')}</Button>
        </>
      )}
    </div>
  );
}
