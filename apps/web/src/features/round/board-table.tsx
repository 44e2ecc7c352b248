import { remindReport, type BoardRow, type Round, type RoundBoard } from '@app/contract';
import { BOARD_STATES, type BoardState } from '@app/domain';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ProblemNote } from '../../ui/problem-note';
import { StatusTile, type ShownStatus } from '../../ui/status-tag';
import { Card, Chip } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { useToast } from '../../ui/toast';
import { LateEntryDialog } from './late-entry-dialog';
import { WaiveDialog } from './waive-dialog';
import './round.css';

type Filter = BoardState | 'late' | null;
type Asked = { act: 'waive' | 'late'; row: BoardRow } | null;

/** Numbers that filter, and below them the rows they count (R14). */
export function BoardTable({ round, counts, rows }: RoundBoard) {
  const t = useWords();
  const [filter, setFilter] = useState<Filter>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const columns = useColumns(round, setAsked);
  const shown = rows.filter((row) => filter === null || (filter === 'late' ? row.isLate : row.state === filter));
  const toggle = (state: NonNullable<Filter>) => setFilter(filter === state ? null : state);
  return (
    <Card title={t('round.board.title')} detail={t('round.board.detail')} isPadded={false}>
      <div className="bar board-counts" role="group" aria-label={t('round.board.filter')}>
        {BOARD_STATES.map((state) => <Chip key={state} isPressed={filter === state} onClick={() => toggle(state)}>{t('round.board.count', { state: t(`round.board.state.${state}`), count: counts[state] })}</Chip>)}
        <Chip isPressed={filter === 'late'} onClick={() => toggle('late')}>{t('round.board.count', { state: t('round.board.late'), count: counts.late })}</Chip>
      </div>
      {shown.length === 0 ? <EmptyState title={rows.length === 0 ? t('round.board.nobody') : t('round.board.none')} /> : <Table caption={t('round.board.title')} columns={columns} rows={shown} keyOf={({ reportId }) => reportId} />}
      {asked?.act === 'waive' && <WaiveDialog row={asked.row} onClose={() => setAsked(null)} />}
      {asked?.act === 'late' && <LateEntryDialog row={asked.row} round={round} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function useColumns(round: Round, ask: (asked: Asked) => void): Column<BoardRow>[] {
  const t = useWords();
  const formats = useFormats();
  const { can } = useWorkspace();
  const acts: Column<BoardRow> = {
    key: 'acts',
    label: t('round.board.acts'),
    cell: (row) => <RowActs row={row} round={round} ask={ask} />,
  };
  return [
    { key: 'unit', label: t('unit.one'), isHeading: true, cell: ({ unit }) => unit.name },
    { key: 'state', label: t('reportState.title'), cell: (row) => <BoardStateTag row={row} /> },
    { key: 'submittedOn', label: t('round.board.submittedOn'), cell: ({ firstSubmittedOn, submittedOn }) => <SentOn first={firstSubmittedOn} last={submittedOn} /> },
    { key: 'items', label: t('round.board.items'), cell: ({ items }) => (items.submitted + items.accepted + items.returned === 0 ? t('common.missing') : t('round.board.itemCounts', items)) },
    { key: 'reminders', label: t('round.board.reminders'), cell: ({ reminderCount, lastRemindedOn }) => t('round.board.reminderCount', { count: reminderCount, day: formats.day(lastRemindedOn) }) },
    { key: 'note', label: t('round.board.note'), cell: ({ note, lateEntry, returnCount }) => (
      <div className="stack-tight">
        {note !== null && <span lang="vi">{note}</span>}
        {returnCount > 0 && <span className="sm sub">{t('round.board.returned', { count: returnCount })}</span>}
        {lateEntry !== null && <span className="sm">{t('round.late.allowed', { day: formats.day(lateEntry.untilOn), name: lateEntry.allowedBy, reason: lateEntry.reason })}</span>}
        {note === null && returnCount === 0 && lateEntry === null && t('common.missing')}
      </div>
    ) },
    ...(can('round.manage') ? [acts] : []),
  ];
}

function SentOn({ first, last }: { first: string | null; last: string | null }) {
  const t = useWords();
  const formats = useFormats();
  if (first === null) return <>{formats.day(last)}</>;
  return <span className="num">{last !== null && last !== first ? t('round.board.again', { first: formats.day(first), last: formats.day(last) }) : formats.day(first)}</span>;
}

/** A report borrows tile and tone from the status that asks for the same attention. */
const LOOK = {
  'not-opened': ['not-started', 't-none'],
  drafting: ['in-progress', 't-doing'],
  'with-head': ['awaiting-confirmation', 't-wait'],
  submitted: ['awaiting-confirmation', 't-wait'],
  returned: ['due-soon', 't-soon'],
  accepted: ['completed-on-time', 't-done'],
  waived: ['not-counted', 't-off'],
} as const satisfies Record<BoardState, readonly [ShownStatus, string]>;

function BoardStateTag({ row: { state, isLate, lateWorkingDays } }: { row: BoardRow }) {
  const t = useWords();
  const [tile, tone] = LOOK[state];
  return (
    <span className="bar">
      <span className={`tag board-tag ${tone}`}><StatusTile shown={tile} />{t(`round.board.state.${state}`)}</span>
      {isLate && <span className="tag board-tag t-over"><StatusTile shown="overdue" />{t('round.board.lateBy', { count: lateWorkingDays })}</span>}
    </span>
  );
}

function RowActs({ row, round, ask }: { row: BoardRow; round: Round; ask: (asked: Asked) => void }) {
  const t = useWords();
  const toast = useToast();
  const remind = useCommand(remindReport);
  const isMissing = row.state === 'not-opened' || row.state === 'drafting' || row.state === 'with-head';
  const mayRemind = (isMissing || row.state === 'returned') && round.state !== 'planned';
  const handleRemind = async () => {
    try {
      const { data } = await remind.run({ params: { reportId: row.reportId } });
      toast(t('round.remind.done', { count: data.recipientCount, unit: row.unit.shortName }));
    } catch (error) {
      // Shown below from the command.
      console.info('The reminder was refused.', error);
    }
  };
  if ((!isMissing && !mayRemind) || round.state === 'frozen') return <>{t('common.missing')}</>;
  const about = { unit: row.unit.shortName };
  return (
    <span className="bar board-acts no-print">
      {mayRemind && <Button isSmall icon="bell" aria-label={t('round.remind.openFor', about)} isPending={remind.isPending} onClick={() => void handleRemind()}>{t('round.remind.open')}</Button>}
      {isMissing && round.state !== 'planned' && <Button isSmall look="quiet" aria-label={t('round.late.openFor', about)} onClick={() => ask({ act: 'late', row })}>{t('round.late.open')}</Button>}
      {isMissing && row.state !== 'with-head' && <Button isSmall look="quiet" aria-label={t('round.waive.openFor', about)} onClick={() => ask({ act: 'waive', row })}>{t('round.waive.open')}</Button>}
      {remind.error && <ProblemNote error={remind.error} />}
    </span>
  );
}
