import { listDraftFiles, uploadFile } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../../lib/api-client';
import { sendFile } from '../../lib/send-file';

export interface UploadRow {
  readonly key: string;
  readonly file: File;
  /** `indicator:<id>`, `milestone:<id>`, or empty for the deliverable. */
  readonly proves: string;
  readonly state: 'waiting' | 'sending' | 'failed' | 'cancelled';
  readonly percent: number;
  readonly error: unknown;
}

const AT_ONCE = 2;

/** Files on their way to the server, two at a time and only once the person has confirmed (R16); what arrived leaves the list. */
export function useUploads(assignmentId: string, isConfirmed: boolean, onReceived: (name: string) => void) {
  const queryClient = useQueryClient();
  const [rows, setRows] = useState<readonly UploadRow[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const received = useRef(onReceived);
  received.current = onReceived;

  const patch = useCallback((key: string, change: Partial<UploadRow>) => setRows((before) => before.map((row) => (row.key === key ? { ...row, ...change } : row))), []);
  const drop = useCallback((key: string) => setRows((before) => before.filter((row) => row.key !== key)), []);

  const send = useCallback(
    async ({ key, file, proves }: UploadRow) => {
      const controller = new AbortController();
      running.current.set(key, controller);
      patch(key, { state: 'sending', percent: 0, error: null });
      const [kind, id] = proves.split(':');
      const proof = kind === 'indicator' ? { indicatorId: id } : kind === 'milestone' ? { milestoneId: id } : {};
      try {
        await sendFile(uploadFile, { params: { assignmentId }, query: { isUnclassified: 'true', ...proof } }, { file, signal: controller.signal, idempotencyKey: key, onProgress: (percent) => patch(key, { percent }) });
        drop(key);
        received.current(file.name);
        await queryClient.invalidateQueries({ queryKey: [listDraftFiles.id] });
      } catch (error) {
        patch(key, controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
      } finally {
        running.current.delete(key);
      }
    },
    [assignmentId, drop, patch, queryClient],
  );

  useEffect(() => {
    if (!isConfirmed) return;
    const free = AT_ONCE - running.current.size;
    for (const row of rows.filter(({ state, key }) => state === 'waiting' && !running.current.has(key)).slice(0, Math.max(0, free))) void send(row);
  }, [isConfirmed, rows, send]);

  // A form that is left takes nothing more to the server.
  useEffect(() => {
    const open = running.current;
    return () => open.forEach((controller) => controller.abort());
  }, []);

  return {
    rows,
    add: (files: readonly File[], proves: string) => setRows((before) => [...before, ...files.map((file) => ({ key: newKey(), file, proves, state: 'waiting' as const, percent: 0, error: null }))]),
    cancel: (key: string) => {
      const controller = running.current.get(key);
      if (controller === undefined) patch(key, { state: 'cancelled' });
      else controller.abort();
    },
    retry: (key: string) => patch(key, { state: 'waiting', error: null }),
    dismiss: drop,
  };
}
