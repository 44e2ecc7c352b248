import { listUsers, type User } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { EditUserDialog } from './edit-user-dialog';
import { NewUserDialog } from './new-user-dialog';
import { UserSwitch } from './user-switch';

/** The accounts: each belongs to one person (R18). */
export function Users() {
  const t = useWords();
  const [isAdding, setAdding] = useState(false);
  const [edited, setEdited] = useState<User | null>(null);
  const list = useInfiniteQuery(pages(listUsers, { query: { limit: 100 } }));
  const columns = useColumns(setEdited);
  const add = <Button look="primary" icon="add" onClick={() => setAdding(true)}>{t('user.add')}</Button>;
  return (
    <>
      <Card isPadded={false} title={t('user.title')} detail={t('user.personal')} actions={add}>
        <QueryBoundary query={list}>
          {(data) => {
            const rows = itemsOf(data);
            if (rows.length === 0) return <EmptyState title={t('user.empty')} />;
            return <Table caption={t('user.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
          }}
        </QueryBoundary>
      </Card>
      <LoadMore list={list} />
      {isAdding && <NewUserDialog onClose={() => setAdding(false)} />}
      {edited && <EditUserDialog user={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function useColumns(onEdit: (user: User) => void): Column<User>[] {
  const t = useWords();
  const formats = useFormats();
  return [
    { key: 'name', label: t('user.displayName'), isHeading: true, cell: ({ displayName }) => <span className="title">{displayName}</span> },
    { key: 'username', label: t('user.username'), cell: ({ username }) => username },
    { key: 'position', label: t('user.position'), cell: ({ position }) => position ?? t('common.missing') },
    { key: 'roles', label: t('user.roles'), cell: ({ grants }) => [...new Set(grants.map(({ role }) => t(`role.${role}`)))].join(', ') || t('common.none') },
    { key: 'seen', label: t('user.lastSeen'), cell: ({ lastSeenAt }) => (lastSeenAt === null ? t('user.neverSeen') : formats.instant(lastSeenAt)) },
    { key: 'edit', label: t('common.action.edit'), cell: (user) => <IconButton icon="edit" label={`${t('user.edit')}: ${user.displayName}`} onClick={() => onEdit(user)} /> },
    { key: 'switch', label: t('user.state'), cell: (user) => <UserSwitch user={user} /> },
  ];
}
