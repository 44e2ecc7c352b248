import type { Sentence } from '@app/contract';
import { createContext, useContext } from 'react';

export interface SourceChoice {
  readonly chosen: Sentence | null;
  readonly choose: (sentence: Sentence) => void;
}
/** Which sentence's sources are open; the paper is deep, and every sentence of it may be asked. */
export const SourceChoiceContext = createContext<SourceChoice>({ chosen: null, choose: () => undefined });

/** A sentence of the paper. Whose words they are is marked; where it rests on something, a click opens on what. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  const { chosen, choose } = useContext(SourceChoiceContext);
  const { text, origin, sources } = sentence;
  const isMarked = origin === 'quoted' || origin === 'to-write';
  const look = [isMarked ? `said ${origin}` : '', sources.length > 0 ? 'has-sources' : '', chosen === sentence ? 'chosen' : ''].filter(Boolean).join(' ');
  if (sources.length === 0) return isMarked ? <span className={look}>{text}</span> : text;
  return (
    // A button element would not break over lines as text does.
    <span
      className={look}
      role="button"
      tabIndex={0}
      aria-expanded={chosen === sentence}
      onClick={() => choose(sentence)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose(sentence);
      }}
    >
      {text}
    </span>
  );
}
