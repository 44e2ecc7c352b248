import { acceptItem, confirmItem, getItem, type Item } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { TextField } from '../../ui/field';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card, Note } from '../../ui/surface';
import { StatusTag } from '../../ui/status-tag';
import { useToast } from '../../ui/toast';
import { Compared } from './compared';
import { ReturnDialog } from './return-dialog';
import './review.css';

/** One report beside the one accepted before it, and the decision. */
export function ReviewItem({ itemId }: { itemId: string }) {
  const item = useQuery(query(getItem, { params: { itemId } }));
  return <QueryBoundary query={item}>{(data) => <ReviewBody item={data} />}</QueryBoundary>;
}

function ReviewBody({ item }: { item: Item }) {
  const t = useWords();
  const formats = useFormats();
  const { task, unit } = item;
  return (
    <div className="stack">
      <PageHeader
        title={`${task.code}. ${task.title}`}
        crumbs={[<Link key="queue" to={paths.review}>{t('review.title')}</Link>]}
        detail={<>{t('review.sent', { unit: unit.name, time: formats.instant(item.submittedAt), version: item.versionNumber })} · {t('review.receipt', { number: item.number })}{item.status && <> <StatusTag status={item.status} /></>}</>}
      />
      {item.isOwnUnit && <Note tone="warn">{t('review.ownUnitHint')}</Note>}
      <Compared item={item} />
      <Decision item={item} />
    </div>
  );
}

function Decision({ item }: { item: Item }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const session = useSession();
  const accept = useCommand(acceptItem);
  const confirm = useCommand(confirmItem);
  const [completedOn, setCompletedOn] = useState(item.completedOn);
  const [note, setNote] = useState('');
  const [isReturning, setReturning] = useState(false);
  const mayReview = session.can('report.review') && !item.awaitsLeader && !item.isOwnUnit;
  const mayConfirm = session.can('report.confirm') && item.awaitsLeader && !item.isOwnUnit;
  if (item.state !== 'submitted' || (!mayReview && !mayConfirm)) return <Reviews item={item} />;
  const decide = async (command: typeof accept | typeof confirm, done: string) => {
    await command.run({ params: { itemId: item.itemId }, body: { ...(completedOn !== null && completedOn !== item.completedOn ? { completedOn } : {}), note: note === '' ? null : note } });
    toast(done);
    await navigate({ to: paths.review });
  };
  const error = accept.error ?? confirm.error;
  const code = item.task.code;
  const errorAt = (pointer: string) => {
    const found = isProblem(error, 'invalid') ? error.errors.find((one) => one.pointer === pointer) : undefined;
    return found && t(`fieldError.${found.code}`);
  };
  return (
    <Card title={t('review.deciding')}>
      <div className="stack measure">
        {error && <ProblemNote error={error} />}
        {item.kind === 'completion' && <DayField label={t('review.correctDay')} hint={t('review.correctDayHint')} error={errorAt('/completedOn')} value={completedOn} onChange={setCompletedOn} />}
        <TextField label={t('review.note')} isOptional error={errorAt('/note')} value={note} onChange={(event) => setNote(event.target.value)} />
        <div className="bar">
          {/* The refusal is shown above. */}
          {mayReview && <Button look="primary" isPending={accept.isPending} onClick={() => void decide(accept, t('review.accepted', { code })).catch(() => undefined)}>{t('review.accept')}</Button>}
          {mayConfirm && <Button look="primary" isPending={confirm.isPending} onClick={() => void decide(confirm, t('review.confirmed', { code })).catch(() => undefined)}>{t('review.confirm')}</Button>}
          {mayReview && <Button onClick={() => setReturning(true)}>{t('review.return.open')}</Button>}
        </div>
      </div>
      {isReturning && <ReturnDialog item={item} onClose={() => setReturning(false)} />}
    </Card>
  );
}

function Reviews({ item }: { item: Item }) {
  const t = useWords();
  const formats = useFormats();
  if (item.reviews.length === 0) return null;
  return (
    <Card title={t('review.history')}>
      <ul className="stack">
        {item.reviews.map((review, at) => <li key={at}><b>{t(`review.decision.${review.decision}`)}</b>, {review.reviewer}, {formats.instant(review.decidedAt)}{review.isOwnUnit && <p className="sm">{t('common.ownUnitDecision')}</p>}{review.reasons.map((reason, index) => <p key={index}>{t(`report.section.${reason.section}`)}: {reason.text}</p>)}</li>)}
      </ul>
    </Card>
  );
}
