import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Icon } from '../../ui/icon';
import type { SaveState } from './use-draft';

/** Where the words are now; spoken politely, never a toast. */
export function SaveLine({ state, savedAt }: { state: SaveState; savedAt: string | null }) {
  const t = useWords();
  const formats = useFormats();
  const text = {
    clean: savedAt === null ? '' : t('report.draft.saved', { time: formats.instant(savedAt) }),
    waiting: t('report.draft.saving'),
    saving: t('report.draft.saving'),
    saved: savedAt === null ? '' : t('report.draft.saved', { time: formats.instant(savedAt) }),
    'kept-here': t('report.draft.failed'),
    stale: t('common.stale.title'),
  }[state];
  return <span className="sub sm bar" role="status">{text !== '' && <Icon name={state === 'kept-here' ? 'offline' : 'saved'} isSmall />}{text}</span>;
}
