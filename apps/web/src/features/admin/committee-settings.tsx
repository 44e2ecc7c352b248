import { EditCommittee, editCommittee, getCommittee, LAYOUTS, type Committee } from '@app/contract';
import { PERIODIC_ROUND_KINDS } from '@app/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { taggedQuery } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, FormDay, FormNumber, useBodyForm } from '../../lib/form';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { CheckboxField, SelectField, TextField } from '../../ui/field';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { useToast } from '../../ui/toast';

export function CommitteeSettings({ committeeId }: { committeeId: string }) {
  const t = useWords();
  const committee = useQuery(taggedQuery(getCommittee, { params: { committeeId } }));
  return (
    <Card title={t('committee.settings')}>
      <div className="measure">
        <QueryBoundary query={committee}>{({ data, etag }) => <SettingsForm key={etag} committee={data} etag={etag} />}</QueryBoundary>
      </div>
    </Card>
  );
}

function SettingsForm({ committee, etag }: { committee: Committee; etag: string | null }) {
  const t = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const edit = useCommand(editCommittee);
  const { name, shortName, parentName, placeName, documentSymbol, layout, dueSoonDays, silentAfterDays, unitReportDays, draftReportDays, committeeReportDay, roundKinds, needsHead, termStartedOn } = committee;
  const form = useBodyForm(EditCommittee, {
    defaultValues: { name, shortName, nameEn: committee.nameEn ?? '', nameZh: committee.nameZh ?? '', parentName, placeName, documentSymbol, layout, dueSoonDays, silentAfterDays, unitReportDays, draftReportDays, committeeReportDay, roundKinds, needsHead, termStartedOn },
    onSubmit: async (body) => {
      await edit.run({ params: { committeeId: committee.id }, body, ifMatch: etag });
      toast(t('committee.saved'));
    },
  });
  const kinds = form.watch('roundKinds') ?? [];
  const showNew = () => void queries.invalidateQueries({ queryKey: [getCommittee.id] });
  return (
    <Form form={form} problemActions={<Button isSmall onClick={showNew}>{t('common.stale.showNew')}</Button>}>
      <TextField {...form.field('name', t('committee.name'))} />
      <TextField {...form.field('shortName', t('committee.shortName'))} />
      <TextField {...form.field('nameEn', t('committee.nameEn'))} isOptional />
      <TextField {...form.field('nameZh', t('committee.nameZh'))} lang="zh" isOptional />
      <TextField {...form.field('parentName', t('committee.parent'))} />
      <TextField {...form.field('placeName', t('committee.place'))} />
      <TextField {...form.field('documentSymbol', t('committee.symbol'))} className="narrow" />
      <SelectField {...form.field('layout', t('committee.layout.label'))}>
        {LAYOUTS.map((one) => <option key={one} value={one}>{t(`committee.layout.${one}`)}</option>)}
      </SelectField>
      <FormDay {...form.held('termStartedOn', t('committee.termStartedOn'))} hint={t('committee.termStartedOnHint')} />
      <FormNumber {...form.held('dueSoonDays', t('committee.dueSoonDays'))} />
      <FormNumber {...form.held('silentAfterDays', t('committee.silentAfterDays'))} />
      <FormNumber {...form.held('unitReportDays', t('committee.unitReportDays'))} />
      <FormNumber {...form.held('draftReportDays', t('committee.draftReportDays'))} />
      <FormNumber {...form.held('committeeReportDay', t('committee.committeeReportDay'))} />
      <CheckboxField {...form.field('needsHead', t('committee.needsHead'))} hint={t('committee.needsHeadHint')} />
      <fieldset className="stack">
        <legend>{t('committee.roundKinds')}</legend>
        {PERIODIC_ROUND_KINDS.map((kind) => <CheckboxField key={kind} label={t(`round.kind.${kind}`)} checked={kinds.includes(kind)} onChange={() => form.setValue('roundKinds', PERIODIC_ROUND_KINDS.filter((one) => kinds.includes(one) !== (one === kind)))} />)}
      </fieldset>
      <div><Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button></div>
    </Form>
  );
}
