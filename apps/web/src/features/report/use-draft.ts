import { DraftEvidence, getDraft, saveDraft, SaveDraft, type Draft } from '@app/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { call } from '../../lib/api-client';
import { isProblem } from '../../lib/problem';
import { keepable, unkeepable } from './words-problems';

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'kept-here' | 'stale';

const PAUSE_MS = 800;
const keyOf = (assignmentId: string) => `steerboard.draft.${assignmentId}`;

/** What was typed, as it was typed: also what the server would refuse is given back. */
const KeptWords = z.object({
  ...SaveDraft.shape,
  completedOn: z.string().nullable(),
  narrative: z.string(),
  difficulties: z.string().nullable(),
  proposals: z.string().nullable(),
  reachedMilestones: z.array(z.object({ milestoneId: z.string(), reachedOn: z.string() })).default([]),
  evidence: z.array(z.object({ kind: DraftEvidence.shape.kind, title: z.string(), reference: z.string() })),
});

/** What was typed and has not reached the server, kept in the browser; null when there is none or storage is refused. */
export function keptWords(assignmentId: string): SaveDraft | null {
  try {
    const text = window.localStorage.getItem(keyOf(assignmentId));
    const parsed = KeptWords.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    console.info('Drafts are not kept in this browser.', error);
    return null;
  }
}

function keepWords(assignmentId: string, words: SaveDraft | null): void {
  try {
    if (words === null) window.localStorage.removeItem(keyOf(assignmentId));
    else window.localStorage.setItem(keyOf(assignmentId), JSON.stringify(words));
  } catch (error) {
    console.info('Drafts are not kept in this browser.', error);
  }
}

export function wordsOf(draft: SaveDraft): SaveDraft {
  const { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence } = draft;
  return { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence };
}

/** Saves once nothing was typed for a moment. */
function useAfterPause(isWaiting: boolean, words: SaveDraft, flush: () => Promise<boolean>): void {
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, words, flush]);
}

/**
 * The words on the screen, kept in the browser at every change and on the server after a pause. Another person's newer
 * draft is never overwritten: `theirs` then holds it until this person decides.
 */
export function useDraft(draft: Draft, firstEtag: string | null) {
  const assignmentId = draft.assignment.id;
  const restored = useRef(keptWords(assignmentId));
  const [words, setWords] = useState<SaveDraft>(restored.current ?? wordsOf(draft));
  const [state, setState] = useState<SaveState>(restored.current === null ? 'clean' : 'waiting');
  const [savedAt, setSavedAt] = useState<string | null>(draft.savedAt);
  const [problem, setProblem] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const etag = useRef(firstEtag);
  const latest = useRef(words);
  const onServer = useRef(wordsOf(draft));
  const running = useRef<Promise<boolean> | null>(null);

  /** Resolves true when everything that can be kept is on the server; a field that is refused stays in the browser and holds up no other. */
  const flush = useCallback(async (): Promise<boolean> => {
    while (running.current !== null) await running.current;
    const sent = latest.current;
    const save = async (): Promise<boolean> => {
      setState('saving');
      try {
        const body = keepable(sent, onServer.current);
        const answer = await call(saveDraft, { params: { assignmentId }, body, ifMatch: etag.current });
        etag.current = answer.etag;
        onServer.current = body;
        setSavedAt(answer.data.savedAt);
        setProblem(null);
        if (latest.current === sent && Object.keys(unkeepable(sent)).length === 0) keepWords(assignmentId, null);
        setState(latest.current === sent ? 'saved' : 'waiting');
        return latest.current === sent;
      } catch (error) {
        if (isProblem(error, 'stale')) {
          setTheirs((await call(getDraft, { params: { assignmentId } })).data);
          setState('stale');
        } else {
          setState('kept-here');
          setProblem(error);
        }
        return false;
      } finally {
        running.current = null;
      }
    };
    running.current = save();
    return running.current;
  }, [assignmentId]);

  const change = useCallback(
    (patch: Partial<SaveDraft>) => {
      latest.current = { ...latest.current, ...patch };
      keepWords(assignmentId, latest.current);
      setWords(latest.current);
      setState((before) => (before === 'stale' ? before : 'waiting'));
    },
    [assignmentId],
  );

  useAfterPause(state === 'waiting', words, flush);

  /** Keeps the own words (the next save then replaces the other's) or takes the other's. */
  const settle = useCallback(
    (choice: 'mine' | 'theirs') => {
      if (theirs === null) return;
      etag.current = `"v${theirs.version}"`;
      onServer.current = wordsOf(theirs);
      if (choice === 'theirs') {
        latest.current = wordsOf(theirs);
        setWords(latest.current);
        keepWords(assignmentId, null);
      }
      setTheirs(null);
      setState(choice === 'mine' ? 'waiting' : 'saved');
    },
    [theirs, assignmentId],
  );

  return { words, change, flush, state, savedAt, problem, theirs, settle, isRestored: restored.current !== null };
}
