import { listThemes, listUnits } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { query } from '../../lib/api-client';
import { useSearchState } from '../../lib/search-params';
import { useCommittee } from '../../lib/session';
import { useLanguage } from '../../lib/words';
import { SelectField, TextField } from '../../ui/field';
import { FIGURES, TaskSearch } from './task-search';

/** How long typing rests before the list is asked again. */
const TYPING_PAUSE_MS = 400;

/** Filters that a link carries: text, unit, theme, official figure. */
export function TaskFilters() {
  const { t, locale } = useLanguage();
  const { committee } = useCommittee();
  const [search, change] = useSearchState(TaskSearch);
  const units = useQuery(query(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  const themes = useQuery(query(listThemes, { params: { committeeId: committee.id } }));
  const nameOf = (theme: { name: string; nameEn: string | null; nameZh: string | null }) => ({ vi: theme.name, en: theme.nameEn ?? theme.name, zh: theme.nameZh ?? theme.name })[locale];
  return (
    <form className="task-filters no-print" role="search" aria-label={t('common.filters.label')} onSubmit={(event) => event.preventDefault()}>
      <TextFilter />
      <SelectField label={t('task.filter.unit')} value={search.unit ?? ''} onChange={({ target }) => change({ unit: target.value || undefined })}>
        <option value="">{t('common.all')}</option>
        {units.data?.items.map(({ id, shortName }) => <option key={id} value={id}>{shortName}</option>)}
      </SelectField>
      <SelectField label={t('task.filter.theme')} value={search.theme ?? ''} onChange={({ target }) => change({ theme: target.value || undefined })}>
        <option value="">{t('common.all')}</option>
        {themes.data?.items.map((theme) => <option key={theme.id} value={theme.id}>{nameOf(theme)}</option>)}
      </SelectField>
      <SelectField label={t('task.filter.status')} value={search.figure ?? ''} onChange={({ target }) => change({ figure: FIGURES.find((figure) => figure === target.value) })}>
        <option value="">{t('common.all')}</option>
        {FIGURES.map((figure) => <option key={figure} value={figure}>{t(`task.filter.figure.${figure}`)}</option>)}
      </SelectField>
    </form>
  );
}

/** Follows the typing after a pause, so that no key is lost to a reply. */
function TextFilter() {
  const { t } = useLanguage();
  const [{ q }, change] = useSearchState(TaskSearch);
  const [typed, setTyped] = useState(q ?? '');
  const [known, setKnown] = useState(q);
  if (q !== known) {
    setKnown(q);
    setTyped(q ?? '');
  }
  useEffect(() => {
    if (typed === (q ?? '')) return;
    const timer = setTimeout(() => change({ q: typed || undefined }, { replace: true }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, q, change]);
  return <TextField label={t('task.filter.query')} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />;
}
