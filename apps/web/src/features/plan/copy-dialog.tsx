import { copyTasks, listCopies, type CopyCandidate } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { CheckboxField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { useToast } from '../../ui/toast';

/** Recurring and standing tasks of the half-year before, to be ticked one by one: nothing is copied unseen (R20). */
export function CopyDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const copies = useQuery(query(listCopies, { params: { planId } }));
  return (
    <Dialog title={copies.data === undefined ? t('rollOver.copy.open') : t('rollOver.copy.title', { halfYear: formats.halfYear(copies.data.fromHalfYear) })} onClose={onClose} isWide>
      <QueryBoundary query={copies}>{({ items }) => (items.length === 0 ? <Nothing onClose={onClose} /> : <Choice planId={planId} items={items} onClose={onClose} />)}</QueryBoundary>
    </Dialog>
  );
}

function Nothing({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <>
      <p>{t('rollOver.copy.empty')}</p>
      <DialogActions><Button onClick={onClose}>{t('common.action.close')}</Button></DialogActions>
    </>
  );
}

function Choice({ planId, items, onClose }: { planId: string; items: readonly CopyCandidate[]; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const copy = useCommand(copyTasks);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (taskId: string) => setChosen((before) => new Set(before.has(taskId) ? [...before].filter((id) => id !== taskId) : [...before, taskId]));
  const handleCopy = async () => {
    try {
      const { data } = await copy.run({ params: { planId }, body: { taskIds: [...chosen] } });
      toast(t('rollOver.copy.done', { count: data.taskIds.length }));
      onClose();
    } catch (error) {
      // Shown below from the command.
      console.info('The copy was refused.', error);
    }
  };
  return (
    <div className="stack">
      <p>{t('rollOver.copy.intro')}</p>
      {copy.error && <ProblemNote error={copy.error} />}
      {items.map((item) => <Candidate key={item.taskId} item={item} isChosen={chosen.has(item.taskId)} onToggle={() => toggle(item.taskId)} />)}
      <DialogActions>
        <Button onClick={onClose}>{t('common.action.cancel')}</Button>
        <Button look="primary" isDisabled={chosen.size === 0} isPending={copy.isPending} onClick={() => void handleCopy()}>{t('rollOver.copy.run')}</Button>
      </DialogActions>
    </div>
  );
}

function Candidate({ item: { code, title, unit, kind, state, copyId }, isChosen, onToggle }: { item: CopyCandidate; isChosen: boolean; onToggle: () => void }) {
  const t = useWords();
  const about = t('rollOver.copy.item', { unit: unit.shortName, kind: t(`taskKind.${kind}`), state: t(`leadState.${state as 'completed'}`) });
  return <CheckboxField label={`${code}. ${title}`} hint={copyId === null ? about : `${about}. ${t('rollOver.copy.already')}`} checked={isChosen} disabled={copyId !== null} onChange={onToggle} />;
}
