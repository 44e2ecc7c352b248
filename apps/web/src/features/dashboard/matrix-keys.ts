export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell: the arrows skip what is not assigned, Home and End keep to the row, with Ctrl to the whole. */
export function nextCell(cells: readonly Position[], from: Position, { key, ctrlKey }: { key: string; ctrlKey: boolean }): Position | undefined {
  const inRow = cells.filter(({ row }) => row === from.row);
  const inColumn = cells.filter(({ column }) => column === from.column);
  switch (key) {
    case 'ArrowRight':
      return inRow.find(({ column }) => column > from.column);
    case 'ArrowLeft':
      return inRow.findLast(({ column }) => column < from.column);
    case 'ArrowDown':
      return inColumn.find(({ row }) => row > from.row) ?? nearest(cells, from, 1);
    case 'ArrowUp':
      return inColumn.findLast(({ row }) => row < from.row) ?? nearest(cells, from, -1);
    case 'Home':
      return (ctrlKey ? cells : inRow)[0];
    case 'End':
      return (ctrlKey ? cells : inRow).at(-1);
    default:
      return undefined;
  }
}

/** Below or above the last cell of a column, the closest cell of the next row that has any. */
function nearest(cells: readonly Position[], from: Position, step: 1 | -1): Position | undefined {
  const beyond = cells.filter(({ row }) => (row - from.row) * step > 0);
  const row = step === 1 ? beyond[0]?.row : beyond.at(-1)?.row;
  return beyond
    .filter((cell) => cell.row === row)
    .sort((a, b) => Math.abs(a.column - from.column) - Math.abs(b.column - from.column))[0];
}
