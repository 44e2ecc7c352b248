import type { Dashboard } from '@app/contract';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useFormats } from '../../lib/format';
import { useSearchState } from '../../lib/search-params';
import { useWords } from '../../lib/words';
import { CoordinatingTile, StatusTile } from '../../ui/status-tag';
import type { Group, Line } from './axes';
import { cellSentence } from './cell-sentence';
import { DashboardSearch } from './dashboard-search';
import { nextCell, type Position } from './matrix-keys';
import { coordinatingStateOf, type Entry } from './reading';

interface MatrixTableProps {
  readonly data: Dashboard;
  readonly rows: readonly Group[];
  readonly columns: readonly Group[];
  readonly find: (rowId: string, columnId: string) => Entry | undefined;
  readonly describedBy: string;
}

/** A real table in its own scroll box. One tab stop: the arrow keys go from cell to cell. */
export function MatrixTable({ data, rows, columns, find, describedBy }: MatrixTableProps) {
  const t = useWords();
  const formats = useFormats();
  const [{ swap = false, cell: openId }, change] = useSearchState(DashboardSearch);
  const table = useRef<HTMLTableElement>(null);
  const { rowLines, columnLines, positions } = usePositions(rows, columns, find);
  const [current, setCurrent] = useState<Position | null>(null);
  const stop = positions.find(({ row, column }) => row === current?.row && column === current.column) ?? positions[0];
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return change({ cell: undefined });
    const next = stop && nextCell(positions, stop, event);
    if (!next) return;
    event.preventDefault();
    setCurrent(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.column}"]`)?.focus();
  };
  const open = positions.map(({ row, column }) => ({ row, column, entry: at(find, rowLines[row], columnLines[column]) })).find(({ entry }) => entry?.cell.assignmentId === openId);
  return (
    <div className="mx-scroll" role="region" aria-label={t('matrix.label')} aria-describedby={describedBy}>
      <table className={swap ? 'mx swapped' : 'mx'} ref={table}>
        <caption className="vh">{t('matrix.caption', { day: formats.day(data.effectiveOn) })}</caption>
        <colgroup><col className="names" /></colgroup>
        {columns.map((group) => <colgroup key={group.id}>{group.lines.map(({ id }) => <col key={id} className="cells" />)}</colgroup>)}
        <Head groups={columns} rowCount={rowLines.length} openColumn={open?.column} />
        {rows.map((group) => (
          <tbody key={group.id}>
            {group.lines.map((line, position) => {
              const row = rowLines.indexOf(line);
              return (
                <tr key={line.id} className={[position === 0 && row > 0 ? 'sep' : '', open?.row === row ? 'sel' : ''].join(' ').trim() || undefined}>
                  <RowHead line={line} />
                  {columnLines.map((columnLine, column) => {
                    const entry = find(line.id, columnLine.id);
                    const isStop = stop?.row === row && stop.column === column;
                    return (
                      <td key={columnLine.id} className={[isFirst(columns, columnLine) ? 'gb' : '', open?.column === column ? 'on' : ''].join(' ').trim() || undefined}>
                        {entry && (
                          <MatrixCell
                            entry={entry}
                            place={`${row}-${column}`}
                            isStop={isStop}
                            isOpen={entry.cell.assignmentId === openId}
                            onKey={handleKey}
                            onFocus={() => setCurrent({ row, column })}
                            onOpen={() => change({ cell: entry.cell.assignmentId }, { replace: openId !== undefined })}
                          />
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function usePositions(rows: readonly Group[], columns: readonly Group[], find: MatrixTableProps['find']) {
  return useMemo(() => {
    const rowLines = rows.flatMap(({ lines }) => lines);
    const columnLines = columns.flatMap(({ lines }) => lines);
    const positions = rowLines.flatMap((rowLine, row) => columnLines.flatMap((columnLine, column) => (find(rowLine.id, columnLine.id) ? [{ row, column }] : [])));
    return { rowLines, columnLines, positions };
  }, [rows, columns, find]);
}

function at(find: MatrixTableProps['find'], row: Line | undefined, column: Line | undefined): Entry | undefined {
  return row && column && find(row.id, column.id);
}

function isFirst(groups: readonly Group[], line: Line): boolean {
  return groups.some(({ lines }) => lines[0] === line);
}

function Head({ groups, rowCount, openColumn }: { groups: readonly Group[]; rowCount: number; openColumn: number | undefined }) {
  const t = useWords();
  const [{ swap = false }] = useSearchState(DashboardSearch);
  const lines = groups.flatMap((group) => group.lines);
  return (
    <thead>
      <tr>
        <td className="corner" />
        {groups.map(({ id, label, lines: { length } }) => <th key={id} scope="colgroup" colSpan={length} className="gb" title={label}>{label}</th>)}
      </tr>
      <tr>
        <th className="corner" scope="col">
          {swap ? t('common.count.tasks', { count: rowCount }) : <>{t('common.count.units', { count: rowCount })} <span className="end">{t('matrix.doneOfDue')}</span></>}
        </th>
        {lines.map((line, column) => (
          <th key={line.id} scope="col" title={line.spoken} className={[isFirst(groups, line) ? 'gb' : '', openColumn === column ? 'on' : ''].join(' ').trim() || undefined}>
            <span aria-hidden="true">{line.label}</span>
            <span className="vh">{line.spoken}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function RowHead({ line: { label, spoken, overdue, fraction, hasEnded } }: { line: Line }) {
  return (
    <th scope="row" className={[overdue > 0 ? 'bad' : '', hasEnded ? 'ended' : ''].join(' ').trim() || undefined} title={spoken}>
      <span aria-hidden="true">
        <span className="name">{label}</span>
        {overdue > 0 && <span className="ov">{overdue}</span>}
        {fraction !== null && <span className="fr">{fraction}</span>}
      </span>
      <span className="vh">{spoken}</span>
    </th>
  );
}

function MatrixCell({ entry, place, isStop, isOpen, onKey, onFocus, onOpen }: { entry: Entry; place: string; isStop: boolean; isOpen: boolean; onKey: (event: KeyboardEvent) => void; onFocus: () => void; onOpen: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const { cell } = entry;
  const sentence = cellSentence(t, formats, entry);
  const state = coordinatingStateOf(cell);
  return (
    <button type="button" className="mx-cell" data-at={place} tabIndex={isStop ? 0 : -1} aria-label={sentence} aria-pressed={isOpen} title={sentence} onKeyDown={onKey} onFocus={onFocus} onClick={onOpen}>
      {cell.status ? <StatusTile isBig shown={cell.status.shown} marks={cell.status.marks} /> : state && <CoordinatingTile state={state} />}
    </button>
  );
}
