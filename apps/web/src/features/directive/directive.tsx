import { getDirective, getLedger, type Directive as DirectiveData, type Ledger as LedgerData } from '@app/contract';
import { isSourceOfTasks } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { ClauseCard } from './clause-card';
import { EndActions, EndNotes } from './directive-end';
import { CoverageMeter, DirectiveStateTag } from './directive-facts';
import { IssueDirective } from './issue-directive';
import { MarkedText } from './marked-text';
import { SplitEditor } from './split-editor';

/** The clause ledger: the words of a directive, and what became of each part. */
export function Directive() {
  const t = useWords();
  const { directiveId = '' } = useParams({ strict: false });
  const { can } = useCommittee();
  const directive = useQuery(query(getDirective, { params: { directiveId } }));
  return (
    <>
      <PageHeader
        title={directive.data?.title ?? t('directive.one')}
        crumbs={[<Link key="list" to={paths.directives}>{t('directive.title')}</Link>]}
        detail={directive.data && <Head directive={directive.data} />}
        actions={
          directive.data && (
            <>
              {directive.data.state === 'draft' && can('directive.write') && <ButtonLink icon="edit" to={paths.directiveEdit} params={{ directiveId }}>{t('directive.edit')}</ButtonLink>}
              <EndActions directive={directive.data} />
            </>
          )
        }
      />
      <QueryBoundary query={directive} lines={12}>{(data) => <Ledger directive={data} />}</QueryBoundary>
    </>
  );
}

function Head({ directive }: { directive: DirectiveData }) {
  const t = useWords();
  const formats = useFormats();
  const { kind, number, issuedOn, signer, state, coverage, taskCount } = directive;
  return (
    <div className="facts-line">
      <DirectiveStateTag state={state} />
      <span>{t(`directive.kind.${kind}`)} {number ?? ''}</span>
      <span className="num">{formats.day(issuedOn)}</span>
      {signer !== null && <span>{t('directive.signer')}: {signer}</span>}
      <CoverageMeter coverage={coverage} />
      <span>{t('directive.taskCount', { count: taskCount })}</span>
    </div>
  );
}

function Ledger({ directive }: { directive: DirectiveData }) {
  const t = useWords();
  const { can } = useCommittee();
  const [isSplitting, setSplitting] = useState(false);
  const ledger = useQuery(query(getLedger, { params: { directiveId: directive.id } }));
  const isDraft = directive.state === 'draft';
  const mayWrite = can('directive.write');
  if (isSplitting) return <SplitEditor key={directive.version} directive={directive} onDone={() => setSplitting(false)} />;
  const splitButton = isDraft && mayWrite && <Button icon="edit" onClick={() => setSplitting(true)}>{t('directive.clause.split')}</Button>;
  return (
    <div className="stack">
      <EndNotes directive={directive} />
      {isDraft && can('directive.issue') && <IssueDirective directive={directive} />}
      <div className="ledger">
        <MarkedText text={directive.text} clauses={directive.clauses} />
        <Card isPadded={false} title={t('directive.clause.title')} detail={t('directive.coverage', directive.coverage)} actions={splitButton}>
          {directive.clauses.length === 0 && <EmptyState title={t('directive.clause.empty')} detail={isDraft && t('directive.clause.selectHint')} />}
          {ledger.error && <ProblemNote error={ledger.error} />}
          <ol>
            {directive.clauses.map((clause) => (
              <ClauseCard
                key={clause.id}
                directiveId={directive.id}
                clause={clause}
                live={liveOf(ledger.data, clause.id)}
                others={directive.clauses.filter(({ id }) => id !== clause.id)}
                mayWrite={mayWrite}
                mayAddTask={can('task.write') && isSourceOfTasks(directive.state)}
              />
            ))}
          </ol>
        </Card>
      </div>
    </div>
  );
}

function liveOf(ledger: LedgerData | undefined, clauseId: string) {
  const entry = ledger?.clauses.find((one) => one.clauseId === clauseId);
  return ledger === undefined || entry === undefined ? null : { entry, halfYear: ledger.halfYear };
}
