import { getRoundBoard, listRounds, type Round } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SelectField } from '../../ui/field';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card, Facts } from '../../ui/surface';
import { BoardTable } from './board-table';
import { OpenRoundDialog } from './open-round-dialog';
import { RoundSearch } from './round-search';

/** Where the reports of a round lie, unit by unit; the open round first. */
export function RoundBoard() {
  const t = useWords();
  const { plan, can } = useWorkspace();
  const [isOpening, setOpening] = useState(false);
  const rounds = useQuery(query(listRounds, { query: { planId: plan.id, limit: 200 } }));
  const open = can('round.manage') && <Button look="primary" icon="add" onClick={() => setOpening(true)}>{t('round.add')}</Button>;
  return (
    <div className="stack">
      <PageHeader title={t('round.title')} detail={t('round.hint')} actions={open} />
      <QueryBoundary query={rounds}>
        {({ items }) => (items.length === 0 ? <Card><EmptyState title={t('round.empty')} detail={t('round.emptyHint')} /></Card> : <ChosenRound rounds={items} />)}
      </QueryBoundary>
      {isOpening && <OpenRoundDialog onClose={() => setOpening(false)} />}
    </div>
  );
}

function ChosenRound({ rounds }: { rounds: readonly Round[] }) {
  const t = useWords();
  const [search, setSearch] = useSearchState(RoundSearch);
  const round = rounds.find(({ id }) => id === search.round) ?? rounds.find(({ state }) => state === 'open') ?? rounds.findLast(({ state }) => state !== 'planned') ?? rounds[0];
  if (round === undefined) return null;
  return (
    <>
      <div className="measure">
        <SelectField label={t('round.choose')} value={round.id} onChange={(event) => setSearch({ round: event.target.value })}>
          {rounds.map(({ id, name, state }) => <option key={id} value={id}>{`${name}: ${t(`roundState.${state}`)}`}</option>)}
        </SelectField>
      </div>
      <Board key={round.id} roundId={round.id} />
    </>
  );
}

function Board({ roundId }: { roundId: string }) {
  const board = useQuery(query(getRoundBoard, { params: { roundId } }));
  return (
    <QueryBoundary query={board} lines={12}>
      {({ round, counts, rows }) => (
        <>
          <RoundFacts round={round} />
          <BoardTable round={round} counts={counts} rows={rows} />
        </>
      )}
    </QueryBoundary>
  );
}

function RoundFacts({ round }: { round: Round }) {
  const t = useWords();
  const formats = useFormats();
  const { kind, state, opensOn, cutOffOn, dueOn, closesOn, submittedCount, expectedCount } = round;
  return (
    <Card>
      <div className="round-facts">
        <Facts
          facts={[
            { label: t('round.kind.label'), value: t(`round.kind.${kind}`) },
            { label: t('roundState.title'), value: t(`roundState.${state}`) },
            { label: t('round.opensOn'), value: formats.day(opensOn) },
            { label: t('round.cutOffOn'), value: t('round.endOf', { day: formats.day(cutOffOn) }) },
            { label: t('round.dueOn'), value: formats.day(dueOn) },
            { label: t('round.closesOn'), value: formats.day(closesOn) },
            { label: t('round.progress'), value: t('round.expected', { submitted: submittedCount, expected: expectedCount }) },
          ]}
        />
      </div>
    </Card>
  );
}
