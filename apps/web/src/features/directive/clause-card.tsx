import { disposeClause, type Clause, type LedgerClause } from '@app/contract';
import { DISPOSITIONS, type Disposition } from '@app/domain';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useCommand } from '../../lib/command';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ClauseMemory } from './clause-memory';
import { ClauseTasks } from './clause-tasks';

/** What is merged, noted or deferred makes no task unless it is reopened. */
const LIVES_ON_TASKS: readonly Disposition[] = ['open', 'assigned', 'standing'];

interface ClauseProps {
  readonly directiveId: string;
  readonly clause: Clause;
  /** What became of it as of today, once it is known, and the half-year it was said in. */
  readonly live: { readonly entry: LedgerClause; readonly halfYear: string } | null;
  readonly others: readonly Clause[];
  readonly mayWrite: boolean;
  readonly mayAddTask: boolean;
}

/** One clause of the ledger: its words, what became of it, and the tasks that were made from it. */
export function ClauseCard({ directiveId, clause, live, others, mayWrite, mayAddTask }: ClauseProps) {
  const t = useWords();
  const target = others.find(({ id }) => id === clause.mergedIntoId);
  const isOpen = clause.disposition === 'open';
  const { ref, isTarget } = useLanding(`clause-${clause.id}`);
  return (
    <li className={isTarget ? 'clause target' : 'clause'} id={`clause-${clause.id}`} ref={ref} tabIndex={-1}>
      <div className="clause-head">
        <h3>{t('directive.clause.one', { label: clause.label })}</h3>
        <span className={isOpen ? 'tag plain t-soon' : 'tag plain t-done'}>{t(`disposition.${clause.disposition}`)}</span>
      </div>
      <blockquote lang="vi">{clause.quote}</blockquote>
      <a className="sm" href={`#text-${clause.id}`}>{t('directive.clause.inText')}</a>
      {target && <p className="sm">{t('directive.clause.mergedInto', { label: target.label })}</p>}
      {clause.reason !== null && <p className="sm">{t('directive.clause.because', { reason: clause.reason })}</p>}
      {clause.tasks.length === 0 ? (
        <p className="sm sub">{t('directive.clause.noTask')}</p>
      ) : (
        <ClauseTasks tasks={live?.entry.tasks ?? clause.tasks} label={t('directive.clause.tasks')} />
      )}
      {live !== null && <ClauseMemory entry={live.entry} halfYear={live.halfYear} label={clause.label} mayDecide={mayWrite} />}
      {mayAddTask && LIVES_ON_TASKS.includes(clause.disposition) && <div><ButtonLink isSmall icon="add" to={paths.taskNew} search={{ directive: directiveId, clause: clause.id }}>{t('directive.clause.createTask')}</ButtonLink></div>}
      {mayWrite && <DispositionForm key={clause.version} clause={clause} others={others} />}
    </li>
  );
}

/** Whoever comes by a link to the clause lands on it, also when its words are read from the server only then. */
function useLanding(id: string) {
  const ref = useRef<HTMLLIElement>(null);
  const isTarget = useLocation({ select: ({ hash }) => hash === id });
  useEffect(() => {
    if (!isTarget) return;
    ref.current?.scrollIntoView({ block: 'center' });
    ref.current?.focus({ preventScroll: true });
  }, [isTarget]);
  return { ref, isTarget };
}

/** A clause with a disposition can only be reopened first (R2: nothing is silently turned into something else). */
function DispositionForm({ clause, others }: Pick<ClauseProps, 'clause' | 'others'>) {
  const t = useWords();
  const toast = useToast();
  const dispose = useCommand(disposeClause);
  const offered = DISPOSITIONS.filter((one) => (clause.disposition === 'open' ? one !== 'open' : one === 'open'));
  const [disposition, setDisposition] = useState<Disposition | ''>('');
  const [reason, setReason] = useState('');
  const [mergedIntoId, setMergedIntoId] = useState('');
  const save = async (next: Disposition) => {
    const body = { disposition: next, reason, mergedIntoId: next === 'merged' && mergedIntoId !== '' ? mergedIntoId : null };
    try {
      await dispose.run({ params: { clauseId: clause.id }, body, ifMatch: `"v${clause.version}"` });
      toast(t('directive.clause.disposed', { label: clause.label }));
    } catch (error) {
      // Shown below from the command.
      console.info('The disposition was refused.', error);
    }
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (disposition !== '' && !dispose.isPending) void save(disposition);
  };
  if (clause.disposition !== 'open') {
    return (
      <div className="stack no-print">
        {dispose.error && <ProblemNote error={dispose.error} />}
        {clause.tasks.length === 0 && <div><Button isSmall isPending={dispose.isPending} onClick={() => void save('open')}>{t('directive.clause.reopen')}</Button></div>}
      </div>
    );
  }
  return (
    <form className="stack no-print" noValidate onSubmit={handleSubmit}>
      {dispose.error && <ProblemNote error={dispose.error} />}
      <SelectField label={t('directive.clause.disposition')} value={disposition} onChange={(event) => setDisposition(offered.find((one) => one === event.target.value) ?? '')}>
        <option value="">{t('directive.clause.choose')}</option>
        {offered.map((one) => <option key={one} value={one}>{t(`disposition.${one}`)}</option>)}
      </SelectField>
      {disposition === 'merged' && (
        <SelectField label={t('directive.clause.mergeInto')} value={mergedIntoId} onChange={(event) => setMergedIntoId(event.target.value)}>
          <option value="">{t('directive.clause.choose')}</option>
          {others.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </SelectField>
      )}
      {disposition !== '' && <TextField label={t('common.reason')} isOptional={disposition !== 'deferred'} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />}
      {disposition !== '' && <div><Button type="submit" isPending={dispose.isPending}>{t('directive.clause.dispose')}</Button></div>}
    </form>
  );
}
