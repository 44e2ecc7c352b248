import { acceptItem, type QueueItem } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { problemWords } from '../../ui/problem-note';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

interface Failure {
  readonly item: QueueItem;
  readonly error: unknown;
}

/** One confirmation for several reports; each is a command of its own, and those refused are named with the reason. */
export function BulkAccept({ items, onClose, onSettled }: { items: readonly QueueItem[]; onClose: () => void; onSettled: (failedIds: readonly string[]) => void }) {
  const t = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const accept = useCommand(acceptItem, { isQuiet: true });
  const [handled, setHandled] = useState<number | null>(null);
  const [failures, setFailures] = useState<readonly Failure[] | null>(null);
  const handleAccept = async () => {
    const failed: Failure[] = [];
    setHandled(0);
    for (const [at, item] of items.entries()) {
      try {
        await accept.run({ params: { itemId: item.itemId }, body: { note: null } });
      } catch (error) {
        failed.push({ item, error });
      }
      setHandled(at + 1);
    }
    if (failed.length < items.length) toast(t('review.bulk.done', { count: items.length - failed.length }));
    onSettled(failed.map(({ item }) => item.itemId));
    if (failed.length === 0) onClose();
    else setFailures(failed);
    await queries.invalidateQueries();
  };
  return (
    <Dialog title={failures === null ? t('review.bulk.title', { count: items.length }) : t('review.bulk.failed', { count: failures.length })} onClose={onClose}>
      <div className="stack">
        {failures === null ? (
          <>
            <p>{t('review.bulk.hint')}</p>
            <ul className="bulk">{items.map((item) => <li key={item.itemId}><b>{item.taskCode}</b> {item.taskTitle} <span className="sub sm">{item.unit.shortName}, {t(`itemClaim.${item.claim}`)}</span></li>)}</ul>
          </>
        ) : (
          <Note tone="bad" isAlert><ul className="bulk">{failures.map(({ item, error }) => <li key={item.itemId}><b>{item.taskCode}</b> {item.unit.shortName}: {problemWords(t, error).detail}</li>)}</ul></Note>
        )}
        <p className="sm sub" role="status">{handled !== null && failures === null && t('review.bulk.progress', { done: handled, total: items.length })}</p>
        <DialogActions>
          <Button onClick={onClose}>{t(failures === null ? 'common.action.cancel' : 'common.action.close')}</Button>
          {failures === null && <Button look="primary" isPending={handled !== null} onClick={() => void handleAccept()}>{t('review.accept')}</Button>}
        </DialogActions>
      </div>
    </Dialog>
  );
}
