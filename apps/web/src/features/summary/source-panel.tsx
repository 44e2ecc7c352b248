import type { Sentence, Summary } from '@app/contract';
import { useMediaQuery } from '../../lib/media-query';
import { useWords } from '../../lib/words';
import { IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SourceList } from './source-list';

/** As wide as outline, paper and sources need beside each other. */
const WIDE = '(min-width: 1440px)';

/** The sources of the chosen sentence: beside the paper where there is room, else in a dialog. */
export function SourcePanel({ summary, chosen, onClose }: { summary: Summary; chosen: Sentence | null; onClose: () => void }) {
  const t = useWords();
  const isWide = useMediaQuery(WIDE);
  if (!isWide) return chosen && <Dialog title={t('summary.sources')} onClose={onClose}><ChosenSources {...{ summary, chosen }} /></Dialog>;
  return (
    <aside className="summary-sources no-print" aria-label={t('summary.sources')}>
      <header>
        <h2>{t('summary.sources')}</h2>
        {chosen && <IconButton icon="close" label={t('common.action.close')} onClick={onClose} />}
      </header>
      <div aria-live="polite">{chosen ? <ChosenSources {...{ summary, chosen }} /> : <p className="sub">{t('summary.chooseSentence')}</p>}</div>
    </aside>
  );
}

function ChosenSources({ summary, chosen }: { summary: Summary; chosen: Sentence }) {
  return (
    <>
      <blockquote lang={chosen.origin === 'quoted' ? 'vi' : summary.locale}>{chosen.text.trim()}</blockquote>
      <SourceList sources={chosen.sources} summary={summary} />
    </>
  );
}
