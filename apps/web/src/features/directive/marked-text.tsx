import type { Clause } from '@app/contract';
import { Fragment } from 'react';
import { useWords } from '../../lib/words';

/** The words of a directive with its clauses marked; each label leads to what became of the clause. */
export function MarkedText({ text, clauses }: { text: string; clauses: readonly Clause[] }) {
  const t = useWords();
  const inOrder = [...clauses].sort((one, other) => one.startOffset - other.startOffset);
  const last = inOrder.at(-1)?.endOffset ?? 0;
  return (
    <section className="paper" aria-label={t('directive.text')}>
      <div className="words" lang="vi">
        {inOrder.map((clause, at) => (
          <Fragment key={clause.id}>
            {text.slice(inOrder[at - 1]?.endOffset ?? 0, clause.startOffset)}
            <mark id={`text-${clause.id}`} className={clause.disposition === 'open' ? 'open' : undefined}>
              <a className="mark-label" href={`#clause-${clause.id}`} aria-label={`${t('directive.clause.one', { label: clause.label })}, ${t(`disposition.${clause.disposition}`)}`}>{clause.label}</a>
              {text.slice(clause.startOffset, clause.endOffset)}
            </mark>
          </Fragment>
        ))}
        {text.slice(last)}
      </div>
    </section>
  );
}
