import type { SaveState } from '../lib/draft/draft-keeper';
import { useFormats } from '../lib/format';
import { isProblem } from '../lib/problem';
import { useWords } from '../lib/words';
import { Icon } from './icon';

/** Where the words are now; spoken politely, never a toast. */
export function SaveLine({ state, savedAt, problem }: { state: SaveState; savedAt: string | null; problem: unknown }) {
  const t = useWords();
  const formats = useFormats();
  const text = {
    clean: savedAt === null ? '' : t('report.draft.saved', { time: formats.instant(savedAt) }),
    waiting: t('report.draft.saving'),
    saving: t('report.draft.saving'),
    saved: savedAt === null ? '' : t('report.draft.saved', { time: formats.instant(savedAt) }),
    'kept-here': t(isProblem(problem, 'offline') ? 'report.draft.savedHere' : 'report.draft.failed'),
    stale: t('common.stale.title'),
  }[state];
  return <span className="sub sm bar" role="status">{text !== '' && <Icon name={state === 'kept-here' ? 'offline' : 'saved'} isSmall />}{text}</span>;
}
