import type { FieldCode } from '@app/contract';
import type { GridAct } from '../../lib/grid/keys';
import type { Place, Range, Selection } from '../../lib/grid/range';

export interface GridColumn<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly isChoosing?: boolean;
  readonly isTall?: boolean;
}

/** A row as shown: its cells as text, and as they were before anything was typed. */
export interface GridRowState<Key extends string> {
  readonly key: string;
  readonly cells: Readonly<Record<Key, string>>;
  readonly base: Readonly<Record<Key, string>>;
  readonly isLocked: boolean;
  /** Cells that are read only in a row that is not. */
  readonly lockedCells?: ReadonlySet<Key>;
}

/** What the grid draws, and what can be done in it; a feature brings it. */
export interface GridState<Key extends string> {
  readonly rows: readonly GridRowState<Key>[];
  readonly errors: readonly Partial<Record<Key, FieldCode>>[];
  readonly selection: Selection;
  readonly range: Range;
  /** The text being typed in the active cell; null while it is at rest. */
  readonly draft: string | null;
  readonly isReadOnly: boolean;
  readonly isBusy: boolean;
  readonly isAt: (place: Place) => boolean;
  readonly select: (next: Selection) => void;
  readonly move: (by: Place, isExtending: boolean) => void;
  readonly type: (text: string) => void;
  readonly put: (text: string, by: Place) => void;
  readonly edit: () => void;
  readonly commit: () => void;
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly copy: () => string;
  readonly paste: (text: string) => void;
  readonly fillDown: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly nextError: () => void;
  readonly selectColumn: () => void;
  readonly selectAll: () => void;
}

/** Does what a key means. */
export function runAct<Key extends string>(grid: GridState<Key>, act: GridAct, onSave: () => void): void {
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
