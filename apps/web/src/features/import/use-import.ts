import { checkTaskRows, importTasks, readTaskTable, type CheckedRow, type ImportRow, type TableQuery, type TableReading } from '@app/contract';
import { useRef, useState } from 'react';
import { useCommand } from '../../lib/command';
import { sendFile } from '../../lib/send-file';
import { toImport } from './import-rows';

/** A table on its way: the file stays in the browser and is read again with other columns, rows are judged again after each correction. */
export function useImport(planId: string) {
  const check = useCommand(checkTaskRows, { isQuiet: true });
  const save = useCommand(importTasks);
  const running = useRef<AbortController | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<TableReading | null>(null);
  const [isReading, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  const read = async (chosen: File, query: TableQuery = {}): Promise<void> => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setFile(chosen);
    setError(null);
    setBusy(true);
    try {
      setReading(await sendFile(readTaskTable, { params: { planId }, query }, { file: chosen, signal: mine.signal, onProgress: () => undefined }));
    } catch (failure) {
      if (mine.signal.aborted || !(failure instanceof Error)) return;
      setReading(null);
      setError(failure);
    } finally {
      if (running.current === mine) setBusy(false);
    }
  };

  /** Judges rows that a person changed, all of them, since one row may repeat another. Throws ProblemError. */
  const correct = async (change: (row: CheckedRow) => Partial<ImportRow> | null): Promise<void> => {
    if (reading === null) return;
    const rows = reading.rows.map((row) => {
      const changed = change(row);
      return changed === null ? toImport(row) : { ...toImport(row), ...changed, isCorrected: true };
    });
    const { data } = await check.run({ params: { planId }, body: { reference: reading.reference, rows } });
    setReading({ ...reading, rows: data.rows });
  };

  const leaveOut = (key: (row: CheckedRow) => boolean): void => {
    if (reading !== null) setReading({ ...reading, rows: reading.rows.filter((row) => !key(row)) });
  };

  const agree = async (reason: string | null) => {
    if (reading === null || file === null) return null;
    const { data } = await save.run({ params: { planId }, body: { fileName: file.name.slice(0, 300), reference: reading.reference, rows: reading.rows.map(toImport), reason } });
    return data;
  };

  return { file, reading, isReading, error, read, correct, leaveOut, agree, check, save };
}
export type Import = ReturnType<typeof useImport>;
