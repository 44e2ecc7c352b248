import type { RollOver, RollOverItem } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { StatusTag } from '../../ui/status-tag';
import { Table } from '../../ui/table';
import { DecisionForm } from './decision-form';
import './roll-over.css';

/** One row for each task: what it is, what came of it, what was or is to be decided. */
export function RollOverTable({ caption, items, nextPlan }: { caption: string; items: readonly RollOverItem[]; nextPlan: RollOver['nextPlan'] }) {
  const t = useWords();
  return (
    <Table
      caption={caption}
      rows={items}
      keyOf={({ taskId }) => taskId}
      columns={[
        { key: 'task', label: t('rollOver.task'), isHeading: true, cell: (item) => <TaskCell item={item} /> },
        { key: 'result', label: t('rollOver.result'), cell: (item) => <Result item={item} /> },
        { key: 'decision', label: t('rollOver.decision'), cell: (item) => <div className="roll-over-decision">{item.decision === null ? <DecisionForm item={item} nextPlan={nextPlan} /> : <Decided decision={item.decision} />}</div> },
      ]}
    />
  );
}

function TaskCell({ item: { taskId, code, title, unit, due, kind } }: { item: RollOverItem }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="roll-over-task">
      <Link className="title" to={paths.task} params={{ taskId }}>{code}. {title}</Link>
      <p className="sm sub">{unit.shortName}</p>
      <p className="sm sub">{due.dueOn === null ? t(kind === 'standing' ? 'task.noDueDay' : 'unitHome.hint.noDueDay') : t('rollOver.due', { day: formats.day(due.dueOn) })}</p>
    </div>
  );
}

function Result({ item: { status, lastWord, openMilestoneCount, openIndicatorCount, decision } }: { item: RollOverItem }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="roll-over-result sm">
      <StatusTag status={status} />
      {lastWord === null ? (
        <p className="sub">{t('rollOver.noWord')}</p>
      ) : (
        <>
          <p className="sub">{t('rollOver.word', { day: formats.day(lastWord.acceptedOn) })}</p>
          <blockquote>{lastWord.narrative}</blockquote>
        </>
      )}
      {decision === null && openMilestoneCount > 0 && <p className="sub">{t('rollOver.milestones', { count: openMilestoneCount })}</p>}
      {decision === null && openIndicatorCount > 0 && <p className="sub">{t('rollOver.indicators', { count: openIndicatorCount })}</p>}
    </div>
  );
}

function Decided({ decision: { kind, decidedBy, effectiveOn, reason, next } }: { decision: NonNullable<RollOverItem['decision']> }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="sm">
      <p><b>{t(`rollOver.choice.${kind}`)}</b></p>
      <p className="sub">{t('rollOver.by', { name: decidedBy, day: formats.day(effectiveOn) })}</p>
      {reason !== null && <p>{t('common.reason')}: {reason}</p>}
      {next !== null && (
        <p>
          {t('rollOver.goesOn', { halfYear: formats.halfYear(next.halfYear) })}: <Link to={paths.task} params={{ taskId: next.id }}>{next.code}. {next.title}</Link>
          {next.dueOn !== null && <span className="sub"> ({t('rollOver.due', { day: formats.day(next.dueOn) })})</span>}
        </p>
      )}
    </div>
  );
}
