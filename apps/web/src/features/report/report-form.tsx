import { getDraft, NARRATIVE_MAX, type Draft, type SaveDraft } from '@app/contract';
import { ITEM_CLAIMS } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { taggedQuery } from '../../lib/api-client';
import { isComposing } from '../../lib/composition';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { RadioField, TextareaField } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Note } from '../../ui/surface';
import { StatusTag } from '../../ui/status-tag';
import { EarlierAsks } from './earlier-asks';
import { EvidenceFields } from './evidence-fields';
import { FileFields } from './file-fields';
import { IndicatorFields } from './indicator-fields';
import { LastAccepted } from './last-accepted';
import { SaveLine } from './save-line';
import { StaleChoice } from './stale-choice';
import { useDraft } from './use-draft';
import './report.css';

/** The report on one assignment: five questions, the last accepted words beside them, kept while it is typed. */
export function ReportForm({ assignmentId }: { assignmentId: string }) {
  const draft = useQuery({ ...taggedQuery(getDraft, { params: { assignmentId } }), staleTime: Infinity, gcTime: 0 });
  return <QueryBoundary query={draft}>{({ data, etag }) => <Form key={assignmentId} draft={data} etag={etag} />}</QueryBoundary>;
}

function Form({ draft, etag }: { draft: Draft; etag: string | null }) {
  const t = useWords();
  const navigate = useNavigate();
  const { words, change, flush, state, savedAt, problem, theirs, settle, isRestored } = useDraft(draft, etag);
  const [isLeaving, setLeaving] = useState(false);
  const { task, assignment, returned } = draft;
  const handleCheck = async () => {
    setLeaving(true);
    const isKept = state === 'clean' && savedAt !== null ? true : await flush();
    setLeaving(false);
    if (isKept) await navigate({ to: paths.workCheck, search: (before) => ({ ...before, assignment: assignment.id }) });
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (isComposing(event) || !(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return;
    event.preventDefault();
    void handleCheck();
  };
  return (
    <div className="report" onKeyDown={handleKeys} role="presentation">
      <div>
        <PageHeader title={t('report.taskLine', { code: task.code, title: task.title })} windowTitle={t('report.title', { code: task.code })} crumbs={[<Link key="work" to={paths.work}>{t('app.nav.myWork')}</Link>]} detail={assignment.status && <StatusTag status={assignment.status} />} />
        <div className="report-form">
          {returned !== null && <ReturnedNote returned={returned} />}
          {isRestored && <Note>{t('report.draft.restored')}</Note>}
          {theirs !== null && <StaleChoice mine={words} theirs={theirs} onChoose={settle} />}
          <Note>{t(task.isHeldOutside ? 'report.heldOutside' : 'report.noSecrets')}</Note>
          <Questions draft={draft} words={words} onChange={change} />
          {problem !== null && <ProblemNote error={problem} />}
          <div className="save-bar">
            <Button look="primary" isPending={isLeaving} onClick={() => void handleCheck()}>{t('report.check.open')}</Button>
            <SaveLine state={state} savedAt={savedAt} />
          </div>
        </div>
      </div>
      <LastAccepted word={draft.lastAccepted} onCopy={(narrative) => change({ narrative })} />
    </div>
  );
}

interface QuestionsProps {
  readonly draft: Draft;
  readonly words: SaveDraft;
  readonly onChange: (patch: Partial<SaveDraft>) => void;
}

function Questions({ draft, words, onChange }: QuestionsProps) {
  const t = useWords();
  const formats = useFormats();
  const isLead = draft.assignment.role === 'lead';
  const textOf = (value: string | null) => (value === '' ? null : value);
  return (
    <>
      <section>
        <RadioField label={t('report.section.claim')} value={words.claim ?? ''} onChange={(event) => onChange({ claim: event.target.value as SaveDraft['claim'] })} choices={ITEM_CLAIMS.map((claim) => ({ value: claim, label: t(`itemClaim.${claim}`) }))} />
        {words.claim === 'completed' && isLead && <DayField label={t('report.question.completedOn')} hint={t('report.question.completedOnHint')} value={words.completedOn} onChange={(completedOn) => onChange({ completedOn })} isOptional />}
        {isLead && <NumberField label={t('report.question.percent')} hint={t('report.question.percentHint')} isOptional value={words.percent} onChange={(percent) => onChange({ percent: typeof percent === 'number' ? Math.round(Math.min(100, Math.max(0, percent))) : null })} />}
      </section>
      <section>
        <TextareaField label={t(isLead ? 'report.question.narrative' : 'report.question.contribution')} rows={8} maxLength={NARRATIVE_MAX} value={words.narrative} onChange={(event) => onChange({ narrative: event.target.value })} counter={t('common.characters', { used: words.narrative.length, limit: NARRATIVE_MAX })} />
      </section>
      {draft.indicators.length > 0 && (
        <section aria-label={t('report.section.indicators')}>
          <h2>{t('report.section.indicators')}</h2>
          <IndicatorFields indicators={draft.indicators} values={words.indicatorValues} onChange={(indicatorValues) => onChange({ indicatorValues })} formats={formats} />
        </section>
      )}
      <section aria-label={t('report.section.evidence')}>
        <h2>{t('report.section.evidence')}</h2>
        <EvidenceFields evidence={words.evidence} onChange={(evidence) => onChange({ evidence })} />
        <FileFields draft={draft} />
      </section>
      <section>
        <EarlierAsks assignmentId={draft.assignment.id} />
        <TextareaField label={t('report.question.difficulties')} isOptional value={words.difficulties ?? ''} onChange={(event) => onChange({ difficulties: textOf(event.target.value) })} />
        <TextareaField label={t('report.question.proposals')} isOptional value={words.proposals ?? ''} onChange={(event) => onChange({ proposals: textOf(event.target.value) })} />
      </section>
    </>
  );
}

function ReturnedNote({ returned }: { returned: NonNullable<Draft['returned']> }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <Note tone="warn">
      <h2>{t('report.returnedTitle', { day: formats.dayOf(returned.returnedAt), count: returned.reasons.length })}</h2>
      <ul className="reasons">{returned.reasons.map((reason, at) => <li key={at}>{reason.text} <span className="sub xs">{t(`report.section.${reason.section}`)}</span></li>)}</ul>
    </Note>
  );
}
