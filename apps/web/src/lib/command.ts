import type { CallOf, EndpointShape, ReplyOf } from '@app/contract';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { call, newKey, type Answer, type CallOptions } from './api-client';

interface Intent<T> {
  readonly fingerprint: string;
  readonly idempotencyKey: string;
  running: Promise<T> | null;
}

export interface Command<E extends EndpointShape> {
  /** Sends, and gives the answer or throws ProblemError. The same input while running joins the first send. */
  readonly run: (input: CallOf<E> & CallOptions) => Promise<Answer<ReplyOf<E>>>;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly reset: () => void;
}

/**
 * A write: `const issue = useCommand(issueTask); await issue.run({ params: { taskId } })`.
 * One intent has one Idempotency-Key: a double click sends one request, and trying again after a failure replays
 * what may already have been done. Afterwards everything on the screen is asked again, unless `isQuiet`.
 */
export function useCommand<E extends EndpointShape>(endpoint: E, { isQuiet = false } = {}): Command<E> {
  const intent = useRef<Intent<Answer<ReplyOf<E>>> | null>(null);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: CallOf<E> & CallOptions) => call(endpoint, input),
    meta: { isQuiet },
  });
  const run = useCallback(
    (input: CallOf<E> & CallOptions) => {
      const { signal, ...said } = input;
      const fingerprint = JSON.stringify(said);
      const known = intent.current?.fingerprint === fingerprint ? intent.current : null;
      if (known?.running) return known.running;
      const mine: Intent<Answer<ReplyOf<E>>> = { fingerprint, idempotencyKey: known?.idempotencyKey ?? newKey(), running: null };
      intent.current = mine;
      mine.running = mutateAsync({ idempotencyKey: mine.idempotencyKey, ...input, signal }).then(
        (answer) => {
          if (intent.current === mine) intent.current = null;
          return answer;
        },
        (failure: unknown) => {
          mine.running = null;
          throw failure;
        },
      );
      return mine.running;
    },
    [mutateAsync],
  );
  return { run, isPending, error, reset };
}
