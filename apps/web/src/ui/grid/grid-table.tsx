import type { FieldCode } from '@app/contract';
import { useId, useRef, type ClipboardEvent, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import type { GridAct } from '../../lib/grid/keys';
import { selectionAt } from '../../lib/grid/range';
import { useWords } from '../../lib/words';
import { Button } from '../button';
import { CellEditor } from './cell-editor';
import { GridRow } from './grid-row';
import { runAct, type GridColumn, type GridState } from './grid-state';
import type { Suggestion } from './suggestion-list';
import './grid.css';

const NONE: readonly Suggestion[] = [];

interface GridTableProps<Key extends string> {
  readonly grid: GridState<Key>;
  readonly columns: readonly GridColumn<Key>[];
  readonly caption: string;
  /** What there is to know of the active cell, or will become of what is typed. */
  readonly said: ReactNode;
  readonly suggestionsFor: (column: Key, typed: string) => readonly Suggestion[];
  readonly wrongCount: number;
  /** A button beside what is said: adds a row. */
  readonly onNewRow?: () => void;
  readonly onSave: () => void;
}

/** The grid itself: one tab stop, the field of the active cell, and below it what is to be said of that cell. */
export function GridTable<Key extends string>({ grid, columns, caption, said, suggestionsFor, wrongCount, onNewRow, onSave }: GridTableProps<Key>) {
  const t = useWords();
  const barId = useId();
  const takesFocus = useRef(false);
  const { selection: { active, anchor }, range, rows } = grid;
  const column = columns[active.column];
  const error: FieldCode | undefined = column && grid.errors[active.row]?.[column.key];
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
  const editor = column && (
    <CellEditor
      key={`${String(active.row)}:${column.key}`}
      isChoosing={column.isChoosing === true}
      isTall={column.isTall === true}
      name={t('common.grid.cell', { column: column.label, row: active.row + 1, text: rows[active.row]?.cells[column.key] || t('common.grid.blank') })}
      draft={grid.draft}
      suggestions={grid.draft === null ? NONE : suggestionsFor(column.key, grid.draft)}
      suggestionsLabel={column.label}
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
        <table role="grid" className="grid" aria-label={caption} aria-multiselectable="true" aria-rowcount={rows.length + 1} aria-colcount={columns.length} aria-busy={grid.isBusy}>
          <thead>
            <tr aria-rowindex={1}>{columns.map(({ key, label }, at) => <th key={key} scope="col" role="columnheader" aria-colindex={at + 1} className={`grid-${key}`}>{label}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <GridRow key={row.key} columns={columns} row={row} at={at} errors={grid.errors[at] ?? {}} selected={at >= range.top && at <= range.bottom ? selected : null} activeAt={at === active.row ? active.column : -1} editor={at === active.row ? editor : null} onPoint={point} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={error === undefined ? 'grid-bar sm' : 'grid-bar sm wrong'}>
        <p id={barId} role="status">{error === undefined ? said : t(`fieldError.${error}`)}</p>
        {wrongCount > 0 && <Button isSmall look="quiet" icon="warning" onClick={(event) => goTo(event, grid.nextError)}>{t('common.grid.wrong', { count: wrongCount })}</Button>}
        {onNewRow && <Button isSmall icon="add" onClick={(event) => goTo(event, onNewRow)}>{t('plan.grid.newRow')}</Button>}
      </div>
    </div>
  );
}

/** While no text is being typed, copy, cut and paste are about cells. */
function clipboard<Key extends string>(grid: GridState<Key>) {
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
