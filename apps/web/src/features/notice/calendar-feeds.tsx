import { createCalendarFeed, listCalendarFeeds, revokeCalendarFeed, type CalendarFeed } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card, Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

/** Secret addresses under which a calendar program reads the due days. */
export function CalendarFeeds({ committeeId }: { committeeId: string }) {
  const t = useWords();
  const { ownUnits } = useSession();
  const [unitId, setUnitId] = useState('');
  const [address, setAddress] = useState<string | null>(null);
  const feeds = useQuery(query(listCalendarFeeds, {}));
  const create = useCommand(createCalendarFeed);
  const handleCreate = async () => {
    try {
      const { data } = await create.run({ body: { committeeId, unitId: unitId === '' ? null : unitId } });
      setAddress(data.address);
    } catch (error) {
      // Shown below from the command.
      console.info('The address was refused.', error);
    }
  };
  return (
    <Card title={t('calendarFeed.title')} detail={t('calendarFeed.hint')}>
      <div className="stack">
        {ownUnits.length > 0 && (
          <SelectField label={t('calendarFeed.of')} value={unitId} onChange={(event) => setUnitId(event.target.value)}>
            <option value="">{t('calendarFeed.mine')}</option>
            {ownUnits.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </SelectField>
        )}
        <div><Button icon="calendar" isPending={create.isPending} onClick={() => void handleCreate()}>{t('calendarFeed.add')}</Button></div>
        {create.error && <ProblemNote error={create.error} />}
        {address !== null && (
          <Note tone="good" isAlert>
            <TextField label={t('calendarFeed.address')} hint={t('calendarFeed.once')} value={address} readOnly onFocus={(event) => event.target.select()} />
          </Note>
        )}
        <QueryBoundary query={feeds}>
          {({ items }) => (items.length === 0 ? <p className="sub">{t('calendarFeed.empty')}</p> : <ul className="notices" aria-label={t('calendarFeed.title')}>{items.map((feed) => <FeedItem key={feed.id} feed={feed} />)}</ul>)}
        </QueryBoundary>
      </div>
    </Card>
  );
}

function FeedItem({ feed: { id, unit, createdAt } }: { feed: CalendarFeed }) {
  const t = useWords();
  const formats = useFormats();
  const toast = useToast();
  const revoke = useCommand(revokeCalendarFeed);
  const name = unit?.name ?? t('calendarFeed.mine');
  const handleRevoke = async () => {
    try {
      await revoke.run({ params: { feedId: id } });
      toast(t('calendarFeed.revoked'));
    } catch (error) {
      // Shown below from the command.
      console.info('The address was not revoked.', error);
    }
  };
  return (
    <li>
      <p className="bar"><b>{name}</b><span className="sm sub num">{formats.instant(createdAt)}</span></p>
      {revoke.error && <ProblemNote error={revoke.error} />}
      <div><Button isSmall look="danger" isPending={revoke.isPending} aria-label={t('calendarFeed.revokeOf', { name })} onClick={() => void handleRevoke()}>{t('calendarFeed.revoke')}</Button></div>
    </li>
  );
}
