import { ACCEPTED_DISPOSITIONS } from '@app/contract';
import { memo } from 'react';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import type { ReadingLists } from './reading';
import { fieldIdOf } from './reading-body';
import { livesOnTask, looksOf, type ClauseDraft, type ReadDisposition } from './reading-draft';
import { ReadingTask } from './reading-task';

const CHOICES: readonly ReadDisposition[] = [...ACCEPTED_DISPOSITIONS, 'left-out'];

interface CardProps {
  readonly at: number;
  readonly draft: ClauseDraft;
  readonly lists: ReadingLists;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (said: Partial<ClauseDraft>) => void;
  readonly onCut: () => void;
  /** Null for the last passage. */
  readonly onMerge: (() => void) | null;
}

/** One passage: whether it is taken over, what becomes of it, and the task it would make. */
export const ReadingCard = memo(function ReadingCard({ at, draft, lists, errorOf, onChange, onCut, onMerge }: CardProps) {
  const t = useWords();
  const { label, quote, disposition, isTaken, reason } = draft;
  const looks = looksOf(draft);
  const isLeftOut = disposition === 'left-out';
  const dispositionField = `clauses/${at}/disposition`;
  const labelId = `draft-${at}-label`;
  const reasonField = `clauses/${at}/reason`;
  return (
    <li className={isTaken ? 'clause taken' : 'clause'} id={`draft-${at}`} tabIndex={-1}>
      <div className="clause-head">
        <label className="choice">
          <input type="checkbox" checked={isTaken && !isLeftOut} disabled={isLeftOut} onChange={(event) => onChange({ isTaken: event.target.checked })} />
          <b id={labelId}>{t('directive.clause.one', { label })}</b>
        </label>
        {looks.length > 0 && <span className="tag plain t-soon">{t('reading.look.title')}: {looks.map((look) => t(`reading.look.${look}`)).join(', ')}</span>}
      </div>
      <blockquote lang="vi">{quote}</blockquote>
      <div className="bar">
        {!isLeftOut && <a className="sm" href={`#passage-${at}`}>{t('directive.clause.inText')}</a>}
        <Button isSmall look="quiet" describedBy={labelId} onClick={onCut}>{t('reading.cut.open')}</Button>
        {onMerge !== null && <Button isSmall look="quiet" describedBy={labelId} onClick={onMerge}>{t('reading.mergeNext')}</Button>}
      </div>
      <SelectField id={fieldIdOf(dispositionField)} label={t('directive.clause.disposition')} error={errorOf(dispositionField)} value={disposition} onChange={(event) => onChange({ disposition: CHOICES.find((one) => one === event.target.value) ?? disposition })}>
        {CHOICES.map((one) => <option key={one} value={one}>{t(one === 'left-out' ? 'reading.leftOut' : `disposition.${one}`)}</option>)}
      </SelectField>
      {disposition === 'deferred' && <TextField id={fieldIdOf(reasonField)} label={t('common.reason')} error={errorOf(reasonField)} value={reason} maxLength={1000} onChange={(event) => onChange({ reason: event.target.value })} />}
      {livesOnTask(disposition) && <ReadingTask at={at} draft={draft} lists={lists} errorOf={errorOf} onChange={(said) => onChange({ task: { ...draft.task, ...said } })} />}
    </li>
  );
}, (before, after) => before.draft === after.draft && before.at === after.at && (before.onMerge === null) === (after.onMerge === null) && before.errorOf === after.errorOf && before.lists === after.lists);
