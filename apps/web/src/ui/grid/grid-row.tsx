import type { FieldCode } from '@app/contract';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { Icon } from '../icon';
import type { GridColumn, GridRowState } from './grid-state';

interface GridRowProps {
  readonly columns: readonly GridColumn<string>[];
  readonly row: GridRowState<string>;
  readonly at: number;
  readonly errors: Partial<Record<string, FieldCode>>;
  /** The columns of the selection in this row; null: none. */
  readonly selected: string | null;
  /** The active column, -1 in all rows but one. */
  readonly activeAt: number;
  /** The field of the active cell. */
  readonly editor: ReactNode;
  readonly onPoint: (row: number, column: number, event: MouseEvent) => void;
}

/** One row; drawn again only when it or its part of the selection changes. */
export const GridRow = memo(function GridRow({ columns, row, at, errors, selected, activeAt, editor, onPoint }: GridRowProps) {
  const [left = -1, right = -1] = selected?.split('-').map(Number) ?? [];
  return (
    <tr aria-rowindex={at + 2}>
      {columns.map(({ key }, column) => {
        const isChanged = row.cells[key] !== row.base[key];
        const isLocked = row.isLocked || row.lockedCells?.has(key) === true;
        const error = errors[key];
        const look = [`grid-${key}`, column >= left && column <= right ? 'selected' : '', column === activeAt ? 'active' : '', isChanged ? 'changed' : '', isLocked ? 'locked' : '', error ? 'wrong' : ''];
        return (
          <td
            key={key}
            role="gridcell"
            aria-colindex={column + 1}
            aria-selected={column >= left && column <= right}
            aria-readonly={isLocked || undefined}
            aria-invalid={error !== undefined || undefined}
            className={look.filter(Boolean).join(' ')}
            onMouseDown={(event) => onPoint(at, column, event)}
            onMouseEnter={(event) => event.buttons === 1 && onPoint(at, column, event)}
            onDoubleClick={(event) => onPoint(at, column, event)}
          >
            {error !== undefined && <Icon name="warning" isSmall />}
            <span className="grid-text">{row.cells[key]}</span>
            {column === activeAt && editor}
          </td>
        );
      })}
    </tr>
  );
});
