import { useRef, useSyncExternalStore } from 'react';
import { useFormats } from '../lib/format';
import { useWords } from '../lib/words';
import { Note } from '../ui/surface';

/** Says that the network is away and since when what is shown is old. */
export function OfflineNote() {
  const t = useWords();
  const formats = useFormats();
  const isOnline = useSyncExternalStore(onNetworkChange, () => navigator.onLine);
  const since = useRef('');
  if (isOnline) {
    since.current = '';
    return null;
  }
  since.current ||= new Date().toISOString();
  return <div className="offline-note"><Note tone="warn" icon="offline" isAlert>{t('common.state.offline', { time: formats.time(since.current) })}</Note></div>;
}

function onNetworkChange(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
