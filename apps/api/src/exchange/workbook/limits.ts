import type { Cell } from '@app/domain';
import { Unreadable } from '../../office/unreadable';

/** What has been read so far; one shared text can stand in a million cells of a small file. */
export interface Budget {
  cells: number;
  characters: number;
}

const COLUMNS_MAX = 256;
const CELLS_MAX = 400_000;
const CHARACTERS_MAX = 20_000_000;

/** Throws Unreadable when a table is larger than any that people can have typed. */
export function refuseBeyond(budget: Budget, column: number, cell: Cell | null): void {
  if (cell === null) return;
  budget.cells += 1;
  budget.characters += cell.text.length;
  if (column >= COLUMNS_MAX || budget.cells > CELLS_MAX || budget.characters > CHARACTERS_MAX) throw new Unreadable('file-too-large');
}
