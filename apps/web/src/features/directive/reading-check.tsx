import { acceptProposal, type Plan } from '@app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useCommand } from '../../lib/command';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { ProblemNote } from '../../ui/problem-note';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { CutDialog } from './cut-dialog';
import type { ReadingLists } from './reading';
import { bodyOf, errorsAt, fieldIdOf, type ReadingErrors } from './reading-body';
import { ReadingCard } from './reading-card';
import { coverageOf, looksOf, type ClauseDraft } from './reading-draft';
import { ReadingFacts } from './reading-facts';
import { ReadingText } from './reading-text';
import type { Reading } from './use-reading';

interface CheckProps {
  readonly reading: Reading;
  readonly drafts: readonly ClauseDraft[];
  readonly lists: ReadingLists;
  readonly plans: readonly Plan[];
}

/** The text with the passages that were found, and beside it what would become of each; one button saves what is ticked. */
export function ReadingCheck({ reading, drafts, lists, plans }: CheckProps) {
  const t = useWords();
  const saving = useSaving(reading, drafts);
  const { errors } = saving;
  const errorOf = useCallback((field: string) => (errors[field] === undefined ? undefined : t(`fieldError.${errors[field]}`)), [errors, t]);
  const labelOf = (field: string) => {
    const draft = field.startsWith('clauses/') ? drafts[Number(field.split('/')[1])] : undefined;
    return draft === undefined ? '' : `${t('directive.clause.one', { label: draft.label })}: `;
  };
  const entries = Object.keys(errors).map((field) => ({ fieldId: fieldIdOf(field), text: `${labelOf(field)}${errorOf(field) ?? ''}` }));
  const [cutAt, setCutAt] = useState<number | null>(null);
  const cutDraft = cutAt === null ? undefined : drafts[cutAt];
  const clear = drafts.filter((draft) => draft.disposition !== 'left-out' && looksOf(draft).length === 0);
  return (
    <div className="stack">
      <ErrorSummary entries={entries} attempt={saving.attempt} />
      {saving.problem !== null && <ProblemNote key={saving.attempt} error={saving.problem} />}
      {reading.state.isFromTcvn3 && <Note tone="warn">{t('reading.tcvn3')}</Note>}
      <div className="ledger">
        <ReadingText text={reading.state.text} drafts={drafts} />
        <div className="stack">
          <ReadingFacts reading={reading} plans={plans} errorOf={errorOf} />
          <section className="card" aria-labelledby="reading-drafts">
            <div className="card-head">
              <div>
                <h2 id="reading-drafts">{t('reading.drafts')}</h2>
                <p>{t('reading.tickHint')}</p>
              </div>
              <div className="bar">
                <Button isSmall icon="check" onClick={() => reading.changeAll((draft) => (clear.includes(draft) ? { isTaken: true } : {}))}>{t('reading.takeClear', { count: clear.length })}</Button>
                <Button isSmall look="quiet" onClick={() => reading.changeAll(() => ({ isTaken: false }))}>{t('reading.takeNone')}</Button>
              </div>
            </div>
            <ol>
              {drafts.map((draft, at) => (
                <ReadingCard key={draft.startOffset} at={at} draft={draft} lists={lists} errorOf={errorOf} onChange={(said) => reading.changeDraft(at, said)} onCut={() => setCutAt(at)} onMerge={at === drafts.length - 1 ? null : () => {
                  saving.clear();
                  reading.mergeDraft(at);
                }} />
              ))}
            </ol>
          </section>
        </div>
      </div>
      {cutAt !== null && cutDraft !== undefined && <CutDialog at={cutAt} draft={cutDraft} reading={reading} onClose={() => { saving.clear(); setCutAt(null); }} />}
      <div className="reading-save">
        <span role="status">{t('reading.summary', coverageOf(drafts))}</span>
        <div className="bar">
          <Button look="primary" isPending={saving.isPending} onClick={() => void saving.save()}>{t('reading.save')}</Button>
          <Button onClick={() => reading.change({ drafts: null })}>{t('reading.again')}</Button>
        </div>
      </div>
    </div>
  );
}

/** Everything in one command: when it fails, nothing was created and everything typed is still there. */
function useSaving(reading: Reading, drafts: readonly ClauseDraft[]) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { committee } = useCommittee();
  const accept = useCommand(acceptProposal);
  const [failed, setFailed] = useState<{ errors: ReadingErrors; problem: unknown; attempt: number }>({ errors: {}, problem: null, attempt: 0 });
  const fail = (errors: ReadingErrors, problem: unknown) => setFailed(({ attempt }) => ({ errors, problem, attempt: attempt + 1 }));
  const save = async () => {
    const { text, issuedOn, facts, planId } = reading.state;
    const { body, errors } = bodyOf({ committeeId: committee.id, issuedOn: issuedOn ?? '', text, facts, planId, drafts });
    if (body === null) return fail(errors, null);
    try {
      const { data } = await accept.run({ body });
      reading.finish();
      toast(t('reading.saved', { count: data.taskCount }));
      await navigate({ to: paths.directive, params: { directiveId: data.id } });
    } catch (error) {
      const atFields = isProblem(error) ? errorsAt(drafts, error.errors) : {};
      fail(atFields, Object.keys(atFields).length === 0 ? error : null);
    }
  };
  // The places in the errors count passages; once these are others, they mean nothing.
  const clear = () => setFailed(({ attempt }) => ({ errors: {}, problem: null, attempt }));
  return { ...failed, isPending: accept.isPending, save, clear };
}
