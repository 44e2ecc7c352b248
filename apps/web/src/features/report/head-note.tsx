import { HandBackDrafts, handBackDrafts } from '@app/contract';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

/** The drafts lie with the head: the focal point reads that they wait, the head reads what to do. */
export function HeadNote({ reportId, unitId }: { reportId: string; unitId: string }) {
  const t = useWords();
  const { me, committee } = useCommittee();
  const [isHandingBack, setHandingBack] = useState(false);
  const isHead = me.grants.some((grant) => grant.role === 'head' && grant.committeeId === committee.id && grant.unitId === unitId);
  return (
    <Note icon="clock">
      <p>{t(isHead ? 'report.head.toDecide' : 'report.head.waiting')}</p>
      {isHead && <div className="bar"><Button isSmall onClick={() => setHandingBack(true)}>{t('report.head.handBack')}</Button></div>}
      {isHandingBack && <HandBackDialog reportId={reportId} onClose={() => setHandingBack(false)} />}
    </Note>
  );
}

function HandBackDialog({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const handBack = useCommand(handBackDrafts);
  const form = useBodyForm(HandBackDrafts, {
    defaultValues: { reason: '' },
    onSubmit: async (body) => {
      await handBack.run({ params: { reportId }, body });
      toast(t('report.head.handedBack'));
      onClose();
    },
  });
  return (
    <Dialog title={t('report.head.handBack')} onClose={onClose}>
      <Form form={form}>
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('report.head.handBack')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
