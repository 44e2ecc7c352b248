import { DraftEvidence, SaveDraft } from '@app/contract';
import { z } from 'zod';
import { newKey } from '../api-client';

/** Whose words, on which assignment. */
export interface DraftPlace {
  readonly personId: string;
  readonly assignmentId: string;
}

/** What was typed, as it was typed: also what the server would refuse is given back. */
const Kept = z.object({
  words: z.object({
    ...SaveDraft.shape,
    completedOn: z.string().nullable(),
    narrative: z.string(),
    difficulties: z.string().nullable(),
    proposals: z.string().nullable(),
    reachedMilestones: z.array(z.object({ milestoneId: z.string(), reachedOn: z.string() })).default([]),
    evidence: z.array(z.object({ kind: DraftEvidence.shape.kind, title: z.string(), reference: z.string() })),
  }),
  /** Of the server's draft over which it was typed. */
  version: z.number(),
  typedAt: z.string(),
});
type Kept = z.infer<typeof Kept>;
export interface KeptWords extends Kept {
  /** Where it lies. */
  readonly key: string;
}

const PREFIX = 'steerboard.draft.';
const LOCK = 'steerboard.window.';
/** Two windows with the same draft never write over each other. */
const WINDOW_ID = newKey();

const prefixOf = ({ personId, assignmentId }: DraftPlace): string => `${PREFIX}${personId}.${assignmentId}.`;
export const keyHere = (place: DraftPlace): string => prefixOf(place) + WINDOW_ID;

/** Writes at once: what was typed outlives the window from the next moment on. */
export function keepWords(place: DraftPlace, kept: Kept): void {
  holdWindow();
  withStorage((storage) => storage.setItem(keyHere(place), JSON.stringify(kept)));
}

export function forgetKey(key: string): void {
  withStorage((storage) => storage.removeItem(key));
}

/** What windows that are gone left behind for this draft, the newest first; empty when storage is refused. */
export async function wordsLeft(place: DraftPlace): Promise<KeptWords[]> {
  const open = await openWindows();
  return keptUnder(prefixOf(place)).filter(({ key }) => !open.some((id) => key.endsWith(`.${id}`)));
}

/** Whether this browser holds words on the assignment that the server does not have. */
export function isKept(place: DraftPlace): boolean {
  return keptUnder(prefixOf(place)).length > 0;
}

/** After the words were sent. */
export function forgetAssignment(place: DraftPlace): void {
  keysUnder(prefixOf(place)).forEach(forgetKey);
}

/** How many assignments have words of this person that only this browser holds. */
export function keptCount(personId: string): number {
  const prefix = `${PREFIX}${personId}.`;
  return new Set(keysUnder(prefix).map((key) => key.slice(prefix.length).split('.')[0])).size;
}

/** At sign-out: the next person at this machine finds nothing. */
export function forgetPerson(personId: string): void {
  keysUnder(`${PREFIX}${personId}.`).forEach(forgetKey);
}

function keptUnder(prefix: string): KeptWords[] {
  const found = keysUnder(prefix).flatMap((key): KeptWords[] => {
    const parsed = Kept.safeParse(readJson(key));
    return parsed.success ? [{ ...parsed.data, key }] : [];
  });
  return found.sort((one, other) => (one.typedAt < other.typedAt ? 1 : -1));
}

function readJson(key: string): unknown {
  return withStorage((storage): unknown => JSON.parse(storage.getItem(key) ?? 'null')) ?? null;
}

function keysUnder(prefix: string): string[] {
  return withStorage((storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) => key.startsWith(prefix))) ?? [];
}

function withStorage<T>(ask: (storage: Storage) => T): T | null {
  try {
    return ask(window.localStorage);
  } catch (error) {
    console.info('Drafts are not kept in this browser.', error);
    return null;
  }
}

let isHeld = false;

/** A lock that lasts as long as the window tells the others that its words are not left behind. */
function holdWindow(): void {
  if (isHeld || !('locks' in navigator)) return;
  isHeld = true;
  navigator.locks.request(LOCK + WINDOW_ID, () => new Promise<never>(() => undefined)).catch((error: unknown) => console.info('Other windows cannot tell that this one is open.', error));
}

async function openWindows(): Promise<string[]> {
  if (!('locks' in navigator)) return [WINDOW_ID];
  const { held = [] } = await navigator.locks.query();
  return [WINDOW_ID, ...held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []))];
}
