import { listMembers, type Member } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { UnitName } from '../../ui/unit-name';
import { EditMemberDialog } from './edit-member-dialog';
import { NewMemberDialog } from './new-member-dialog';

/** Who sits in the committee and its assistant team, in official order. */
export function MemberList() {
  const t = useWords();
  const { committee, can } = useCommittee();
  const [isAdding, setAdding] = useState(false);
  const [edited, setEdited] = useState<Member | null>(null);
  const list = useInfiniteQuery(pages(listMembers, { params: { committeeId: committee.id }, query: { limit: 100 } }));
  const columns = useColumns(can('unit.manage') ? setEdited : null);
  const known = itemsOf(list.data);
  const add = can('unit.manage') && <Button look="primary" icon="add" onClick={() => setAdding(true)}>{t('member.add')}</Button>;
  return (
    <>
      <PageHeader title={t('member.title')} crumbs={[<Link key="units" to={paths.units}>{t('unit.title')}</Link>]} actions={add} />
      <QueryBoundary query={list}>
        {() =>
          known.length === 0 ? (
            <Card><EmptyState title={t('member.title')} detail={t('member.empty')} action={add} /></Card>
          ) : (
            <Card isPadded={false}><Table caption={t('member.title')} columns={columns} rows={known} keyOf={({ id }) => id} /></Card>
          )
        }
      </QueryBoundary>
      <LoadMore list={list} />
      {isAdding && <NewMemberDialog nextOrder={Math.max(0, ...known.map(({ order }) => order)) + 1} onClose={() => setAdding(false)} />}
      {edited && <EditMemberDialog member={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function useColumns(onEdit: ((member: Member) => void) | null): Column<Member>[] {
  const t = useWords();
  const formats = useFormats();
  return [
    { key: 'person', label: t('member.person'), isHeading: true, cell: ({ personName }) => <span className="title">{personName}</span> },
    { key: 'post', label: t('member.post'), cell: ({ committeePost }) => t(`committeePost.${committeePost}`) },
    { key: 'position', label: t('member.position'), cell: ({ position }) => position },
    { key: 'unit', label: t('member.unit'), cell: ({ unit }) => <Link to={paths.unit} params={{ unitId: unit.id }}><UnitName unit={unit} /></Link> },
    { key: 'from', label: t('member.from'), cell: ({ fromOn }) => <span className="num">{formats.day(fromOn)}</span> },
    { key: 'to', label: t('member.to'), cell: ({ toOn }) => <span className="num">{formats.day(toOn)}</span> },
    ...(onEdit === null ? [] : [{ key: 'edit', label: t('common.action.edit'), cell: (member: Member) => <IconButton icon="edit" label={`${t('member.edit')}: ${member.personName}`} onClick={() => onEdit(member)} /> }]),
  ];
}
