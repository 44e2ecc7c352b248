import type { Place } from './range';

export type GridAct =
  | { readonly act: 'move'; readonly by: Place; readonly isExtending: boolean }
  | { readonly act: 'commit'; readonly by: Place }
  | { readonly act: 'edit' | 'cancel' | 'clear' | 'fill-down' | 'undo' | 'redo' | 'next-error' | 'select-column' | 'select-all' | 'save' };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Further than any grid is long or wide: to its edge. */
const FAR = 1_000_000;
const PAGE_ROWS = 10;
const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 }, ArrowDown: { row: 1, column: 0 }, ArrowLeft: { row: 0, column: -1 }, ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -PAGE_ROWS, column: 0 }, PageDown: { row: PAGE_ROWS, column: 0 }, Home: { row: 0, column: -FAR }, End: { row: 0, column: FAR },
};
const CHORDS: Readonly<Record<string, GridAct['act']>> = { d: 'fill-down', z: 'undo', y: 'redo', a: 'select-all', s: 'save', ' ': 'select-column' };

/**
 * What a key means in the grid; null leaves it to the browser. While a cell is typed in, the arrows belong to its text.
 * Tab only ends typing: from a cell at rest it leaves the grid, which is one tab stop.
 */
export function actOf({ key, shiftKey, ctrlKey, metaKey }: Key, isEditing: boolean): GridAct | null {
  const isChord = ctrlKey || metaKey;
  const back = shiftKey ? -1 : 1;
  if (isChord && key.toLowerCase() === 's') return { act: 'save' };
  if (key === 'F8') return { act: 'next-error' };
  if (key === 'Enter') return { act: 'commit', by: { row: back, column: 0 } };
  if (isEditing) {
    if (key === 'Tab') return { act: 'commit', by: { row: 0, column: back } };
    return key === 'Escape' ? { act: 'cancel' } : null;
  }
  if (key === 'F2') return { act: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { act: 'clear' };
  const step = STEPS[key];
  if (step !== undefined) return { act: 'move', by: isChord ? farther(key, step) : step, isExtending: shiftKey };
  const chord = isChord ? CHORDS[key.toLowerCase()] : undefined;
  if (chord === undefined) return null;
  return { act: chord === 'undo' && shiftKey ? 'redo' : chord } as GridAct;
}

function farther(key: string, step: Place): Place {
  if (key === 'Home') return { row: -FAR, column: -FAR };
  if (key === 'End') return { row: FAR, column: FAR };
  return { row: step.row * FAR, column: step.column * FAR };
}
