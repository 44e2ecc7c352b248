import { submitExtension, withdrawExtension, type Extension } from '@app/contract';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { DecideDialog } from './decide-dialog';

/** The requests for a later due day, newest first, each with what its reader may do about it. */
export function RequestList({ requests, onEdit }: { requests: readonly Extension[]; onEdit: (request: Extension) => void }) {
  const t = useWords();
  if (requests.length === 0) return <p className="sub">{t('extension.none')}</p>;
  return <ul className="requests" aria-label={t('extension.requests')}>{[...requests].reverse().map((request) => <Request key={request.id} request={request} onEdit={onEdit} />)}</ul>;
}

interface RequestProps {
  readonly request: Extension;
  readonly onEdit: (request: Extension) => void;
}

function Request({ request, onEdit }: RequestProps) {
  const t = useWords();
  const formats = useFormats();
  const { state, timing, requestedDueOn, reason, workDone, cause, submittedBy, submittedOn, draftedBy, draftedAt } = request;
  const isLate = timing === 'after-due-day';
  return (
    <li>
      <p><b>{t(`extension.state.${state}`)}</b> · {t('extension.until', { day: formats.day(requestedDueOn) })}</p>
      <p className="sm sub">
        {t('extension.by', { name: submittedBy ?? draftedBy, day: submittedOn === null ? formats.dayOf(draftedAt) : formats.day(submittedOn) })}
        {timing !== null && <> · <span className={isLate ? 'late-ask' : undefined}>{t(`extension.timing.${timing}`)}</span></>}
      </p>
      <p className="sm text"><b>{t(`extension.${cause}`)}:</b> <span lang="vi">{reason}</span></p>
      <p className="sm text"><b>{t('extension.workDone')}:</b> <span lang="vi">{workDone}</span></p>
      <Decided request={request} />
      <RequestActs request={request} onEdit={onEdit} />
    </li>
  );
}

function Decided({ request: { decidedBy, decidedOn, grantedDueOn, excusesLateness, decisionReason, isOwnUnit } }: { request: Extension }) {
  const t = useWords();
  const formats = useFormats();
  if (decidedBy === null) return null;
  return (
    <>
      <p className="sm">
        <b>{t('extension.by', { name: decidedBy, day: formats.day(decidedOn) })}</b>
        {grantedDueOn !== null && <> · {t('extension.granted', { day: formats.day(grantedDueOn) })} {t(excusesLateness === true ? 'extension.counts' : 'extension.countsNot')}</>}
      </p>
      {isOwnUnit && <p className="sm">{t('common.ownUnitDecision')}</p>}
      {decisionReason !== null && <p className="sm text">{t('common.reason')}: <span lang="vi">{decisionReason}</span></p>}
    </>
  );
}

function RequestActs({ request, onEdit }: RequestProps) {
  const t = useWords();
  const toast = useToast();
  const { can } = useSession();
  const submit = useCommand(submitExtension);
  const withdraw = useCommand(withdrawExtension);
  const [isDeciding, setDeciding] = useState(false);
  const { id, state, unit, taskCode: code, due, requestedDueOn, timing } = request;
  const maySend = can('extension.submit', unit.id);
  // Who may take a request back may change it as well.
  const isOwn = state === 'draft' ? can('extension.draft', unit.id) : state === 'submitted' && maySend;
  const mayDecide = state === 'submitted' && can('task.decide');
  const handle = async (act: typeof submit | typeof withdraw, done: string) => {
    try {
      await act.run({ params: { extensionId: id } });
      toast(done);
    } catch (error) {
      // Shown below from the command.
      console.info('The request was not moved.', error);
    }
  };
  const failure = submit.error ?? withdraw.error;
  return (
    <>
      {state === 'draft' && !maySend && <p className="sm sub">{t('extension.waitsForHead')}</p>}
      {failure && <ProblemNote error={failure} />}
      {(isOwn || mayDecide) && (
        <div className="bar no-print">
          {mayDecide && <Button onClick={() => setDeciding(true)}>{t('extension.decide')}</Button>}
          {state === 'draft' && maySend && <Button icon="send" isPending={submit.isPending} onClick={() => void handle(submit, t('extension.sent', { code }))}>{t('extension.send')}</Button>}
          {isOwn && <Button icon="edit" onClick={() => onEdit(request)}>{t('extension.edit')}</Button>}
          {isOwn && <Button look="quiet" isPending={withdraw.isPending} onClick={() => void handle(withdraw, t('extension.withdrawn', { code }))}>{t('extension.withdraw')}</Button>}
        </div>
      )}
      {isDeciding && <DecideDialog request={{ id, code, due, requestedDueOn, timing }} onClose={() => setDeciding(false)} />}
    </>
  );
}
