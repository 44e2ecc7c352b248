/** A cell by row and column, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}
/** What is selected: the active cell and the corner opposite to it. */
export interface Selection {
  readonly active: Place;
  readonly anchor: Place;
}
export interface Size {
  readonly rows: number;
  readonly columns: number;
}
/** Both corners inclusive. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const selectionAt = (place: Place): Selection => ({ active: place, anchor: place });

export function rangeOf({ active, anchor }: Selection): Range {
  return {
    top: Math.min(active.row, anchor.row), bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column), right: Math.max(active.column, anchor.column),
  };
}

/** The active cell moved and kept inside the grid; extending leaves the opposite corner where it is. */
export function moved({ active, anchor }: Selection, by: Place, size: Size, isExtending: boolean): Selection {
  const place = { row: clamp(active.row + by.row, size.rows), column: clamp(active.column + by.column, size.columns) };
  return { active: place, anchor: isExtending ? anchor : place };
}

/** The same selection as far as the grid reaches. */
export const inside = ({ active, anchor }: Selection, { rows, columns }: Size): Selection => ({
  active: { row: clamp(active.row, rows), column: clamp(active.column, columns) },
  anchor: { row: clamp(anchor.row, rows), column: clamp(anchor.column, columns) },
});

const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0));
