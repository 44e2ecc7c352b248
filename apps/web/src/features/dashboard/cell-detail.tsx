import { getAssignment, type Assignment } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { ButtonLink, IconButton } from '../../ui/button';
import { CoordinatingTag, MarkWords, StatusTag } from '../../ui/status-tag';
import { coordinatingStateOf, type Entry } from './reading';

/** The open cell: at once what the matrix knows, then the words behind it. */
export function CellDetail({ entry, effectiveOn, onClose }: { entry: Entry; effectiveOn: string; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const { cell, unit, task } = entry;
  const state = coordinatingStateOf(cell);
  const assignment = useQuery(query(getAssignment, { params: { assignmentId: cell.assignmentId }, query: { effectiveOn } }));
  return (
    <section className="insp" aria-label={t('matrix.detail.title', { unit: unit.shortName, code: task.code, title: task.title })}>
      <div className="stack">
        <h3>{t('matrix.detail.title', { unit: unit.name, code: task.code, title: task.title })}</h3>
        <div className="bar">
          {cell.status ? <StatusTag status={cell.status} /> : state && <CoordinatingTag state={state} />}
          <MarkWords marks={cell.status?.marks ?? []} />
        </div>
        <dl className="facts-row">
          {cell.due.dueOn !== null && <div><dt>{t('task.dueOn')}</dt><dd className="num">{formats.day(cell.due.dueOn)}</dd></div>}
          {cell.due.extensionCount > 0 && <div><dt>{t('task.originalDueOn')}</dt><dd className="num"><s>{formats.day(cell.due.originalDueOn)}</s></dd></div>}
          {cell.completedOn !== null && <div><dt>{t('task.completedOn')}</dt><dd className="num">{formats.day(cell.completedOn)}</dd></div>}
          <Word label={t('matrix.detail.claimed')} percent={cell.claimedPercent} word={assignment.data?.claimed ?? null} />
          <Word label={t('matrix.detail.accepted')} percent={cell.acceptedPercent} word={assignment.data?.accepted ?? null} />
          <div><dt>{t('matrix.detail.lastWord')}</dt><dd className="num">{formats.day(cell.lastWordOn)}</dd></div>
        </dl>
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
