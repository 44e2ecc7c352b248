import { ITEM_SECTIONS, returnItem, type Item, type ReturnReason } from '@app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextareaField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

const EMPTY: ReturnReason = { section: 'narrative', text: '' };
/** Ready-made reasons, each for the section it is about. */
const TEMPLATES = { figures: 'narrative', evidence: 'evidence', result: 'claim' } as const satisfies Record<string, ReturnReason['section']>;
const TEMPLATE_NAMES = ['figures', 'evidence', 'result'] as const satisfies readonly (keyof typeof TEMPLATES)[];

/** R6: at least one reason, each tied to a section of the report. */
export function ReturnDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const command = useCommand(returnItem);
  const [reasons, setReasons] = useState<readonly ReturnReason[]>([EMPTY]);
  const [isAsked, setAsked] = useState(false);
  const put = (at: number, patch: Partial<ReturnReason>) => setReasons(reasons.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  // The words stay open to correction; an untouched row is filled before another is added.
  const take = (name: keyof typeof TEMPLATES) => setReasons([...reasons.filter(({ text }) => text.trim() !== ''), { section: TEMPLATES[name], text: t(`review.return.templateText.${name}`) }]);
  const said = reasons.filter(({ text }) => text.trim() !== '');
  const handleReturn = async () => {
    setAsked(true);
    if (said.length === 0) return;
    await command.run({ params: { itemId: item.itemId }, body: { reasons: said } });
    toast(t('review.return.done', { code: item.task.code, unit: item.unit.shortName }));
    await navigate({ to: paths.review });
  };
  return (
    <Dialog title={t('review.return.title', { code: item.task.code })} onClose={onClose}>
      <div className="stack">
        {command.error && <ProblemNote error={command.error} />}
        {reasons.map((reason, at) => (
          <div className="stack" key={at}>
            <SelectField label={t('review.return.section')} value={reason.section} onChange={(event) => put(at, { section: ITEM_SECTIONS.find((section) => section === event.target.value) ?? 'narrative' })}>
              {ITEM_SECTIONS.map((section) => <option key={section} value={section}>{t(`report.section.${section}`)}</option>)}
            </SelectField>
            <TextareaField label={t('review.return.reason')} value={reason.text} onChange={(event) => put(at, { text: event.target.value })} error={isAsked && said.length === 0 ? t('review.return.required') : undefined} />
          </div>
        ))}
        <div className="bar" role="group" aria-label={t('review.return.templates')}>
          <span className="sm sub">{t('review.return.templates')}</span>
          {TEMPLATE_NAMES.map((name) => <Button key={name} isSmall icon="add" onClick={() => take(name)}>{t(`review.return.template.${name}`)}</Button>)}
        </div>
        <Button look="quiet" icon="add" onClick={() => setReasons([...reasons, EMPTY])}>{t('review.return.addReason')}</Button>
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          {/* The refusal is shown above. */}
          <Button look="primary" isPending={command.isPending} onClick={() => void handleReturn().catch(() => undefined)}>{t('review.return.submit')}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
