import { CreateTheme, createTheme, listThemes } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, FormNumber, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { loadFontOf } from '../../lib/preference';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { TextField } from '../../ui/field';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table } from '../../ui/table';
import { useToast } from '../../ui/toast';

/** The task groups of a committee in their order; those who write plans add to them. */
export function Themes({ committeeId, mayAdd }: { committeeId: string; mayAdd: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const themes = useQuery(query(listThemes, { params: { committeeId } }));
  const [isAdding, setAdding] = useState(false);
  const hasChinese = themes.data?.items.some(({ nameZh }) => nameZh !== null) ?? false;
  useEffect(() => {
    if (hasChinese) loadFontOf('zh');
  }, [hasChinese]);
  return (
    <Card title={t('committee.themes')} actions={mayAdd && <Button isSmall icon="add" onClick={() => setAdding(true)}>{t('committee.addTheme')}</Button>}>
      <QueryBoundary query={themes}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={t('common.state.empty')} />
            ) : (
              <Table
                caption={t('committee.themes')}
                rows={items}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'name', label: t('committee.themes'), isHeading: true, cell: ({ name }) => name },
                  { key: 'code', label: t('committee.code'), cell: ({ code }) => code },
                  { key: 'en', label: t('committee.nameEn'), cell: ({ nameEn }) => nameEn ?? t('common.missing') },
                  { key: 'zh', label: t('committee.nameZh'), cell: ({ nameZh }) => (nameZh === null ? t('common.missing') : <span lang="zh">{nameZh}</span>) },
                  { key: 'order', label: t('unit.order'), isNumeric: true, cell: ({ position }) => formats.number(position) },
                ]}
              />
            )}
            {isAdding && <NewThemeDialog committeeId={committeeId} nextPosition={Math.max(0, ...items.map(({ position }) => position)) + 1} onClose={() => setAdding(false)} />}
          </>
        )}
      </QueryBoundary>
    </Card>
  );
}

function NewThemeDialog({ committeeId, nextPosition, onClose }: { committeeId: string; nextPosition: number; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const create = useCommand(createTheme);
  const form = useBodyForm(CreateTheme, {
    defaultValues: { code: '', name: '', nameEn: '', nameZh: '', position: nextPosition },
    onSubmit: async (body) => {
      await create.run({ params: { committeeId }, body });
      toast(t('committee.themeAdded', { name: body.name }));
      onClose();
    },
  });
  return (
    <Dialog title={t('committee.addTheme')} onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field('name', t('committee.name'))} />
        <TextField {...form.field('code', t('committee.code'))} hint={t('committee.themeCodeHint')} className="narrow" autoCapitalize="characters" />
        <TextField {...form.field('nameEn', t('committee.nameEn'))} isOptional />
        <TextField {...form.field('nameZh', t('committee.nameZh'))} lang="zh" isOptional />
        <FormNumber {...form.held('position', t('unit.order'))} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('committee.addTheme')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
