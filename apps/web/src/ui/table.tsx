import type { ReactNode } from 'react';
import { useWords } from '../lib/words';
import './table.css';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, in figures of one width. */
  readonly isNumeric?: boolean;
  /** The cell that names its row. */
  readonly isHeading?: boolean;
}

/** A read-only table; on a phone each row becomes a small card. The caption is spoken, and shown where asked. */
export function Table<Row>({ caption, isCaptionShown = false, columns, rows, keyOf }: { caption: string; isCaptionShown?: boolean; columns: readonly Column<Row>[]; rows: readonly Row[]; keyOf: (row: Row) => string }) {
  return (
    <ScrollRegion label={caption}>
      <table className="table cards">
        <caption className={isCaptionShown ? undefined : 'vh'}>{caption}</caption>
        <thead>
          <tr>{columns.map(({ key, label, isNumeric }) => <th key={key} scope="col" className={isNumeric ? 'end' : undefined}>{label}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => <Cell key={column.key} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.isHeading) return <th scope="row">{content}</th>;
  return <td data-label={column.label} className={column.isNumeric ? 'end' : undefined}>{content}</td>;
}

/** Wide content scrolls in its own box, reachable by keyboard, so that the page never scrolls sideways. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const t = useWords();
  return (
    // A box that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <div className="table-scroll" role="region" aria-label={`${label}, ${t('common.table.scrollable')}`} tabIndex={0}>
      {children}
    </div>
  );
}
