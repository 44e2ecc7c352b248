import { useState, type FormEvent } from 'react';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import type { ClauseDraft } from './reading-draft';
import { cutSpans } from './spans';
import type { Reading } from './use-reading';

/** Cuts a passage where a person types blank lines; its words stay as they are in the document. */
export function CutDialog({ at, draft, reading, onClose }: { at: number; draft: ClauseDraft; reading: Reading; onClose: () => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(draft.quote);
  const [isAsked, setAsked] = useState(false);
  const [isCutting, setCutting] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const spans = cutSpans(reading.state.text, draft, typed);
  const error = spans === null ? t('reading.cut.wordsChanged') : spans.length < 2 ? t('reading.cut.noBlankLine') : undefined;
  const handleCut = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (spans === null || spans.length < 2 || isCutting) return;
    setCutting(true);
    try {
      await reading.cutDraft(at, spans);
      onClose();
    } catch (problem) {
      setFailure(problem);
      setCutting(false);
    }
  };
  return (
    <Dialog title={t('reading.cut.title', { label: draft.label })} isWide onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void handleCut(event)}>
        <TextareaField label={t('directive.clause.quote')} hint={t('reading.cut.hint')} error={isAsked ? error : undefined} lang="vi" rows={10} value={typed} onChange={(event) => setTyped(event.target.value)} />
        {failure !== null && <ProblemNote error={failure} />}
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={isCutting}>{t('reading.cut.apply', { count: Math.max(spans?.length ?? 0, 2) })}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
