import { listThemes, listUnits, type ReplyOf, type Unit } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../../lib/api-client';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { ReadingCheck } from './reading-check';
import { ReadingSource } from './reading-source';
import { useReading } from './use-reading';
import './directive.css';
import './reading.css';

export interface ReadingLists {
  readonly themes: ReplyOf<typeof listThemes>['items'];
  readonly units: readonly Unit[];
}

/** A pasted or uploaded conclusion becomes a draft directive with its clauses and tasks: the program proposes, a person saves (R21). */
export function Reading() {
  const t = useWords();
  const { committee } = useCommittee();
  const themes = useQuery(query(listThemes, { params: { committeeId: committee.id } }));
  const units = useQuery(query(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  return (
    <>
      <PageHeader title={t('reading.title')} detail={t('reading.detail')} crumbs={[<Link key="list" to={paths.directives}>{t('directive.title')}</Link>]} />
      <QueryBoundary query={themes}>
        {(groups) => <QueryBoundary query={units}>{(members) => <Work lists={{ themes: groups.items, units: members.items }} />}</QueryBoundary>}
      </QueryBoundary>
    </>
  );
}

function Work({ lists }: { lists: ReadingLists }) {
  const { committee, today, plan, plans } = useCommittee();
  const open = plans.filter(({ state }) => state !== 'closing' && state !== 'closed');
  const planId = (open.find(({ id }) => id === plan?.id) ?? open[0])?.id ?? '';
  const reading = useReading({ committeeId: committee.id, today, planId, themes: lists.themes });
  return reading.state.drafts === null ? <ReadingSource reading={reading} /> : <ReadingCheck reading={reading} drafts={reading.state.drafts} lists={lists} plans={open} />;
}
