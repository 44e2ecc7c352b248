import { diffWords } from 'diff';
import { useMemo, type ReactNode } from 'react';
import { useWords } from '../lib/words';
import './changed-text.css';

/** Which of two texts is drawn: the old one with what went, or the new one with what came. */
export type ChangeSide = 'before' | 'after';

interface ChangedTextProps {
  readonly before: string;
  readonly after: string;
  readonly side: ChangeSide;
}

/**
 * One of two texts with the words that differ from the other marked: by a line, by their element, and by a word for
 * those who listen; never by colour alone.
 */
export function ChangedText({ before, after, side }: ChangedTextProps) {
  const [text, other] = side === 'before' ? [before, after] : [after, before];
  const parts = useMemo(() => partsOf(text, other), [text, other]);
  return <>{parts.map((part, at) => (part.isOwn ? <ChangeMark key={at} side={side}>{part.text}</ChangeMark> : <span key={at}>{part.text}</span>))}</>;
}

/** The mark of what went or came, for words and for whole values. */
export function ChangeMark({ side, children }: { side: ChangeSide; children: ReactNode }) {
  const t = useWords();
  const Mark = side === 'after' ? 'ins' : 'del';
  return <Mark className="change-mark"><span className="vh">{t(side === 'after' ? 'common.changes.inserted' : 'common.changes.deleted')}: </span>{children}</Mark>;
}

export interface TextPart {
  readonly text: string;
  /** The other text does not say it. */
  readonly isOwn: boolean;
}

/**
 * A text in parts, word by word against another; put together they are the text. Letters are compared as composed (NFC),
 * so that the way of typing Vietnamese is no change.
 */
export function partsOf(text: string, other: string): TextPart[] {
  return diffWords(other.normalize('NFC'), text.normalize('NFC')).flatMap(({ value, added, removed }) => (removed ? [] : [{ text: value, isOwn: added }]));
}
