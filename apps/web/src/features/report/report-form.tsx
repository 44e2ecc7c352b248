import type { Draft } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { isComposing } from '../../lib/composition';
import type { OpenedDraft } from '../../lib/draft/draft-keeper';
import { openedDraftQuery, useDraft } from '../../lib/draft/use-draft';
import { unkeepable, unsendable } from '../../lib/draft/words-problems';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { OtherWords } from '../../ui/other-words';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Note } from '../../ui/surface';
import { SaveLine } from '../../ui/save-line';
import { StatusTag } from '../../ui/status-tag';
import { LastAccepted } from './last-accepted';
import { Questions, useSummaryEntries } from './questions';
import './report.css';

/** The report on one assignment: five questions, the last accepted words beside them, kept while it is typed. */
export function ReportForm({ assignmentId }: { assignmentId: string }) {
  const { me } = useSession();
  const draft = useQuery(openedDraftQuery({ personId: me.id, assignmentId }));
  return <QueryBoundary query={draft}>{(opened) => <Form key={assignmentId} opened={opened} />}</QueryBoundary>;
}

function Form({ opened }: { opened: OpenedDraft }) {
  const t = useWords();
  const navigate = useNavigate();
  const { me, today } = useSession();
  const { draft } = opened;
  const { words, change, flush, state, savedAt, problem, others, settle } = useDraft(me.id, opened);
  const [isLeaving, setLeaving] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { task, assignment, returned } = draft;
  // Before the first attempt only what cannot be kept is said, and not while it is being typed.
  const problems = attempt > 0 ? unsendable(words, today) : state === 'waiting' ? {} : unkeepable(words);
  const entries = useSummaryEntries(draft, problems);
  const handleCheck = async () => {
    if (Object.keys(unsendable(words, today)).length > 0) return setAttempt((count) => count + 1);
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
          {attempt > 0 && <ErrorSummary entries={entries} attempt={attempt} />}
          {returned !== null && <ReturnedNote returned={returned} />}
          {others.slice(0, 1).map((other) => <OtherWords key={`${other.source}-${other.key ?? ''}`} draft={draft} mine={words} other={other} onSettle={settle} />)}
          <Note>{t(task.isHeldOutside ? 'report.heldOutside' : 'report.noSecrets')}</Note>
          <Questions draft={draft} words={words} problems={problems} onChange={change} />
          {/* Without a line the words are kept here, which the line below says. */}
          {problem !== null && !isProblem(problem, 'offline') && <ProblemNote error={problem} />}
          <div className="save-bar">
            <Button look="primary" isPending={isLeaving} onClick={() => void handleCheck()}>{t('report.check.open')}</Button>
            <SaveLine state={state} savedAt={savedAt} problem={problem} />
          </div>
        </div>
      </div>
      <LastAccepted word={draft.lastAccepted} onCopy={(narrative) => change({ narrative })} />
    </div>
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
