import { getUnit, type UnitDetail } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card, Facts } from '../../ui/surface';
import { Table } from '../../ui/table';
import { EditUnitDialog } from './edit-unit-dialog';
import { RenameDialog } from './rename-dialog';

/** One unit: who it is now, how it was called before, and its people in the committee. */
export function Unit() {
  const t = useWords();
  const { can } = useSession();
  const { unitId = '' } = useParams({ strict: false });
  const [isRenaming, setRenaming] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const unit = useQuery(query(getUnit, { params: { unitId } }));
  return (
    <>
      <PageHeader
        title={unit.data?.name ?? t('unit.one')}
        crumbs={[<Link key="list" to={paths.units}>{t('unit.title')}</Link>]}
        actions={
          unit.data && can('unit.manage') && (
            <>
              <Button icon="edit" onClick={() => setEditing(true)}>{t('unit.edit')}</Button>
              <Button onClick={() => setRenaming(true)}>{t('unit.rename')}</Button>
            </>
          )
        }
      />
      <QueryBoundary query={unit}>{(data) => <Content unit={data} />}</QueryBoundary>
      {isRenaming && unit.data && <RenameDialog unit={unit.data} onClose={() => setRenaming(false)} />}
      {isEditing && unit.data && <EditUnitDialog unit={unit.data} onClose={() => setEditing(false)} />}
    </>
  );
}

function Content({ unit }: { unit: UnitDetail }) {
  const t = useWords();
  const kind = unit.isStandingAgency ? `${t(`unitKind.${unit.kind}`)}, ${t('unit.standingAgency')}` : t(`unitKind.${unit.kind}`);
  return (
    <div className="stack">
      <Card title={t('unit.one')}>
        <Facts
          facts={[
            { label: t('unit.shortName'), value: unit.shortName },
            { label: t('unit.code'), value: unit.code },
            { label: t('unitKind.title'), value: kind },
            { label: t('unit.symbol'), value: unit.symbol ?? t('common.missing') },
            { label: t('unit.nameEn'), value: unit.nameEn ?? t('common.missing') },
            { label: t('unit.nameZh'), value: unit.nameZh ?? t('common.missing') },
          ]}
        />
      </Card>
      <Names unit={unit} />
      {unit.changes.length > 0 && <Changes unit={unit} />}
      <People unit={unit} />
    </div>
  );
}

function Names({ unit }: { unit: UnitDetail }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <Card isPadded={false} title={t('unit.names')}>
      <Table
        caption={t('unit.names')}
        rows={unit.names}
        keyOf={({ fromOn }) => fromOn}
        columns={[
          { key: 'name', label: t('unit.name'), isHeading: true, cell: ({ name }) => name },
          { key: 'shortName', label: t('unit.shortName'), cell: ({ shortName }) => shortName },
          { key: 'from', label: t('unit.from'), cell: ({ fromOn }) => formats.day(fromOn) },
          { key: 'to', label: t('unit.to'), cell: ({ toOn }) => (toOn === null ? t('unit.now') : formats.day(toOn)) },
        ]}
      />
    </Card>
  );
}

function Changes({ unit }: { unit: UnitDetail }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <Card isPadded={false} title={t('unit.changes')}>
      <Table
        caption={t('unit.changes')}
        rows={unit.changes}
        keyOf={({ kind, effectiveOn, from, to }) => `${kind} ${effectiveOn} ${from} ${to ?? ''}`}
        columns={[
          { key: 'kind', label: t('unit.changeKind'), isHeading: true, cell: ({ kind }) => t(`unit.change.${kind}`) },
          { key: 'on', label: t('unit.from'), cell: ({ effectiveOn }) => formats.day(effectiveOn) },
          { key: 'names', label: t('unit.name'), cell: ({ from, to }) => (to === null ? from : `${from} → ${to}`) },
          { key: 'document', label: t('unit.document'), cell: ({ document }) => document ?? t('common.missing') },
        ]}
      />
    </Card>
  );
}

function People({ unit }: { unit: UnitDetail }) {
  const t = useWords();
  return (
    <Card isPadded={false} title={t('member.title')}>
      {unit.members.length === 0 ? (
        <p className="empty sub">{t('member.empty')}</p>
      ) : (
        <Table
          caption={t('member.title')}
          rows={unit.members}
          keyOf={({ id }) => id}
          columns={[
            { key: 'person', label: t('member.person'), isHeading: true, cell: ({ personName }) => personName },
            { key: 'position', label: t('member.position'), cell: ({ position }) => position },
            { key: 'post', label: t('member.post'), cell: ({ committeePost }) => t(`committeePost.${committeePost as 'member'}`) },
          ]}
        />
      )}
    </Card>
  );
}
