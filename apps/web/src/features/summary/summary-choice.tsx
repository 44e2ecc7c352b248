import { LAYOUTS, SUMMARY_LOCALES, type Summary, type SummaryLocale } from '@app/contract';
import { useFormats } from '../../lib/format';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { DayFilter } from '../../ui/day-filter';
import { SelectField } from '../../ui/field';
import { SummarySearch } from './summary-search';

/** As of which day, in which language and form; the half-year itself is chosen in the head of the page. */
export function SummaryChoice({ summary }: { summary: Summary | null }) {
  const t = useWords();
  const formats = useFormats();
  const { plan, today, committee } = useWorkspace();
  const [{ on, documentLocale = 'vi', layout = committee.layout }, change] = useSearchState(SummarySearch);
  const choose = (day: string | null) => {
    if (day !== null && day !== summary?.effectiveOn) change({ on: day });
  };
  return (
    <div className="summary-choice no-print">
      <DayFilter label={t('summary.day')} hint="" value={on ?? summary?.effectiveOn ?? null} min={plan.startsOn} max={today} onChange={choose} />
      <SelectField label={t('summary.language')} value={documentLocale} onChange={({ target }) => change({ documentLocale: target.value as SummaryLocale })}>
        {SUMMARY_LOCALES.map((locale) => <option key={locale} value={locale}>{t(`app.language.${locale}`)}</option>)}
      </SelectField>
      <SelectField label={t('committee.layout.label')} value={layout} onChange={({ target }) => change({ layout: LAYOUTS.find((one) => one === target.value && one !== committee.layout) })}>
        {LAYOUTS.map((one) => <option key={one} value={one}>{t(`committee.layout.${one}`)}</option>)}
      </SelectField>
      {on !== undefined && <Button icon="back" onClick={() => change({ on: undefined })}>{t('summary.backToCutOff')}</Button>}
      {summary && <p className="sm sub" role="status">{t('summary.asOf', { day: formats.day(summary.effectiveOn), knownAt: formats.instant(summary.knownAt) })}</p>}
    </div>
  );
}
