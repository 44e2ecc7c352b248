import type { Draft, SaveDraft } from '@app/contract';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ChangedText } from '../../ui/changed-text';
import { Note } from '../../ui/surface';

/** Two people wrote the same draft: both texts are shown, what differs is marked, nothing is lost until one is chosen. */
export function StaleChoice({ mine, theirs, onChoose }: { mine: SaveDraft; theirs: Draft; onChoose: (choice: 'mine' | 'theirs') => void }) {
  const t = useWords();
  const texts = { before: theirs.narrative, after: mine.narrative };
  return (
    <Note tone="warn" isAlert>
      <h2>{t('common.stale.title')}</h2>
      <h3>{t('report.stale.mine')}</h3>
      <p className="answer" lang="vi"><ChangedText {...texts} side="after" /></p>
      <h3>{t('report.stale.theirs')}</h3>
      <p className="answer" lang="vi"><ChangedText {...texts} side="before" /></p>
      <div className="bar">
        <Button onClick={() => onChoose('mine')}>{t('report.stale.keepMine')}</Button>
        <Button onClick={() => onChoose('theirs')}>{t('report.stale.takeTheirs')}</Button>
      </div>
    </Note>
  );
}
