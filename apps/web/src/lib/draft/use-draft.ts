import { getDraft } from '@app/contract';
import { queryOptions } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../api-client';
import { DraftKeeper, type OpenedDraft } from './draft-keeper';
import { wordsLeft, type DraftPlace } from './kept-words';

/** A draft with what earlier windows of this browser left of it; asked once, as the screen goes on from there. */
export function openedDraftQuery(place: DraftPlace) {
  return queryOptions({
    queryKey: ['opened-draft', place],
    queryFn: async ({ signal }): Promise<OpenedDraft> => {
      const [{ data, etag }, left] = await Promise.all([call(getDraft, { params: { assignmentId: place.assignmentId }, signal }), wordsLeft(place)]);
      return { draft: data, etag, left };
    },
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** The words on the screen and where they are kept; they stay the same draft's for as long as the component lives. */
export function useDraft(personId: string, opened: OpenedDraft) {
  const [keeper] = useState(() => new DraftKeeper(personId, opened));
  useEffect(() => keeper.start(), [keeper]);
  const shot = useSyncExternalStore(keeper.subscribe, keeper.shot);
  return { ...shot, change: keeper.change, flush: keeper.flush, settle: keeper.settle };
}
