import type { SummaryTable } from '@app/contract';
import { ScrollRegion } from '../../ui/table';

/** A table of an annex, with borders as on paper. */
export function PaperTable({ table: { columns, rows }, caption }: { table: SummaryTable; caption: string }) {
  return (
    <ScrollRegion label={caption}>
      <table className="paper-table">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>{columns.map(({ id, label, isNumeric }) => <th key={id} scope="col" className={isNumeric ? undefined : 'worded'}>{label}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ kind, cells }, at) => (
            <tr key={at} className={kind}>
              {kind === 'group'
                ? <th scope="rowgroup" colSpan={columns.length}>{cells[0]}</th>
                : columns.map(({ id, isNumeric }, column) => <td key={id} className={isNumeric ? 'end' : undefined}>{cells[column]}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
