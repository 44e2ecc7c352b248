import { downloadSummary, downloadSummaryPdf, downloadSummaryXlsx, getSummary, type Sentence, type Summary } from '@app/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { query, urlOf } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { ButtonAnchor } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { OutlineList } from './outline-list';
import { Paper } from './paper';
import { SourceChoiceContext } from './sentence-text';
import { SourcePanel } from './source-panel';
import { SummaryChoice } from './summary-choice';
import { SummaryFigures } from './summary-figures';
import { SummarySearch } from './summary-search';
import './summary.css';

/** The half-year document as it will be on paper, and its Word file: what is shown is what is downloaded. */
export function SummaryScreen() {
  const t = useWords();
  const formats = useFormats();
  const { plan } = useWorkspace();
  const [{ on, documentLocale, layout }] = useSearchState(SummarySearch);
  const summary = useQuery({ ...query(getSummary, { params: { planId: plan.id }, query: { effectiveOn: on, locale: documentLocale, layout } }), placeholderData: keepPreviousData });
  return (
    <div className="summary-screen stack" aria-busy={summary.isFetching}>
      <PageHeader
        title={t('summary.pageHeading', { halfYear: formats.halfYear(plan.halfYear) })}
        windowTitle={t('summary.title')}
        detail={<p>{t('summary.acceptedOnly')}</p>}
        actions={summary.data && hasTasks(summary.data) && <Download summary={summary.data} />}
      />
      <SummaryChoice summary={summary.data ?? null} />
      <QueryBoundary query={summary} lines={16}>{(data) => (hasTasks(data) ? <Content summary={data} /> : <Card><EmptyState title={t('summary.empty')} detail={t('summary.emptyHow')} /></Card>)}</QueryBoundary>
    </div>
  );
}

const hasTasks = ({ figures }: Summary): boolean => figures.totals.total > 0;

/** Asks for both times of what is on screen, so that the files say the same. */
function Download({ summary: { planId, effectiveOn, knownAt, locale, layout } }: { summary: Summary }) {
  const t = useWords();
  const asked = { params: { planId }, query: { effectiveOn, knownAt, locale, layout } };
  return (
    <>
      <ButtonAnchor icon="download" href={urlOf(downloadSummaryXlsx, asked)} download>{t('summary.downloadXlsx')}</ButtonAnchor>
      <ButtonAnchor icon="download" href={urlOf(downloadSummaryPdf, asked)} download>{t('summary.downloadPdf')}</ButtonAnchor>
      <ButtonAnchor look="primary" icon="download" href={urlOf(downloadSummary, asked)} download>{t('summary.download')}</ButtonAnchor>
    </>
  );
}

function Content({ summary }: { summary: Summary }) {
  const [chosen, choose] = useState<Sentence | null>(null);
  const choice = useMemo(() => ({ chosen, choose }), [chosen]);
  return (
    <>
      <SummaryFigures summary={summary} />
      <div className="summary-desk">
        <OutlineList summary={summary} />
        <SourceChoiceContext value={choice}><Paper summary={summary} /></SourceChoiceContext>
        <SourcePanel summary={summary} chosen={chosen} onClose={() => choose(null)} />
      </div>
    </>
  );
}
