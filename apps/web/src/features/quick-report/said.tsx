import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import type { OpenedDraft } from '../../lib/draft/draft-keeper';
import { indicatorAt } from './columns';
import type { useQuickGrid } from './use-quick-grid';

const LAST_LENGTH = 160;

/** What there is to know of the active cell: its whole task, what was accepted last, what the plan wants. */
export function Said({ quick, opened }: { quick: ReturnType<typeof useQuickGrid>; opened: readonly OpenedDraft[] }) {
  const t = useWords();
  const formats = useFormats();
  const draft = opened[quick.activeRow]?.draft;
  if (draft === undefined) return null;
  if (quick.grid.draft !== null) return t('plan.grid.keysTyping');
  const at = indicatorAt(quick.columnKey);
  const indicator = at === null ? undefined : draft.indicators[at];
  if (indicator !== undefined) return t('report.grid.indicatorSaid', { name: indicator.name, unit: indicator.unitOfMeasure, target: formats.number(indicator.target), actual: formats.number(indicator.actual) });
  if (at !== null) return t('report.grid.noIndicator');
  if (quick.columnKey === 'narrative' && draft.lastAccepted !== null) return t('report.grid.lastAccepted', { day: formats.day(draft.lastAccepted.submittedOn), text: draft.lastAccepted.narrative.slice(0, LAST_LENGTH) });
  if (quick.columnKey === 'code' || quick.columnKey === 'title') return t('report.taskLine', { code: draft.task.code, title: draft.task.title });
  return t('report.grid.keys');
}
