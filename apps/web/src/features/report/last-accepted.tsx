import type { AcceptedWord } from '@app/contract';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';

/** What was accepted last, beside the question that asks for news. */
export function LastAccepted({ word, onCopy }: { word: AcceptedWord | null; onCopy: (narrative: string) => void }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <aside className="report-last" aria-labelledby="last-accepted">
      <h2 id="last-accepted">{t('report.help.lastAccepted')}</h2>
      {word === null ? (
        <p className="sub">{t('report.help.noLastAccepted')}</p>
      ) : (
        <>
          <p className="sub sm">{t('report.help.lastAcceptedOn', { day: formats.day(word.submittedOn) })} · {formats.percent(word.percent)}</p>
          <p className="answer" lang="vi">{word.narrative}</p>
          <Button isSmall icon="copy" onClick={() => onCopy(word.narrative)}>{t('report.help.copyLast')}</Button>
        </>
      )}
    </aside>
  );
}
