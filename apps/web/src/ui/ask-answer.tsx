import type { Ask } from '@app/contract';
import { useFormats } from '../lib/format';
import { useWords } from '../lib/words';
import './ask-answer.css';

/** Whose answer an ask waits for, or the answer itself. */
export function AskAnswer({ ask }: { ask: Pick<Ask, 'state' | 'answer' | 'addressee' | 'dueOn' | 'isOverdue' | 'closingNote'> }) {
  const t = useWords();
  const formats = useFormats();
  const { answer, addressee, dueOn, isOverdue, closingNote, state } = ask;
  if (answer !== null) {
    return (
      <>
        <p className="sm sub">{t(answer.decision === 'refused' ? 'ask.answer.refusedBy' : 'ask.answer.by', { name: answer.answeredBy, day: formats.day(answer.answeredOn) })}</p>
        <p className="text">{answer.text}</p>
      </>
    );
  }
  if (state === 'closed') return <p className="sm sub">{closingNote === null ? t('ask.state.closed') : t('ask.closed', { note: closingNote })}</p>;
  if (addressee === null) return <p className="sm sub">{t('ask.noAddressee')}</p>;
  const name = addressee.kind === 'unit' ? addressee.unit?.shortName : (addressee.person?.displayName ?? t(addressee.kind === 'leader' ? 'ask.leader' : 'ask.secretariat'));
  return <p className="sm sub">{t('ask.waitsFor', { addressee: name ?? '', day: formats.day(dueOn) })}{isOverdue && <> · <b className="late-word">{t('ask.overdue')}</b></>}</p>;
}
