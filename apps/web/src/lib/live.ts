import { EVENT_NAMES, streamEvents, type Plan, type PlanEvent, type StartEvent } from '@app/contract';
import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { urlOf } from './api-client';

/** What the server tells of plans while the page is open: one stream a tab, none while the tab is hidden. */

const HIDDEN_MS = 30_000;
const REOPEN_MS_FIRST = 2_000;
const REOPEN_MS_MAX = 60_000;
/** Asked a little later and not by everybody at once. */
const REFETCH_MS = 200;
const REFETCH_SPREAD_MS = 600;
const TOUCHED_MS = 3_000;

const revisions = new Map<string, number>();
const listeners = new Set<() => void>();

/** The latest revision told of a plan; null before any. */
export function useToldRevision(planId: string): number | null {
  return useSyncExternalStore(subscribe, () => revisions.get(planId) ?? null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Beside a query whose page says that there is news instead of changing under the reader's eyes. */
export const ANNOUNCED = { meta: { isAnnounced: true } } as const;

/** Keeps the stream open while the frame stands; what is on the screen and untouched is asked again when its plan has changed. */
export function useLiveEvents(isAllowed: boolean, plans: readonly Plan[]): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    for (const { id, revision } of plans) hear([{ planId: id, revision }]);
  }, [plans]);
  useEffect(() => (isAllowed ? keepOpen(refetcher(queryClient)) : undefined), [isAllowed, queryClient]);
}

/** Keeps what is newer; true when anything was. */
function hear(plans: readonly PlanEvent[]): boolean {
  const news = plans.filter(({ planId, revision }) => revision > (revisions.get(planId) ?? -1));
  for (const { planId, revision } of news) revisions.set(planId, revision);
  if (news.length > 0) listeners.forEach((listener) => listener());
  return news.length > 0;
}

function keepOpen(onNews: () => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reopenMs = REOPEN_MS_FIRST;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    source = new EventSource(urlOf(streamEvents, {}));
    for (const name of EVENT_NAMES) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        reopenMs = REOPEN_MS_FIRST;
        const told = JSON.parse(event.data) as StartEvent | PlanEvent;
        if (hear('plans' in told ? told.plans : [told])) onNews();
      });
    }
    // A break is mended by the browser; a refusal (nobody signed in, the server is starting) is not.
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, reopenMs);
      reopenMs = Math.min(reopenMs * 2, REOPEN_MS_MAX);
    });
  };
  const onVisibility = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') timer = setTimeout(close, HIDDEN_MS);
    else if (source === null || source.readyState === EventSource.CLOSED) open();
  };
  open();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    close();
  };
}

function refetcher(queryClient: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refetch = () => {
    if (isTouched()) timer = setTimeout(refetch, TOUCHED_MS);
    else {
      timer = undefined;
      void queryClient.invalidateQueries({ predicate: isQuiet });
    }
  };
  return () => {
    timer ??= setTimeout(refetch, REFETCH_MS + Math.random() * REFETCH_SPREAD_MS);
  };
}

/** What is being edited keeps the version that was seen: saving it says when that is stale. */
function isQuiet({ meta, queryKey }: Query): boolean {
  return meta?.['isAnnounced'] !== true && queryKey[2] !== 'tagged';
}

/** Whether somebody is in the middle of something: a dialog, a form, a grid. */
function isTouched(): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return document.activeElement?.closest('main form, main [role="grid"], input, textarea, select') != null;
}
