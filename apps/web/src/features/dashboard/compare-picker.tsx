import { listDirectives, type Dashboard } from '@app/contract';
import { addDays } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { DayFilter } from '../../ui/day-filter';
import { DashboardSearch } from './dashboard-search';

const DIRECTIVES_ASKED = 200;
const OTHER_DAYS_BEFORE = 30;
const MARKS = ['yesterday', 'meeting', 'lastPeriod'] as const;
type Mark = (typeof MARKS)[number];

/** The earlier day that the figures are compared with: yesterday, the last meeting, the end of the last half-year or any. */
export function ComparePicker({ data }: { data: Dashboard }) {
  const t = useWords();
  const formats = useFormats();
  const [{ since }, change] = useSearchState(DashboardSearch);
  const days = useMarks(data);
  const known = MARKS.filter((mark) => days[mark] !== undefined);
  const chosen = since === undefined ? 'none' : (known.find((mark) => days[mark] === since) ?? 'other');
  const latest = addDays(data.effectiveOn, -1);
  const choose = (value: string) => {
    if (value === 'none') change({ since: undefined });
    else change({ since: days[value as Mark] ?? addDays(data.effectiveOn, -OTHER_DAYS_BEFORE) });
  };
  return (
    <>
      <label className="compare-with">
        <span>{t('dashboard.since.label')}</span>
        <select className="input" value={chosen} onChange={({ target }) => choose(target.value)}>
          <option value="none">{t('dashboard.since.none')}</option>
          {known.map((mark) => <option key={mark} value={mark}>{t(`dashboard.since.${mark}`, { day: formats.day(days[mark] ?? null) })}</option>)}
          <option value="other">{t('dashboard.since.other')}</option>
        </select>
      </label>
      {chosen === 'other' && <DayFilter label={t('dashboard.since.day')} hint="" value={since ?? null} max={latest} onChange={(day) => day !== null && day <= latest && change({ since: day })} />}
    </>
  );
}

/** Days worth comparing with. A meeting is known by its conclusion. */
function useMarks({ effectiveOn, startsOn }: Dashboard): Partial<Record<Mark, string>> {
  const { committee, can } = useWorkspace();
  const directives = useQuery({ ...query(listDirectives, { query: { committeeId: committee.id, limit: DIRECTIVES_ASKED } }), enabled: can('directive.read') });
  const meetings = (directives.data?.items ?? []).filter(({ kind, state, issuedOn }) => kind === 'conclusion' && state !== 'draft' && issuedOn < effectiveOn).map(({ issuedOn }) => issuedOn);
  const meeting = meetings.toSorted().at(-1);
  const lastPeriod = addDays(startsOn, -1);
  return { yesterday: addDays(effectiveOn, -1), ...(meeting !== undefined && { meeting }), ...(lastPeriod < effectiveOn && { lastPeriod }) };
}
