import { listDrafts, type UnitDrafts } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { call } from '../../lib/api-client';
import type { OpenedDraft } from '../../lib/draft/draft-keeper';
import { wordsLeft } from '../../lib/draft/kept-words';
import { useFormats } from '../../lib/format';
import { useMediaQuery } from '../../lib/media-query';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { idParam, useSearchState } from '../../lib/search-params';
import { useSession, useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { GridTable } from '../../ui/grid/grid-table';
import { OtherWords } from '../../ui/other-words';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Note } from '../../ui/surface';
import { Said } from './said';
import { isTouched, useQuickGrid } from './use-quick-grid';
import './quick-report.css';

const GridSearch = z.object({ unit: idParam });

interface Opened {
  readonly unit: UnitDrafts['unit'];
  readonly drafts: readonly OpenedDraft[];
}

/** All that a unit still has to report, in one grid; each row is the same draft as in the form. */
export function QuickReport() {
  const t = useWords();
  const { committee, plan, ownUnits, me } = useWorkspace();
  const [search] = useSearchState(GridSearch);
  const unitId = (ownUnits.find(({ id }) => id === search.unit) ?? ownUnits[0])?.id;
  const query = { committeeId: committee.id, planId: plan.id };
  const opened = useQuery({
    queryKey: ['opened-drafts', unitId, query],
    queryFn: async ({ signal }): Promise<Opened> => {
      const { data } = await call(listDrafts, { params: { unitId: unitId ?? '' }, query, signal });
      const drafts = await Promise.all(data.items.map(async (draft): Promise<OpenedDraft> => ({ draft, etag: `"v${String(draft.version)}"`, left: await wordsLeft({ personId: me.id, assignmentId: draft.assignment.id }) })));
      return { unit: data.unit, drafts };
    },
    enabled: unitId !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (unitId === undefined) return <EmptyState title={t('common.state.forbidden')} detail={t('common.state.forbiddenHow')} />;
  return (
    <>
      <PageHeader title={t('report.grid.title')} crumbs={[<Link key="work" to={paths.work}>{t('app.nav.myWork')}</Link>]} detail={opened.data?.unit.name} />
      <QueryBoundary query={opened}>{({ drafts, unit }) => (drafts.length === 0 ? <EmptyState title={t('unitHome.empty')} /> : <Grid key={unit.id} opened={drafts} caption={unit.name} />)}</QueryBoundary>
    </>
  );
}

function Grid({ opened, caption }: { opened: readonly OpenedDraft[]; caption: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const { me, today } = useSession();
  const isNarrow = useMediaQuery('(max-width: 767px)');
  const quick = useQuickGrid(me.id, opened, today);
  const [isLeaving, setLeaving] = useState(false);
  const touched = opened.flatMap(({ draft }, at) => (quick.shots[at] !== undefined && isTouched(draft, quick.shots[at]) ? [at] : []));
  const handleCheck = async () => {
    quick.grid.commit();
    quick.ask();
    const wrongRows = quick.unsendableRows();
    const [firstWrong] = wrongRows;
    if (firstWrong !== undefined) return quick.grid.select({ active: { row: firstWrong, column: 3 }, anchor: { row: firstWrong, column: 3 } });
    setLeaving(true);
    const kept = await Promise.all(touched.map(async (at) => (await quick.keepers[at]?.flush()) ?? false));
    setLeaving(false);
    if (kept.every(Boolean)) await navigate({ to: paths.workCheck, search: (before) => ({ ...before, assignment: touched.map((at) => opened[at]?.draft.assignment.id ?? '') }) });
  };
  const problem = quick.shots.find((shot) => shot.problem !== null && !isProblem(shot.problem, 'offline'))?.problem ?? null;
  if (isNarrow) return <Note>{t('report.grid.phone')} <Link to={paths.work}>{t('app.nav.myWork')}</Link></Note>;
  return (
    <div className="stack">
      <p className="sm sub">{t('report.grid.hint')}</p>
      <Others quick={quick} opened={opened} />
      {problem !== null && <ProblemNote error={problem} />}
      <GridTable grid={quick.grid} columns={quick.columns} caption={caption} said={<Said quick={quick} opened={opened} />} suggestionsFor={quick.suggestionsFor} wrongCount={quick.wrong.length} onSave={() => quick.keepers.forEach((keeper) => void keeper.flush())} />
      <div className="bar">
        <Button look="primary" isPending={isLeaving} isDisabled={touched.length === 0} onClick={() => void handleCheck()}>{t('report.grid.check', { count: touched.length })}</Button>
        <LastWords quick={quick} opened={opened} />
        <Button isDisabled={!quick.canUndo} onClick={quick.grid.undo}>{t('common.action.undo')}</Button>
        <Button isDisabled={!quick.canRedo} onClick={quick.grid.redo}>{t('plan.grid.redo')}</Button>
        <Kept quick={quick} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly quick: ReturnType<typeof useQuickGrid>;
  readonly opened: readonly OpenedDraft[];
}

/** The first row of which there is another text: both are shown, and one is chosen. */
function Others({ quick, opened }: PartProps) {
  const t = useWords();
  const at = quick.shots.findIndex(({ others }) => others.length > 0);
  const draft = opened[at]?.draft;
  const shot = quick.shots[at];
  const [other] = shot?.others ?? [];
  const keeper = quick.keepers[at];
  if (draft === undefined || shot === undefined || other === undefined || keeper === undefined) return null;
  return (
    <div className="stack">
      <h2>{t('report.taskLine', { code: draft.task.code, title: draft.task.title })}</h2>
      <OtherWords draft={draft} mine={shot.words} other={other} onSettle={keeper.settle} />
    </div>
  );
}

/** What was accepted last for the active row, into its cell. */
function LastWords({ quick, opened }: PartProps) {
  const t = useWords();
  const last = opened[quick.activeRow]?.draft.lastAccepted ?? null;
  return <Button icon="copy" isDisabled={last === null} onClick={() => quick.putNarrative(last?.narrative ?? '')}>{t('report.help.copyLast')}</Button>;
}

/** Where all rows are now. */
function Kept({ quick: { shots } }: Pick<PartProps, 'quick'>) {
  const t = useWords();
  const formats = useFormats();
  const states = new Set(shots.map(({ state }) => state));
  const last = shots.flatMap(({ savedAt }) => savedAt ?? []).sort().at(-1);
  const text = states.has('kept-here') ? t('report.draft.savedHere') : states.has('waiting') || states.has('saving') ? t('report.draft.saving') : last === undefined ? '' : t('report.draft.saved', { time: formats.instant(last) });
  return <span className="sub sm" role="status">{text}</span>;
}
