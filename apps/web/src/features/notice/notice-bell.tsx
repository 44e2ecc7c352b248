import { listNotices } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Icon } from '../../ui/icon';
import './notice.css';

const ASK_AGAIN_MS = 60_000;

/** How much is unread, in the head of every page; without an answer it is only the way there. */
export function NoticeBell() {
  const t = useWords();
  const formats = useFormats();
  const { data } = useQuery({ ...query(listNotices, { query: { limit: 1 } }), refetchInterval: ASK_AGAIN_MS });
  const count = data?.unreadCount ?? 0;
  return (
    <Link className="bell" to={paths.notices} aria-label={t('notice.open', { count })}>
      <Icon name="bell" />
      {count > 0 && <span className="bell-count num" aria-hidden="true">{formats.number(count)}</span>}
    </Link>
  );
}
