import type { Day } from '../day';
import { isTaskHeader, recogniseColumns } from '../task-table/columns';
import { findHeader } from '../task-table/header';
import { readRows } from '../task-table/rows';
import { textCell, type Sheet, type SheetRow } from '../task-table/sheet';
import type { TableTask } from '../task-table/table-task';
import { trimSpan, type Span } from './pattern';

/** A row of a table that was pasted or converted as text, and what it says; a lead that only stands in a row above it is inherited. */
export type TextRow = Span & { task: TableTask; isLeadInherited: boolean };

/** Tables of tasks in a text: their rows, and every line that belongs to them (headings and group rows too). */
export type TextTables = { rows: TextRow[]; lines: Span[] };

type Line = Span & { cells: string[] };

const FEWEST_CELLS = 3;
const RULE_OF_PIPES = /^\|?[\s:|-]+\|?$/;

/**
 * Finds tables of tasks in a text: lines of three cells or more parted by tabs or pipes, the first of them headings that name tasks and
 * something about them. `text` is as saved: tabs and pipes count. What cells mean is decided as for workbooks (`task-table`).
 */
export function textTables(text: string, documentOn: Day): TextTables {
  const found: TextTables = { rows: [], lines: [] };
  for (const block of blocksOf(text)) {
    const sheet = sheetOf(block);
    const header = findHeader(sheet);
    if (header === null) continue;
    const first = Math.min(...header.rows);
    found.lines.push(...block.slice(first - 1));
    let leads: string[] = [];
    for (const task of readRows(sheet, header, { on: documentOn, year: null }).tasks) {
      const line = block[task.row - 1];
      if (line === undefined || task.title === '') continue;
      const isLeadInherited = task.leadUnits.length === 0 && leads.length > 0;
      leads = isLeadInherited ? leads : task.leadUnits;
      found.rows.push({ ...wordsOf(text, line), task: { ...task, leadUnits: leads }, isLeadInherited });
    }
  }
  return found;
}

/** Lines of cells that follow one another, from one line of headings to the next; blank lines between them, and short lines of a group or a number, do not part them. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let loose: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const line = { start: at, end: at + raw.length, cells: cellsOf(raw) };
    at += raw.length + 1;
    if (raw.trim() === '') continue;
    if (line.cells.length >= FEWEST_CELLS) {
      if (block.length > 0 && isTaskHeader(recogniseColumns(line.cells).columns)) {
        blocks.push(block);
        [block, loose] = [[], []];
      }
      block.push(...loose, line);
      loose = [];
    } else if (block.length > 0 && loose.length === 0 && mayBeGroup(raw)) loose.push(line);
    else {
      if (block.length > 1) blocks.push(block);
      [block, loose] = [[], []];
    }
  }
  return block.length > 1 ? [...blocks, block] : blocks;
}

/** "I. Cải cách thể chế" alone in its row, with more rows after it. */
const GROUP_LENGTH_MAX = 120;
const mayBeGroup = (line: string): boolean => line.length <= GROUP_LENGTH_MAX && !/[.;:!?]\s*$/u.test(line);

function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t');
  const bare = line.trim();
  return bare.includes('|') ? bare.replace(/^\||\|$/g, '').split('|') : [bare];
}

function sheetOf(block: readonly Line[]): Sheet {
  const rows = block.map(({ cells }, index): SheetRow => ({ row: index + 1, cells: isRule(cells) ? [] : cells.map((cell) => textCell(cell.trim())) }));
  return { name: '', rows: rows.filter(({ cells }) => cells.length > 0), merges: [] };
}

const isRule = (cells: readonly string[]): boolean => cells.every((cell) => RULE_OF_PIPES.test(cell.trim()) || cell.trim() === '');

/** From the first word after the row's number to the end of its last cell. */
function wordsOf(text: string, line: Span): Span {
  const words = trimSpan(text, line);
  const part = text.slice(words.start, words.end);
  const number = /^[|\s]*(?:\d{1,3}(?:\.\d{1,2})*[.)]?\s*[|\t]\s*)?/u.exec(part)?.[0].length ?? 0;
  return { start: words.start + number, end: words.start + part.replace(/[|\s]+$/u, '').length };
}
