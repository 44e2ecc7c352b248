import type { Task } from '@app/contract';
import { ITEM_CLAIMS, ITEM_STATES } from '@app/domain';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { FileList } from '../../ui/file-list';
import { stateWord } from './state-word';

/** What the units reported, newest first. */
export function TaskReports({ task }: { task: Task }) {
  const t = useWords();
  if (task.reports.length === 0) return <p className="sub">{t('task.reports.empty')}</p>;
  const newestFirst = [...task.reports].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt));
  return <ol className="task-entries">{newestFirst.map((report) => <ReportEntry key={report.itemId} report={report} />)}</ol>;
}

function ReportEntry({ report }: { report: Task['reports'][number] }) {
  const t = useWords();
  const formats = useFormats();
  const claim = ITEM_CLAIMS.find((known) => known === report.claim);
  const state = ITEM_STATES.find((known) => known === report.state);
  const { unit, submittedOn, versionNumber, percent, narrative, difficulties, proposals, decidedBy, decidedAt, reasons, files } = report;
  return (
    <li>
      <p><b>{unit.shortName}</b>, <span className="num">{formats.day(submittedOn)}</span>, {t('task.reports.version', { number: versionNumber })}</p>
      <p className="sm sub">{[state && t(`itemState.${state}`), claim && t(`itemClaim.${claim}`), percent !== null && formats.percent(percent)].filter(Boolean).join(' · ')}</p>
      <p className="text">{narrative}</p>
      {difficulties !== null && <p className="text"><b>{t('report.question.difficulties')}:</b> {difficulties}</p>}
      {proposals !== null && <p className="text"><b>{t('report.question.proposals')}:</b> {proposals}</p>}
      <FileList files={files} />
      {decidedBy !== null && state === 'accepted' && <p className="sm sub">{t('task.reports.decidedBy', { reviewer: decidedBy, day: formats.dayOf(decidedAt) })}</p>}
      {reasons.map((reason) => <p key={reason} className="sm text">{reason}</p>)}
    </li>
  );
}

/** Every change of state, with who made it and from when it holds. */
export function TaskHistory({ task: { history } }: { task: Task }) {
  const t = useWords();
  const formats = useFormats();
  if (history.length === 0) return <p className="sub">{t('task.history.empty')}</p>;
  return (
    <ol className="task-entries">
      {history.map(({ id, fromState, toState, effectiveOn, recordedAt, actorName, unitName, reason }) => (
        <li key={id}>
          <p><b>{fromState === null ? stateWord(t, toState) : t('task.history.move', { from: stateWord(t, fromState), to: stateWord(t, toState) })}</b></p>
          <p className="sm sub">{unitName === null ? `${actorName}, ${formats.instant(recordedAt)}` : t('task.history.line', { actor: actorName, unit: unitName, day: formats.instant(recordedAt) })}</p>
          <p className="sm sub">{t('task.history.effective', { day: formats.day(effectiveOn) })}</p>
          {reason !== null && <p className="sm">{t('common.reason')}: {reason}</p>}
        </li>
      ))}
    </ol>
  );
}

/** Where the task came from and went to. */
export function TaskLinks({ task: { links } }: { task: Task }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <ul className="task-entries">
      {links.map(({ id, code, title, halfYear, relation }) => (
        <li key={id}>
          <span className="sm sub">{t(`task.link.${relation}`, { halfYear: formats.halfYear(halfYear) })}</span>
          <Link to={paths.task} params={{ taskId: id }}>{code}. {title}</Link>
        </li>
      ))}
    </ul>
  );
}
