import type { TaskListItem } from '@app/contract';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';

/** The day given at the issue, struck through once it no longer holds; shown always, extended or not (R8). */
export function OriginalDueDay({ due: { originalDueOn, extensionCount } }: { due: TaskListItem['due'] }) {
  const formats = useFormats();
  const day = <span className="num">{formats.day(originalDueOn)}</span>;
  return extensionCount > 0 ? <s>{day}</s> : day;
}

/** The due day; after an extension the original one too, struck through (R8). */
export function DueDayText({ due }: { due: TaskListItem['due'] }) {
  const t = useWords();
  const formats = useFormats();
  if (due.dueOn === null) return <span>{t('common.missing')}</span>;
  return (
    <span>
      {due.extensionCount > 0 && <><s className="num sub" aria-hidden="true">{formats.day(due.originalDueOn)}</s>{' '}</>}
      <span className="num">{formats.day(due.dueOn)}</span>
      {due.extensionCount > 0 && <span className="sub sm"> ({t('task.extended', { count: due.extensionCount, day: formats.day(due.originalDueOn) })})</span>}
    </span>
  );
}
