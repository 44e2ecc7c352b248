import { useWords } from '../../lib/words';
import { IconButton } from '../../ui/button';
import { useFileSize } from '../../ui/file-list';
import { Icon } from '../../ui/icon';
import { problemWords } from '../../ui/problem-note';
import type { UploadRow } from './use-uploads';

interface UploadListProps {
  readonly rows: readonly UploadRow[];
  readonly onCancel: (key: string) => void;
  readonly onRetry: (key: string) => void;
  readonly onDismiss: (key: string) => void;
}

/** What has not arrived yet, or could not: with progress, and a way to stop, repeat or forget it. */
export function UploadList({ rows, onCancel, onRetry, onDismiss }: UploadListProps) {
  const t = useWords();
  const sizeOf = useFileSize();
  if (rows.length === 0) return null;
  return (
    <ul className="files" aria-label={t('file.waiting')}>
      {rows.map((row) => {
        const { key, file: { name, size }, state, percent } = row;
        const isOver = state === 'failed' || state === 'cancelled';
        return (
          <li key={key} className={state === 'failed' ? 'failed' : undefined}>
            <Icon name={state === 'failed' ? 'warning' : 'clip'} />
            <div>
              <b>{name}</b>
              <p className="xs sub">{sizeOf(size)} · <UploadWord row={row} /></p>
              {state === 'sending' && <progress max={100} value={percent} aria-label={t('file.progress', { name })} />}
              {state === 'failed' && <p className="sm" role="alert">{problemWords(t, row.error).detail}</p>}
            </div>
            <div className="bar">
              {isOver && <IconButton icon="swap" label={t('file.retry', { name })} onClick={() => onRetry(key)} />}
              <IconButton icon="close" label={t(isOver ? 'file.dismiss' : 'file.cancel', { name })} onClick={() => (isOver ? onDismiss(key) : onCancel(key))} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function UploadWord({ row: { state, percent, error } }: { row: UploadRow }) {
  const t = useWords();
  if (state === 'sending') return t('file.sending', { percent });
  if (state === 'failed') return problemWords(t, error).title;
  return t(state === 'waiting' ? 'file.waiting' : 'file.cancelled');
}
