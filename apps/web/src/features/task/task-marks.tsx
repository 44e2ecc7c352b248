import type { Task } from '@app/contract';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Note } from '../../ui/surface';

/** A leader had it issued although it was not clear: what was missing, who decided and why. */
export function UnclearNote({ task: { unclearIssue } }: { task: Task }) {
  const t = useWords();
  const formats = useFormats();
  if (unclearIssue === null) return null;
  const { points, decidedBy, decidedOn, reason } = unclearIssue;
  return (
    <Note tone="warn">
      <p><b>{t('decision.unclear.note')}</b></p>
      <p>{t('decision.unclear.missing', { points: points.map((point) => t(`task.clear.${point}`)).join(', ') })} {t('decision.unclear.by', { name: decidedBy, day: formats.day(decidedOn) })}</p>
      <p className="sm">{t('common.reason')}: <span lang="vi">{reason}</span></p>
    </Note>
  );
}

/** The unit gave it back or asks to clarify it; who writes tasks is told what to do. */
export function HandBackNote({ task: { handBack } }: { task: Task }) {
  const t = useWords();
  const formats = useFormats();
  const { can } = useSession();
  if (handBack === null) return null;
  const { kind, unit, handedBackOn, reason } = handBack;
  return (
    <Note tone="warn" icon="back">
      <p><b>{t(kind === 'clarify' ? 'decision.handBack.unclear' : 'decision.handBack.returned', { unit: unit.name, day: formats.day(handedBackOn) })}</b></p>
      <p>{t('common.reason')}: <span lang="vi">{reason}</span></p>
      {can('task.write') && <p className="sm">{t('decision.handBack.answer')}</p>}
    </Note>
  );
}
