import { ASK_VIEWS, listAsks, type Ask } from '@app/contract';
import { ASK_STATES } from '@app/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { itemsOf, pages } from '../../lib/pages';
import { oneOf, useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { SelectField } from '../../ui/field';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Chip } from '../../ui/surface';
import { AskCard } from './ask-card';
import './ask.css';

const AskSearch = z.object({ view: oneOf(ASK_VIEWS), askState: oneOf(ASK_STATES) });

/** What units cannot solve alone: who is to answer, by when, and the answer. */
export function AskList() {
  const t = useWords();
  const { plan, can } = useWorkspace();
  const [{ view = can('ask.answer') ? 'waiting-for-me' : 'all', askState: state }, setSearch] = useSearchState(AskSearch);
  const list = useInfiniteQuery(pages(listAsks, { query: { planId: plan.id, view, state } }));
  const asks: readonly Ask[] = itemsOf(list.data);
  return (
    <div className="stack measure">
      <PageHeader title={t('ask.title')} detail={t('ask.hint')} />
      <div className="bar" role="group" aria-label={t('ask.view.title')}>
        {ASK_VIEWS.map((one) => <Chip key={one} isPressed={one === view} onClick={() => setSearch({ view: one })}>{t(`ask.view.${one}`)}</Chip>)}
      </div>
      <SelectField label={t('ask.state.title')} value={state ?? ''} onChange={(event) => setSearch({ askState: ASK_STATES.find((known) => known === event.target.value) })}>
        <option value="">{t('ask.state.any')}</option>
        {ASK_STATES.map((one) => <option key={one} value={one}>{t(`ask.state.${one}`)}</option>)}
      </SelectField>
      <QueryBoundary query={list} lines={8}>
        {() => (asks.length === 0 ? <EmptyState title={t('ask.empty')} /> : <ul className="asks">{asks.map((ask) => <AskCard key={ask.id} ask={ask} />)}</ul>)}
      </QueryBoundary>
      <LoadMore list={list} />
    </div>
  );
}
