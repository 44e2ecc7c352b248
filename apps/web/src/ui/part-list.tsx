import { listParts, PART_ACTS, settleDispute, speakForPart, type Part } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../lib/api-client';
import { useCommand } from '../lib/command';
import { useFormats } from '../lib/format';
import { useWords } from '../lib/words';
import { Button } from './button';
import { TextareaField } from './field';
import { ProblemNote } from './problem-note';
import { QueryBoundary } from './query-boundary';
import { CoordinatingTag } from './status-tag';
import { useToast } from './toast';
import './part-list.css';

type Act = (typeof PART_ACTS)[number];

/** What each coordinating unit says of its part, and a voice for those who may speak. `unitId`: only this unit's. */
export function PartList({ taskId, unitId }: { taskId: string; unitId?: string }) {
  const t = useWords();
  const parts = useQuery(query(listParts, { params: { taskId } }));
  return (
    <QueryBoundary query={parts} lines={2}>
      {({ items }) => {
        const shown = unitId === undefined ? items : items.filter(({ unit }) => unit.id === unitId);
        if (shown.length === 0) return <p className="sub">{t('part.none')}</p>;
        return <ul className="parts">{shown.map((part) => <PartRow key={part.assignmentId} part={part} isNamed={unitId === undefined} />)}</ul>;
      }}
    </QueryBoundary>
  );
}

function PartRow({ part, isNamed }: { part: Part; isNamed: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const [act, setAct] = useState<Act | null>(null);
  const { unit, state, word, answerUntil, isSilent, acts } = part;
  return (
    <li>
      {isNamed && <div className="bar"><b>{unit.name}</b><CoordinatingTag state={state} /></div>}
      {word !== null && (
        <>
          {word.text !== null && <p className="text" lang="vi">{word.text}</p>}
          <p className="sm sub">{t(word.isSettlement ? 'part.settled' : 'part.said', { name: word.saidBy, day: formats.day(word.saidOn) })}{word.isOwnUnit && <> {t('common.ownUnitDecision')}</>}</p>
        </>
      )}
      {word === null && answerUntil !== null && <p className="sm sub">{t(isSilent ? 'part.silent' : 'part.until', { day: formats.day(answerUntil) })}</p>}
      {act === null ? (
        acts.length > 0 && <div className="bar">{acts.map((one) => <Button key={one} isSmall onClick={() => setAct(one)}>{t(`part.${one}`)}</Button>)}</div>
      ) : (
        <Voice part={part} act={act} onDone={() => setAct(null)} />
      )}
    </li>
  );
}

function Voice({ part: { assignmentId }, act, onDone }: { part: Part; act: Act; onDone: () => void }) {
  const t = useWords();
  const toast = useToast();
  const speak = useCommand(speakForPart);
  const settle = useCommand(settleDispute);
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isNeeded = act !== 'confirm';
  const error = speak.error ?? settle.error;
  const handleSend = async () => {
    setAsked(true);
    if (isNeeded && text.trim() === '') return;
    if (act === 'settle') await settle.run({ params: { assignmentId }, body: { reason: text } });
    else await speak.run({ params: { assignmentId }, body: { word: act, text: text.trim() === '' ? null : text } });
    toast(t('part.done'));
    onDone();
  };
  return (
    <div className="stack">
      {error && <ProblemNote error={error} />}
      <TextareaField label={t(act === 'settle' ? 'part.reason' : 'part.text')} hint={act === 'settle' ? undefined : t('part.textHint')} isOptional={!isNeeded} error={isAsked && isNeeded && text.trim() === '' ? t('fieldError.required') : undefined} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="bar">
        {/* The refusal is shown above. */}
        <Button isPending={speak.isPending || settle.isPending} onClick={() => void handleSend().catch(() => undefined)}>{t(act === 'settle' ? 'part.decide' : act === 'confirm' ? 'part.confirm' : 'part.send')}</Button>
        <Button look="quiet" onClick={onDone}>{t('common.action.cancel')}</Button>
      </div>
    </div>
  );
}
