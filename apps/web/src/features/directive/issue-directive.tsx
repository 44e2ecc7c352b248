import { issueDirective, type Directive } from '@app/contract';
import { whyNotIssueDirective } from '@app/domain';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useCommand } from '../../lib/command';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

/** The act, or everything that still stands in its way, each with the place to put it right. */
export function IssueDirective({ directive }: { directive: Directive }) {
  const t = useWords();
  const toast = useToast();
  const issue = useCommand(issueDirective);
  const reasonId = useId();
  const reasons = reasonsOf(directive);
  const isReady = reasons.length === 0;
  const open = directive.clauses.filter(({ disposition }) => disposition === 'open');
  const handleIssue = async () => {
    try {
      await issue.run({ params: { directiveId: directive.id } });
      toast(t('directive.issued', { title: directive.title }));
    } catch (error) {
      // Shown below from the command.
      console.info('Issuing was refused.', error);
    }
  };
  return (
    <>
      {issue.error && <ProblemNote error={issue.error} />}
      <Note tone={isReady ? 'good' : 'info'}>
        <ul id={reasonId} className="issue-reasons">
          {isReady && <li>{t('directive.issueReady')}</li>}
          {reasons.map((reason) => (
            <li key={reason}>
              {t(`rule.${reason}`)}{' '}
              {reason === 'directive-number-missing' && <Link to={paths.directiveEdit} params={{ directiveId: directive.id }}>{t('directive.edit')}</Link>}
              {reason === 'directive-has-open-clauses' && <OpenClauses clauses={open} />}
            </li>
          ))}
        </ul>
        <div className="bar no-print">
          <Button look="primary" isDisabled={!isReady} describedBy={reasonId} isPending={issue.isPending} onClick={() => void handleIssue()}>{t('directive.issue')}</Button>
        </div>
      </Note>
    </>
  );
}

function OpenClauses({ clauses }: { clauses: Directive['clauses'] }) {
  const t = useWords();
  return <span className="open-clauses">{clauses.map(({ id, label }) => <a key={id} href={`#clause-${id}`}>{t('directive.clause.one', { label })}</a>)}</span>;
}

/** The rule gives one reason at a time; a directive that lacks its number is asked again as if it had one. */
function reasonsOf(directive: Directive) {
  const numbered = { ...directive, number: directive.number ?? directive.code };
  return [...new Set([whyNotIssueDirective(directive), whyNotIssueDirective(numbered)])].filter((reason) => reason !== null);
}
