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
  const parts = useMemo(() => partsOf(before, after), [before, after]);
  const left = side === 'before' ? 'after' : 'before';
  return <>{parts.filter(({ isIn }) => isIn !== left).map(({ text, isIn }, at) => (isIn === 'both' ? <span key={at}>{text}</span> : <ChangeMark key={at} side={isIn}>{text}</ChangeMark>))}</>;
}

/** The mark of what went or came, for words and for whole values. */
export function ChangeMark({ side, children }: { side: ChangeSide; children: ReactNode }) {
  const t = useWords();
  const Mark = side === 'after' ? 'ins' : 'del';
  return <Mark className="change-mark"><span className="vh">{t(side === 'after' ? 'common.changes.inserted' : 'common.changes.deleted')}: </span>{children}</Mark>;
}

export interface TextPart {
  readonly text: string;
  readonly isIn: ChangeSide | 'both';
}

/** Word by word; letters are compared as composed (NFC), so that the way of typing Vietnamese is no change. */
export function partsOf(before: string, after: string): TextPart[] {
  return diffWords(before.normalize('NFC'), after.normalize('NFC')).map(({ value, added, removed }) => ({ text: value, isIn: added ? 'after' : removed ? 'before' : 'both' }));
}
