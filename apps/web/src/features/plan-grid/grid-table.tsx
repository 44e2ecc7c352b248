import { useId, useRef, type ClipboardEvent, type FocusEvent, type MouseEvent } from 'react';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { dayFrom } from '../../ui/day-field';
import { useDayWords } from '../../ui/day-help';
import { CellEditor } from './cell-editor';
import { COLUMNS } from './columns';
import { GridRow } from './grid-row';
import type { GridAct } from './keys';
import { selectionAt } from './range';
import { suggestionsFor, type Suggestion } from './suggestions';
import type { PlanGridState } from './use-plan-grid';

const NONE: readonly Suggestion[] = [];

/** The grid itself: one tab stop, the field of the active cell, and below it what is to be said of that cell. */
export function GridTable({ grid, caption, onSave }: { grid: PlanGridState; caption: string; onSave: () => void }) {
  const t = useWords();
  const barId = useId();
  const takesFocus = useRef(false);
  const { selection: { active, anchor }, range, rows } = grid;
  const key = COLUMNS[active.column] ?? 'source';
  const error = grid.errors[active.row]?.[key];
  const run = (act: GridAct) => runAct(grid, act, onSave);
  const point = (row: number, column: number, event: MouseEvent) => {
    if (grid.isAt({ row, column }) && event.type === 'mousedown' && grid.draft !== null) return;
    // The field of the active cell keeps the focus, or gets it.
    event.preventDefault();
    takesFocus.current = true;
    if (event.type === 'dblclick') grid.edit();
    else if (event.shiftKey || event.type === 'mouseenter') grid.select({ anchor, active: { row, column } });
    else grid.select(selectionAt({ row, column }));
    if (grid.isAt({ row, column })) event.currentTarget.querySelector<HTMLElement>('.grid-field')?.focus();
  };
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) takesFocus.current = false;
  };
  const goTo = (event: MouseEvent, go: () => void) => {
    // Also when the cell is the active one already, and is not drawn anew.
    event.currentTarget.closest('.grid-box')?.querySelector<HTMLElement>('.grid-field')?.focus();
    go();
  };
  const editor = (
    <CellEditor
      key={`${String(active.row)}:${key}`}
      column={key}
      name={t('plan.grid.cell', { column: t(`plan.grid.columns.${key}`), row: active.row + 1, text: rows[active.row]?.cells[key] || t('plan.grid.blank') })}
      draft={grid.draft}
      suggestions={grid.draft === null ? NONE : suggestionsFor(key, grid.draft, grid.lists)}
      suggestionsLabel={t(`plan.grid.columns.${key}`)}
      isReadOnly={grid.isReadOnly}
      isWrong={error !== undefined}
      describedBy={barId}
      takesFocus={takesFocus}
      onType={grid.type}
      onPut={grid.put}
      onLeave={grid.commit}
      onAct={run}
    />
  );
  const selected = `${String(range.left)}-${String(range.right)}`;
  return (
    <div className="grid-box" onFocus={() => { takesFocus.current = true; }} onBlur={leave} {...clipboard(grid)}>
      <div className="grid-scroll">
        <table role="grid" className="plan-grid" aria-label={caption} aria-multiselectable="true" aria-rowcount={rows.length + 1} aria-colcount={COLUMNS.length} aria-busy={grid.save.isPending}>
          <thead>
            <tr aria-rowindex={1}>{COLUMNS.map((column, at) => <th key={column} scope="col" role="columnheader" aria-colindex={at + 1} className={`grid-${column}`}>{t(`plan.grid.columns.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <GridRow key={row.key} row={row} at={at} errors={grid.errors[at] ?? {}} selected={at >= range.top && at <= range.bottom ? selected : null} activeAt={at === active.row ? active.column : -1} editor={at === active.row ? editor : null} onPoint={point} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={error === undefined ? 'grid-bar sm' : 'grid-bar sm wrong'}>
        <p id={barId} role="status">{error === undefined ? <Said grid={grid} /> : t(`fieldError.${error}`)}</p>
        {grid.wrong.length > 0 && <Button isSmall look="quiet" icon="warning" onClick={(event) => goTo(event, grid.nextError)}>{t('plan.grid.wrong', { count: grid.wrong.length })}</Button>}
        <Button isSmall icon="add" onClick={(event) => goTo(event, grid.newRow)}>{t('plan.grid.newRow')}</Button>
      </div>
    </div>
  );
}

/** While no text is being typed, copy, cut and paste are about cells. */
function clipboard(grid: PlanGridState) {
  const onCopy = (event: ClipboardEvent) => {
    if (grid.draft !== null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', grid.copy());
  };
  const onCut = (event: ClipboardEvent) => {
    onCopy(event);
    if (grid.draft === null) grid.clear();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (grid.draft !== null) return;
    event.preventDefault();
    grid.paste(event.clipboardData.getData('text/plain'));
  };
  return { onCopy, onCut, onPaste };
}

/** What the typed text will become, or what there is to know of the cell. */
function Said({ grid }: { grid: PlanGridState }) {
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

function runAct(grid: PlanGridState, act: GridAct, onSave: () => void): void {
  switch (act.act) {
    case 'move': return grid.move(act.by, act.isExtending);
    case 'commit': return grid.move(act.by, false);
    case 'edit': return grid.edit();
    case 'cancel': return grid.cancel();
    case 'clear': return grid.clear();
    case 'fill-down': return grid.fillDown();
    case 'undo': return grid.undo();
    case 'redo': return grid.redo();
    case 'next-error': return grid.nextError();
    case 'select-column': return grid.selectColumn();
    case 'select-all': return grid.selectAll();
    case 'save': return onSave();
  }
}
