import { useWords } from '../../lib/words';
import { dayFrom } from '../../ui/day-field';
import { useDayWords } from '../../ui/day-help';
import { COLUMNS } from './columns';
import type { PlanGridState } from './use-plan-grid';

/** What the typed text will become, or what there is to know of the cell. */
export function Said({ grid }: { grid: PlanGridState }) {
  const t = useWords();
  const { draft, selection: { active } } = grid;
  const row = grid.rows[active.row];
  const column = COLUMNS[active.column] ?? 'source';
  const said = draft === null ? null : grid.read(column, draft);
  const dayWords = useDayWords(column === 'dueOn' ? dayFrom(said?.text ?? row?.cells.dueOn ?? '') : null);
  const day = [dayWords.line, dayWords.off].filter((words) => words !== null).join(' ');
  if (said !== null) {
    if (said.error !== null) return t(`fieldError.${said.error}`);
    return said.text === '' ? t(column === 'dueOn' ? 'plan.grid.dueHint' : 'plan.grid.keysTyping') : `${t('plan.grid.becomes', { text: said.text })} ${day}`;
  }
  if (day !== '') return day;
  if (row?.isLocked === true) return t('plan.grid.locked');
  if (column === 'source') return t('plan.grid.sourceHint');
  return column === 'dueOn' ? t('plan.grid.dueHint') : t('plan.grid.keys');
}
