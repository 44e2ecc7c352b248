import { CreateRound, createRound, listCalendarRounds, listRoundBurden, type CalendarRound, type UnitBurden } from '@app/contract';
import { ROUND_KINDS } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { QueryBoundary } from '../../ui/query-boundary';
import { useToast } from '../../ui/toast';
import { BurdenMeter } from './burden-meter';
import { RoundSearch } from './round-search';
import { UnitChoice } from './unit-choice';

/** Opens a round by the calendar or with days of its own, having shown first what it costs the units. */
export function OpenRoundDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { plan } = useWorkspace();
  const params = { planId: plan.id };
  const calendar = useQuery(query(listCalendarRounds, { params }));
  const burden = useQuery(query(listRoundBurden, { params }));
  return (
    <Dialog title={t('round.add')} onClose={onClose} isWide>
      <QueryBoundary query={calendar}>
        {({ items: calendarRounds }) => <QueryBoundary query={burden}>{({ items }) => <RoundForm calendar={calendarRounds} burden={items} onClose={onClose} />}</QueryBoundary>}
      </QueryBoundary>
    </Dialog>
  );
}

function RoundForm({ calendar, burden, onClose }: { calendar: readonly CalendarRound[]; burden: readonly UnitBurden[]; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const toast = useToast();
  const { plan, today } = useWorkspace();
  const [, setSearch] = useSearchState(RoundSearch);
  const create = useCommand(createRound);
  const next = calendar.filter(({ isOpened }) => !isOpened);
  const form = useBodyForm(CreateRound, {
    defaultValues: { planId: plan.id, kind: 'thematic', name: '', opensOn: today, cutOffOn: '', dueOn: '', closesOn: undefined, unitIds: undefined },
    onSubmit: async (body) => {
      const { data } = await create.run({ body });
      toast(t('round.saved'));
      setSearch({ round: data.id });
      onClose();
    },
  });
  const take = (at: string) => {
    const round = next[Number(at)];
    if (round === undefined) return;
    const { kind, name, opensOn, cutOffOn, dueOn, closesOn } = round;
    form.reset({ ...form.getValues(), kind, name, opensOn, cutOffOn, dueOn, closesOn });
  };
  const unitIds = form.watch('unitIds');
  const [cutOffOn, dueOn] = form.watch(['cutOffOn', 'dueOn']);
  const fromCalendar = next.find((one) => one.cutOffOn === cutOffOn && one.dueOn === dueOn);
  return (
    <Form form={form}>
      {next.length > 0 && (
        <SelectField label={t('round.fromCalendar')} hint={t('round.fromCalendarHint')} defaultValue="" onChange={(event) => take(event.target.value)}>
          <option value="">{t('round.ownDays')}</option>
          {next.map(({ name }, at) => <option key={name} value={at}>{name}</option>)}
        </SelectField>
      )}
      <SelectField {...form.field('kind', t('round.kind.label'))}>{ROUND_KINDS.map((kind) => <option key={kind} value={kind}>{t(`round.kind.${kind}`)}</option>)}</SelectField>
      <TextField {...form.field('name', t('round.name'))} />
      <FormDay {...form.held('opensOn', t('round.opensOn'))} />
      <FormDay {...form.held('cutOffOn', t('round.cutOffOn'))} />
      <FormDay {...form.held('dueOn', t('round.dueOn'))} />
      <FormDay {...form.held('closesOn', t('round.closesOn'))} hint={t('round.closesHint')} />
      {fromCalendar && <p className="sm sub">{t('round.cascade', { draft: formats.day(fromCalendar.draftDueOn), committee: formats.day(fromCalendar.committeeDueOn) })}</p>}
      <UnitChoice units={burden.map(({ unit }) => unit)} chosen={unitIds} error={form.errorOf('unitIds')} onChange={(ids) => form.setValue('unitIds', ids)} />
      <BurdenMeter burden={burden.filter(({ unit }) => unitIds === undefined || unitIds.includes(unit.id))} />
      <DialogActions>
        <Button onClick={onClose}>{t('common.action.cancel')}</Button>
        <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('round.add')}</Button>
      </DialogActions>
    </Form>
  );
}
