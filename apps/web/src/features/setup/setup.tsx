import { createSetup, Setup as SetupBody } from '@app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EntryHead } from '../../ui/entry-head';
import { SelectField, TextField } from '../../ui/field';
import { PageHeader } from '../../ui/page-header';
import { useToast } from '../../ui/toast';
import './setup.css';

const EMPTY = {
  code: '',
  admin: { username: '', displayName: '', password: '' },
  committee: { code: '', name: '', shortName: '', parentName: '', placeName: '', documentSymbol: 'BCĐ', layout: 'party', calendar: 'decree' },
} as const;

/** The first administrator and committee of an empty installation. */
export function Setup() {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const create = useCommand(createSetup);
  const form = useBodyForm(SetupBody, {
    defaultValues: EMPTY,
    onSubmit: async (body) => {
      await create.run({ body });
      toast(t('setup.done'));
      await navigate({ to: paths.signIn, search: {} });
    },
  });
  return (
    <div className="entry">
      <EntryHead />
      <main className="setup-page">
        <div className="card padded">
          <PageHeader title={t('setup.title')} detail={t('setup.intro')} />
          <Form form={form}>
            <TextField {...form.field('code', t('setup.code'))} hint={t('setup.codeHint')} />
            <h2>{t('setup.admin')}</h2>
            <TextField {...form.field('admin.username', t('auth.username'))} hint={t('setup.usernameHint')} />
            <TextField {...form.field('admin.displayName', t('member.person'))} />
            <TextField {...form.field('admin.password', t('auth.password'))} type="password" autoComplete="new-password" hint={t('auth.changePassword.hint')} />
            <h2>{t('setup.committee')}</h2>
            <TextField {...form.field('committee.code', t('committee.code'))} hint={t('setup.committeeCodeHint')} />
            <TextField {...form.field('committee.name', t('committee.name'))} />
            <TextField {...form.field('committee.shortName', t('committee.shortName'))} />
            <TextField {...form.field('committee.parentName', t('committee.parent'))} />
            <TextField {...form.field('committee.placeName', t('committee.place'))} />
            <SelectField {...form.field('committee.layout', t('committee.layout.label'))}>
              <option value="party">{t('committee.layout.party')}</option>
              <option value="government">{t('committee.layout.government')}</option>
            </SelectField>
            <SelectField {...form.field('committee.calendar', t('committee.calendar.label'))}>
              <option value="decree">{t('committee.calendar.decree')}</option>
              <option value="calendar">{t('committee.calendar.calendar')}</option>
            </SelectField>
            <div className="bar"><Button look="primary" type="submit" isPending={form.isSubmitting}>{t('setup.submit')}</Button></div>
          </Form>
        </div>
      </main>
    </div>
  );
}
