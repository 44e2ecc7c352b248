interface Cell {
  readonly blocks: string[];
  readonly columns: number;
  readonly rows: number;
}
interface Table {
  row: Cell[] | null;
  /** How many further rows each column is still held by a cell above. */
  readonly held: number[];
}

/** A table of data has so many columns; with fewer it only lays out a letterhead or a page. */
const FEWEST_CELLS = 3;
/** Cells larger than these hold a page, not an entry of a table. */
const BLOCKS_MAX = 12;
const LETTERS_MAX = 2_000;

/**
 * Gathers the words of a paper line by line. A row of a table of data becomes one line, its cells parted by tabs with merged ones left
 * empty, so that columns stay columns; the cells of any other table are lines like all others.
 */
export class TableRows {
  readonly lines: string[] = [];
  private readonly tables: Table[] = [];

  openTable(): void {
    this.tables.push({ row: null, held: [] });
  }

  openRow(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.row = [];
  }

  /** `columns` and `rows`: how many the cell spans. */
  openCell(columns = 1, rows = 1): void {
    this.tables.at(-1)?.row?.push({ blocks: [], columns: within(columns), rows: within(rows) });
  }

  /** The cell spans more than it seemed when it was opened, or goes on with the one above it. */
  widen(columns: number): void {
    const row = this.tables.at(-1)?.row;
    const cell = row?.pop();
    if (row !== undefined && row !== null && cell !== undefined) row.push({ ...cell, columns: within(columns) });
  }

  write(line: string): void {
    if (line === '') return;
    const cell = this.tables.at(-1)?.row?.at(-1);
    (cell?.blocks ?? this.lines).push(line);
  }

  closeRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined || table.row === null) return;
    const cells = this.inColumns(table, table.row);
    table.row = null;
    const isData = cells.length >= FEWEST_CELLS && cells.every((blocks) => blocks.length <= BLOCKS_MAX && blocks.join('').length <= LETTERS_MAX);
    const lines = isData ? [cells.map((blocks) => blocks.join(' ').replace(/\s+/g, ' ')).join('\t').trimEnd()] : cells.flat();
    const outer = this.tables.at(-2)?.row?.at(-1);
    (outer?.blocks ?? this.lines).push(...lines.filter((line) => line.trim() !== ''));
  }

  closeTable(): void {
    this.closeRow();
    this.tables.pop();
  }

  private inColumns({ held }: Table, row: readonly Cell[]): string[][] {
    const cells: string[][] = [];
    const skipHeld = (): void => {
      while ((held[cells.length] ?? 0) > 0) {
        held[cells.length] = (held[cells.length] ?? 1) - 1;
        cells.push([]);
      }
    };
    for (const { blocks, columns, rows } of row) {
      skipHeld();
      for (let column = 0; column < columns; column += 1) {
        held[cells.length] = rows - 1;
        cells.push(column === 0 ? blocks : []);
      }
    }
    skipHeld();
    return cells;
  }
}

/** A span as written by anybody may be anything. */
const SPAN_MAX = 100;
const within = (span: number): number => (Number.isInteger(span) && span > 0 ? Math.min(span, SPAN_MAX) : 1);
