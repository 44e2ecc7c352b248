import { listExtensions, type Extension, type Task } from '@app/contract';
import { EXTENSIONS_MAX, isOpenLead, LEAD_STATES, type LeadState } from '@app/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { itemsOf, pages } from '../../lib/pages';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { AskDialog } from './ask-dialog';
import { CancelDialog } from './cancel-dialog';
import { HandBackOffer } from './hand-back';
import { HoldDialog } from './hold-dialog';
import { ReopenDialog } from './reopen-dialog';
import { RequestList } from './request-list';
import './time.css';

type Lead = Task['assignments'][number];
type Act = 'ask' | 'suspend' | 'resume' | 'cancel' | 'reopen';

/** What may be asked and decided about the time of an issued task: later days, hold, end, reopening, giving back. */
export function TimeActions({ task }: { task: Task }) {
  const { can, ownUnits } = useCommittee();
  const lead = task.assignments.find(({ role, state }) => role === 'lead' && state !== 'transferred' && state !== 'draft');
  if (lead === undefined || !(can('dashboard.read') || ownUnits.some(({ id }) => id === lead.unit.id))) return null;
  return (
    <>
      <HandBackOffer task={task} lead={lead} />
      <TimeCard task={task} lead={lead} />
    </>
  );
}

function TimeCard({ task, lead }: { task: Task; lead: Lead }) {
  const t = useWords();
  const { committee, can } = useCommittee();
  const [open, setOpen] = useState<Act | null>(null);
  const [edited, setEdited] = useState<Extension | null>(null);
  const list = useInfiniteQuery(pages(listExtensions, { query: { committeeId: committee.id, unitId: lead.unit.id, assignmentId: lead.id, limit: 50 } }));
  const requests = itemsOf(list.data);
  const state = LEAD_STATES.find((known) => known === lead.state) ?? 'closed';
  const isWaiting = requests.some((request) => request.state === 'draft' || request.state === 'submitted');
  const mayAsk = list.data !== undefined && !isWaiting && isOpenLead(state) && lead.due.dueOn !== null && lead.due.extensionCount < EXTENSIONS_MAX && can('extension.draft', lead.unit.id);
  const acts: Act[] = [...(mayAsk ? (['ask'] as const) : []), ...(can('task.decide') ? decisionsIn(state) : [])];
  const close = () => setOpen(null);
  const isOfDays = lead.due.dueOn !== null || requests.length > 0;
  if (!isOfDays && acts.length === 0) return null;
  return (
    <Card
      title={t('extension.title')}
      actions={acts.map((act) => <Button key={act} look={act === 'cancel' ? 'danger' : 'plain'} onClick={() => setOpen(act)}>{t(act === 'ask' ? 'extension.ask' : `decision.${act}.open`)}</Button>)}
    >
      {isOfDays && <QueryBoundary query={list} lines={2}>{() => <RequestList requests={requests} onEdit={setEdited} />}</QueryBoundary>}
      {open === 'ask' && <AskDialog task={task} lead={lead} onClose={close} />}
      {edited !== null && <AskDialog task={task} lead={lead} request={edited} onClose={() => setEdited(null)} />}
      {(open === 'suspend' || open === 'resume') && <HoldDialog act={open} task={task} assignmentId={lead.id} onClose={close} />}
      {open === 'cancel' && <CancelDialog task={task} assignmentId={lead.id} onClose={close} />}
      {open === 'reopen' && <ReopenDialog task={task} lead={lead} onClose={close} />}
    </Card>
  );
}

function decisionsIn(state: LeadState): Act[] {
  if (isOpenLead(state)) return ['suspend', 'cancel'];
  if (state === 'on-hold') return ['resume', 'cancel'];
  return state === 'completed' ? ['reopen'] : [];
}
