import { getAuditChoices, type AuditChoices } from '@app/contract';
import { auditAct, auditKind } from '@app/words';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { query } from '../../lib/api-client';
import { dayParam, idParam, textParam } from '../../lib/search-params';
import { useSession } from '../../lib/session';
import { useLanguage, useWords } from '../../lib/words';
import { DayFilter } from '../../ui/day-filter';
import { SelectField } from '../../ui/field';
import { QueryBoundary } from '../../ui/query-boundary';
import { Chip } from '../../ui/surface';

/** What the address of the trail holds. */
export const AuditSearch = z.object({ from: dayParam, to: dayParam, object: idParam, objectName: textParam, person: idParam, act: textParam, kind: textParam });
type Search = z.output<typeof AuditSearch>;

interface FiltersProps {
  readonly search: Search;
  readonly onChange: (patch: Partial<Search>) => void;
}

export function AuditFilters({ search, onChange }: FiltersProps) {
  const t = useWords();
  const { committee } = useSession();
  return (
    <div className="audit-filters" role="search" aria-label={t('common.filters.label')}>
      <DayFilter label={t('audit.filter.from')} value={search.from ?? null} onChange={(value) => onChange({ from: value ?? undefined })} />
      <DayFilter label={t('audit.filter.to')} value={search.to ?? null} onChange={(value) => onChange({ to: value ?? undefined })} />
      {committee !== null && <Choices committeeId={committee.id} search={search} onChange={onChange} />}
      {search.object !== undefined && (
        <Chip isPressed onClick={() => onChange({ object: undefined, objectName: undefined })} aria-label={t('common.filters.remove', { name: t('audit.filter.object') })}>
          <span className="clip">{t('audit.filter.object')}: {search.objectName ?? search.object}</span>
        </Chip>
      )}
    </div>
  );
}

/** The people, kinds and acts that occur in the committee's trail. */
function Choices({ committeeId, search, onChange }: FiltersProps & { committeeId: string }) {
  const t = useWords();
  const choices = useQuery(query(getAuditChoices, { query: { committeeId } }));
  return (
    <QueryBoundary query={choices}>
      {({ people, acts }) => (
        <>
          <SelectField label={t('audit.filter.person')} value={search.person ?? ''} onChange={(event) => onChange({ person: event.target.value || undefined })}>
            <option value="">{t('audit.filter.allPeople')}</option>
            {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            {search.person !== undefined && !people.some(({ id }) => id === search.person) && <option value={search.person}>{t('audit.filter.otherPerson')}</option>}
          </SelectField>
          <KindAndAct acts={acts} search={search} onChange={onChange} />
        </>
      )}
    </QueryBoundary>
  );
}

/** A kind narrows the acts to choose from; an act of another kind falls away with it. */
function KindAndAct({ acts, search, onChange }: FiltersProps & { acts: AuditChoices['acts'] }) {
  const t = useWords();
  const { locale } = useLanguage();
  const { kind, act } = search;
  const byName = new Intl.Collator(locale);
  const kinds = [...new Set([...acts.map(({ objectType }) => objectType), ...(kind === undefined ? [] : [kind])])]
    .map((code) => ({ code, name: auditKind(t, code), acts: acts.filter(({ objectType }) => objectType === code).map(({ action }) => action) }))
    .sort((a, b) => byName.compare(a.name, b.name));
  const shown = kinds.filter(({ code }) => kind === undefined || code === kind);
  const changeKind = (code: string) => {
    const isOfKind = code === '' || acts.some(({ objectType, action }) => objectType === code && action === act);
    onChange({ kind: code || undefined, act: isOfKind ? act : undefined });
  };
  return (
    <>
      <SelectField label={t('audit.filter.kind')} value={kind ?? ''} onChange={(event) => changeKind(event.target.value)}>
        <option value="">{t('audit.filter.allKinds')}</option>
        {kinds.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
      </SelectField>
      <SelectField label={t('audit.filter.action')} value={act ?? ''} onChange={(event) => onChange({ act: event.target.value || undefined })}>
        <option value="">{t('audit.filter.allActions')}</option>
        {shown.map(({ code, name, acts: own }) => (
          <optgroup key={code} label={name}>
            {own.map((action) => <option key={action} value={action}>{auditAct(t, action)}</option>)}
          </optgroup>
        ))}
        {act !== undefined && !shown.some(({ acts: own }) => own.includes(act)) && <option value={act}>{auditAct(t, act)}</option>}
      </SelectField>
    </>
  );
}
