import { getAssignment, getFairClock, type Assignment, type Dashboard } from '@app/contract';
import { LEAD_STATES } from '@app/domain';
import type { Words } from '@app/words';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { ButtonLink, IconButton } from '../../ui/button';
import { CoordinatingTag, MarkWords, StatusTag } from '../../ui/status-tag';
import { coordinatingStateOf, type Entry } from './reading';
import { whySentence } from './why';

/** The open cell: at once what the matrix knows, then the words behind it. */
export function CellDetail({ entry, data, onClose }: { entry: Entry; data: Dashboard; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const { cell, unit, task } = entry;
  const { committee } = useCommittee();
  const { effectiveOn } = data;
  const state = coordinatingStateOf(cell);
  const why = whySentence(t, formats, { cell, data, committee });
  const assignment = useQuery(query(getAssignment, { params: { assignmentId: cell.assignmentId }, query: { effectiveOn } }));
  return (
    <section className="insp" aria-label={t('matrix.detail.title', { unit: unit.shortName, code: task.code, title: task.title })}>
      <div className="stack">
        <h3>{t('matrix.detail.title', { unit: unit.name, code: task.code, title: task.title })}</h3>
        <div className="bar">
          {cell.status ? <StatusTag status={cell.status} /> : state && <CoordinatingTag state={state} />}
          <MarkWords marks={cell.status?.marks ?? []} />
        </div>
        {why !== null && <p><b>{t('matrix.detail.why')}:</b> {why}</p>}
        <dl className="facts-row">
          {cell.role === 'lead' && <Holder assignmentId={cell.assignmentId} effectiveOn={effectiveOn} />}
          {cell.due.dueOn !== null && <div><dt>{t('task.dueOn')}</dt><dd className="num">{formats.day(cell.due.dueOn)}</dd></div>}
          {cell.due.extensionCount > 0 && <div><dt>{t('task.originalDueOn')}</dt><dd className="num"><s>{formats.day(cell.due.originalDueOn)}</s></dd></div>}
          {cell.completedOn !== null && <div><dt>{t('task.completedOn')}</dt><dd className="num">{formats.day(cell.completedOn)}</dd></div>}
          <Word label={t('matrix.detail.claimed')} percent={cell.claimedPercent} word={assignment.data?.claimed ?? null} />
          <Word label={t('matrix.detail.accepted')} percent={cell.acceptedPercent} word={assignment.data?.accepted ?? null} />
          <div><dt>{t('matrix.detail.lastWord')}</dt><dd className="num">{formats.day(cell.lastWordOn)}</dd></div>
        </dl>
        {assignment.data && <History role={cell.role} moves={assignment.data.moves} />}
        {assignment.isError && <p className="sub">{t('common.state.partial')}</p>}
      </div>
      <div className="bar">
        <ButtonLink to={paths.task} params={{ taskId: task.id }} search={({ on }) => ({ on })}>{t('matrix.detail.openTask')}</ButtonLink>
        <IconButton icon="close" label={t('common.action.close')} onClick={onClose} />
      </div>
    </section>
  );
}

function Word({ label, percent, word }: { label: string; percent: number | null; word: Assignment['accepted'] }) {
  const formats = useFormats();
  if (percent === null && word === null) return null;
  return (
    <div>
      <dt>{label}{word && ` (${formats.shortDay(word.submittedOn)})`}</dt>
      <dd>{formats.percent(percent ?? word?.percent ?? null)}{word && <p>{word.narrative}</p>}</dd>
    </div>
  );
}

/** On whose desk the work lies at the end of the day (R7). */
function Holder({ assignmentId, effectiveOn }: { assignmentId: string; effectiveOn: string }) {
  const t = useWords();
  const formats = useFormats();
  const clock = useQuery(query(getFairClock, { params: { assignmentId }, query: { effectiveOn } }));
  const last = clock.data?.intervals.at(-1);
  if (last === undefined || last.desk === null || last.toOn < effectiveOn) return null;
  return <div><dt>{t('matrix.detail.holder')}</dt><dd>{t(`fairClock.desk.${last.desk}`)} <span className="num">({formats.day(last.fromOn)})</span></dd></div>;
}

function stateWord(t: Words, role: Assignment['role'], state: string): string {
  const lead = role === 'lead' ? LEAD_STATES.find((known) => known === state) : undefined;
  const part = coordinatingStateOf({ state });
  if (lead !== undefined) return t(`leadState.${lead}`);
  return part === null ? state : t(`coordinatingState.${part}`);
}

/** What was done with it, newest first. */
function History({ role, moves }: { role: Assignment['role']; moves: Assignment['moves'] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <details>
      <summary>{t('matrix.detail.history')}</summary>
      <ol className="moves">
        {moves.map(({ id, toState, effectiveOn, actorName, unitName }) => (
          <li key={id}><span className="num">{formats.day(effectiveOn)}</span> {stateWord(t, role, toState)} <span className="sub">{unitName ?? actorName}</span></li>
        ))}
      </ol>
    </details>
  );
}
