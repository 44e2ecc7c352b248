import type { Draft, SaveDraft } from '@app/contract';
import type { OtherWords as Other } from '../lib/draft/draft-keeper';
import { useFormats } from '../lib/format';
import { useWords } from '../lib/words';
import { Button } from './button';
import { ChangedText } from './changed-text';
import { useDraftRows } from './draft-rows';
import { Note } from './surface';
import './other-words.css';

interface OtherWordsProps {
  readonly draft: Pick<Draft, 'assignment' | 'indicators' | 'milestones'>;
  readonly mine: SaveDraft;
  readonly other: Other;
  readonly onSettle: (other: Other, choice: 'mine' | 'theirs') => void;
}

/** Two texts of one draft beside each other, what differs marked; nothing is lost until one is chosen. */
export function OtherWords({ draft, mine, other, onSettle }: OtherWordsProps) {
  const t = useWords();
  const formats = useFormats();
  const rowsOf = useDraftRows(draft);
  const theirs = rowsOf(other.words);
  const rows = rowsOf(mine).flatMap((row, at) => {
    const text = theirs[at]?.text ?? '';
    return text.normalize('NFC') === row.text.normalize('NFC') ? [] : [{ ...row, other: text }];
  });
  return (
    <Note tone={other.source === 'server' ? 'warn' : 'info'} isAlert={other.source === 'server'}>
      <h2>{t(`report.other.${other.source}.title`)}</h2>
      <p className="sm sub">{other.at === null ? t('report.other.neverSaved') : t(`report.other.${other.source}.at`, { time: formats.instant(other.at) })}</p>
      {rows.map(({ key, label, text, other: before }) => (
        <div key={key} className="other-words">
          <h3>{label}</h3>
          <div><b className="xs sub">{t('report.stale.mine')}</b><p className="answer" lang="vi">{text === '' ? t('report.check.notSaid') : <ChangedText before={before} after={text} side="after" />}</p></div>
          <div><b className="xs sub">{t(`report.other.${other.source}.text`)}</b><p className="answer" lang="vi">{before === '' ? t('report.check.notSaid') : <ChangedText before={before} after={text} side="before" />}</p></div>
        </div>
      ))}
      <div className="bar">
        <Button onClick={() => onSettle(other, 'mine')}>{t('report.stale.keepMine')}</Button>
        <Button onClick={() => onSettle(other, 'theirs')}>{t(`report.other.${other.source}.take`)}</Button>
      </div>
    </Note>
  );
}
