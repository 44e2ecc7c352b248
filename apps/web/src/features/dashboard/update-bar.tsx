import type { Dashboard } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useToldRevision } from '../../lib/live';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import './update-bar.css';

/** Says that the figures have moved on; they stay as they are until the reader wants the new ones. A day of the past does not change. */
export function UpdateBar({ data, isFetching }: { data: Dashboard; isFetching: boolean }) {
  const t = useWords();
  const queryClient = useQueryClient();
  const { today } = useSession();
  const told = useToldRevision(data.planId);
  const count = told === null || data.effectiveOn < today || isFetching ? 0 : told - data.revision;
  return (
    <div className="update-bar no-print" role="status">
      {count > 0 && (
        <p>
          <span>{t('live.updates', { count })}</span>
          <Button isSmall onClick={() => void queryClient.invalidateQueries()}>{t('live.reload')}</Button>
        </p>
      )}
    </div>
  );
}
