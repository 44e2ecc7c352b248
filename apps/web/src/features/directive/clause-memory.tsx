import { decideClauseLink, type LedgerClause, type RelatedClause } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ClauseTasks } from './clause-tasks';

interface MemoryProps {
  readonly entry: LedgerClause;
  readonly halfYear: string;
  readonly label: string;
  readonly mayDecide: boolean;
}

/** What this clause goes on from: earlier half-years with what each delivered, and what the program thinks it resembles (R21). */
export function ClauseMemory({ entry, halfYear, label, mayDecide }: MemoryProps) {
  const t = useWords();
  const toast = useToast();
  const decide = useCommand(decideClauseLink);
  const { clauseId, chain, proposals } = entry;
  if (chain.length === 0 && proposals.length === 0) return null;
  const say = async (earlierClauseId: string, isSame: boolean) => {
    try {
      await decide.run({ params: { clauseId }, body: { earlierClauseId, isSame } });
      toast(t(isSame ? 'directive.memory.confirmed' : 'directive.memory.separated', { label }));
    } catch (error) {
      // Shown below from the command.
      console.info('The link was refused.', error);
    }
  };
  const halfYears = new Set([halfYear, ...chain.map((one) => one.halfYear)]);
  return (
    <div className="memory">
      {decide.error && <ProblemNote error={decide.error} />}
      {chain.length > 0 && (
        <details>
          <summary>{t('directive.memory.chain', { count: halfYears.size })}</summary>
          <ol>
            {chain.map((one) => (
              <li key={one.id}>
                <Earlier clause={one} />
                {mayDecide && one.isDirect && <div className="no-print"><Button isSmall look="quiet" isPending={decide.isPending} onClick={() => void say(one.id, false)}>{t('directive.memory.unlink')}</Button></div>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {proposals.map((one) => (
        <div key={one.id} role="group" className="likeness" aria-label={t('directive.memory.proposed')}>
          <p className="sm"><b>{t('directive.memory.resembles', { percent: Math.round(one.similarity * 100) })}</b></p>
          <Earlier clause={one} />
          <div className="bar no-print">
            <Button isSmall icon="link" isPending={decide.isPending} onClick={() => void say(one.id, true)}>{t('directive.memory.confirm')}</Button>
            <Button isSmall look="quiet" isPending={decide.isPending} onClick={() => void say(one.id, false)}>{t('directive.memory.refuse')}</Button>
          </div>
        </div>
      ))}
    </div>
  );
}

function Earlier({ clause }: { clause: RelatedClause }) {
  const t = useWords();
  const formats = useFormats();
  const { id, label, quote, directiveId, directiveTitle, issuedOn, halfYear, tasks } = clause;
  return (
    <>
      <p className="sm">
        <b>{formats.halfYear(halfYear)}</b>{' · '}
        <Link to={paths.directive} params={{ directiveId }} hash={`clause-${id}`}>{t('task.source.line', { directive: directiveTitle, day: formats.day(issuedOn), label })}</Link>
      </p>
      <blockquote lang="vi">{quote}</blockquote>
      {tasks.length === 0 ? <p className="sm sub">{t('directive.clause.noTask')}</p> : <ClauseTasks tasks={tasks} label={t('directive.memory.delivered', { halfYear: formats.halfYear(halfYear) })} withResult />}
    </>
  );
}
