import { oneOf, useSearchState } from '../../lib/search-params';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { PageHeader } from '../../ui/page-header';
import { Chip } from '../../ui/surface';
import { z } from 'zod';
import { CommitteeSettings } from './committee-settings';
import { Holidays } from './holidays';
import { Users } from './users';

const AdminSearch = z.object({ part: oneOf(['users', 'holidays', 'committee']) });

/** Accounts, the calendar of days off, and the committee's settings. */
export function Admin() {
  const t = useWords();
  const { committee } = useSession();
  const [{ part = 'users' }, setSearch] = useSearchState(AdminSearch);
  return (
    <>
      <PageHeader title={t('app.nav.admin')} />
      <div className="stack">
        <nav className="bar" aria-label={t('app.nav.admin')}>
          <Chip isPressed={part === 'users'} onClick={() => setSearch({ part: 'users' })}>{t('user.title')}</Chip>
          <Chip isPressed={part === 'holidays'} onClick={() => setSearch({ part: 'holidays' })}>{t('committee.holidays.title')}</Chip>
          {committee !== null && <Chip isPressed={part === 'committee'} onClick={() => setSearch({ part: 'committee' })}>{t('committee.settings')}</Chip>}
        </nav>
        {part === 'users' && <Users />}
        {part === 'holidays' && <Holidays />}
        {part === 'committee' && committee !== null && <CommitteeSettings committeeId={committee.id} />}
      </div>
    </>
  );
}
