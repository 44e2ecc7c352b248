import { Fragment } from 'react';
import { useWords } from '../../lib/words';
import type { ClauseDraft } from './reading-draft';

/** The cleaned text with every passage marked; each label leads to its draft. */
export function ReadingText({ text, drafts }: { text: string; drafts: readonly ClauseDraft[] }) {
  const t = useWords();
  const last = drafts.at(-1)?.endOffset ?? 0;
  return (
    <div className="paper reading-paper" role="region" aria-label={t('directive.text')} tabIndex={0}>
      <div className="words" lang="vi">
        {drafts.map((draft, at) => (
          <Fragment key={draft.startOffset}>
            {text.slice(drafts[at - 1]?.endOffset ?? 0, draft.startOffset)}
            {draft.disposition === 'left-out' ? draft.quote : <Passage at={at} draft={draft} />}
          </Fragment>
        ))}
        {text.slice(last)}
      </div>
    </div>
  );
}

function Passage({ at, draft: { label, quote, isTaken } }: { at: number; draft: ClauseDraft }) {
  const t = useWords();
  const state = t(isTaken ? 'reading.taken' : 'reading.notTaken');
  return (
    <mark id={`passage-${at}`} className={isTaken ? undefined : 'open'}>
      <a className="mark-label" href={`#draft-${at}`} aria-label={`${t('directive.clause.one', { label })}, ${state}`}>{label}</a>
      {quote}
    </mark>
  );
}
