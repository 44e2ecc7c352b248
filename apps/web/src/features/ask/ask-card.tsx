import type { Ask } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { AskAnswer } from '../../ui/ask-answer';
import { Button } from '../../ui/button';
import { AddressDialog } from './address-dialog';
import { AnswerForm } from './answer-form';
import { CloseDialog } from './close-dialog';

/** One ask; a person who may answer does so in place. */
export function AskCard({ ask }: { ask: Ask }) {
  const t = useWords();
  const formats = useFormats();
  const [open, setOpen] = useState<Ask['acts'][number] | null>(null);
  const { task, unit, proposal, difficulty, raisedOn, repeatNumber, earlier, acts, state } = ask;
  const close = () => setOpen(null);
  return (
    <li className={ask.isOverdue ? 'ask overdue' : 'ask'}>
      <p className="sm sub">
        <b>{t(`ask.state.${state}`)}</b> · {t('ask.raised', { unit: unit.name, day: formats.day(raisedOn) })}
        {repeatNumber > 1 && <> · <b>{t('ask.repeated', { count: repeatNumber })}</b>{earlier !== null && `, ${t('ask.earlier', { day: formats.day(earlier.raisedOn) })}`}</>}
      </p>
      <h2><Link to={paths.task} params={{ taskId: task.id }}>{task.code}. {task.title}</Link></h2>
      {proposal !== null && <p className="text" lang="vi">{proposal}</p>}
      {difficulty !== null && <p className="text sm" lang="vi"><b>{t('ask.difficulty')}:</b> {difficulty}</p>}
      <div className="ask-answer"><AskAnswer ask={ask} /></div>
      {open === 'answer' ? (
        <AnswerForm ask={ask} onDone={close} />
      ) : (
        acts.length > 0 && (
          <div className="bar">
            {acts.includes('answer') && <Button icon="edit" onClick={() => setOpen('answer')}>{t('ask.answer.open')}</Button>}
            {acts.includes('address') && <Button icon="send" onClick={() => setOpen('address')}>{t('ask.address.open')}</Button>}
            {acts.includes('close') && <Button look="quiet" icon="check" onClick={() => setOpen('close')}>{t('ask.close.open')}</Button>}
          </div>
        )
      )}
      {open === 'address' && <AddressDialog ask={ask} onClose={close} />}
      {open === 'close' && <CloseDialog ask={ask} onClose={close} />}
    </li>
  );
}
