import { CreateHoliday, createHoliday, deleteHoliday, listHolidays } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { textParam, useSearchState } from '../../lib/search-params';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SelectField, TextField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table } from '../../ui/table';
import { useToast } from '../../ui/toast';

const YearSearch = z.object({ year: textParam });

/** The days off and extra working days of a year: what working days are counted by. */
export function Holidays() {
  const t = useWords();
  const formats = useFormats();
  const { today, can } = useSession();
  const [search, setSearch] = useSearchState(YearSearch);
  const present = Number(today.slice(0, 4));
  const years = [present - 1, present, present + 1];
  const year = years.find((one) => String(one) === search.year) ?? present;
  const holidays = useQuery(query(listHolidays, { query: { year } }));
  const remove = useCommand(deleteHoliday);
  const handleRemove = async (holidayId: string) => {
    try {
      await remove.run({ params: { holidayId } });
    } catch (error) {
      // Shown below from the command.
      console.info('The day was not taken out.', error);
    }
  };
  const mayManage = can('holiday.manage');
  return (
    <>
      <Card title={t('committee.holidays.title')}>
        <SelectField label={t('committee.holidays.year')} className="narrow" value={year} onChange={(event) => setSearch({ year: event.target.value })}>
          {years.map((one) => <option key={one} value={one}>{one}</option>)}
        </SelectField>
        {remove.error && <ProblemNote error={remove.error} />}
        <QueryBoundary query={holidays}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('committee.holidays.empty')} />
            ) : (
              <Table
                caption={t('committee.holidays.title')}
                rows={items}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'day', label: t('committee.holidays.day'), isHeading: true, cell: ({ day }) => formats.day(day) },
                  { key: 'name', label: t('committee.holidays.name'), cell: ({ name }) => name },
                  { key: 'kind', label: t('committee.holidays.kind'), cell: ({ kind }) => t(`committee.holidays.${kind}`) },
                  ...(mayManage ? [{ key: 'remove', label: t('common.action.remove'), cell: ({ id, day }: { id: string; day: string }) => <IconButton icon="remove" label={t('committee.holidays.remove', { day: formats.day(day) })} onClick={() => void handleRemove(id)} /> }] : []),
                ]}
              />
            )
          }
        </QueryBoundary>
      </Card>
      {mayManage && <NewHoliday />}
    </>
  );
}

function NewHoliday() {
  const t = useWords();
  const formats = useFormats();
  const toast = useToast();
  const create = useCommand(createHoliday);
  const form = useBodyForm(CreateHoliday, {
    defaultValues: { day: '', kind: 'off', name: '' },
    onSubmit: async (body) => {
      await create.run({ body });
      toast(t('committee.holidays.added', { day: formats.day(body.day) }));
      form.reset();
    },
  });
  return (
    <Card title={t('committee.holidays.add')}>
      <div className="measure">
        <Form form={form}>
          <FormDay {...form.held('day', t('committee.holidays.day'))} />
          <TextField {...form.field('name', t('committee.holidays.name'))} />
          <SelectField {...form.field('kind', t('committee.holidays.kind'))}>
            <option value="off">{t('committee.holidays.off')}</option>
            <option value="working">{t('committee.holidays.working')}</option>
          </SelectField>
          <div><Button type="submit" isPending={form.isSubmitting}>{t('committee.holidays.add')}</Button></div>
        </Form>
      </div>
    </Card>
  );
}
