import { getDraft, saveDraft, type Draft, type SaveDraft } from '@app/contract';
import { call } from '../api-client';
import { isProblem } from '../problem';
import { sameWords, wordsOf } from './draft-words';
import { forgetKey, keepWords, keyHere, type DraftPlace, type KeptWords } from './kept-words';
import { keepable, unkeepable } from './words-problems';

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'kept-here' | 'stale';

/**
 * Another text of the same draft, to be looked at beside one's own. `server`: somebody saved it meanwhile, and nothing is
 * saved before one is chosen. `before`: what the server had when words left in the browser were taken up again.
 * `browser`: words that an earlier window left, older than those that were taken up.
 */
export interface OtherWords {
  readonly source: 'server' | 'before' | 'browser';
  readonly words: SaveDraft;
  readonly at: string | null;
  readonly version: number;
  readonly key: string | null;
}

export interface DraftShot {
  readonly words: SaveDraft;
  readonly state: SaveState;
  readonly savedAt: string | null;
  readonly problem: unknown;
  readonly others: readonly OtherWords[];
}

export interface OpenedDraft {
  readonly draft: Draft;
  readonly etag: string | null;
  /** What earlier windows left, the newest first. */
  readonly left: readonly KeptWords[];
}

const PAUSE_MS = 800;
/** Who types without a pause is saved as well. */
const SAVE_WITHIN_MS = 5000;
const RETRY_MS = 5000;

/**
 * The words of one draft: in the browser at every change, on the server after a pause. Another's newer draft is never
 * overwritten, a line that breaks is tried again, and nothing typed is lost with the window.
 */
export class DraftKeeper {
  private readonly place: DraftPlace;
  private readonly listeners = new Set<() => void>();
  private shown: DraftShot;
  private etag: string | null;
  private version: number;
  private onServer: SaveDraft;
  /** The body last sent: an answer that was lost on the way is known again. */
  private lastSent: SaveDraft | null = null;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSinceMs: number | null = null;

  constructor(personId: string, { draft, etag, left }: OpenedDraft) {
    this.place = { personId, assignmentId: draft.assignment.id };
    this.etag = etag;
    this.version = draft.version;
    this.onServer = wordsOf(draft);
    const fresh = left.filter((one) => !sameWords(one.words, draft));
    left.filter((one) => !fresh.includes(one)).forEach(({ key }) => forgetKey(key));
    this.shown = { words: wordsOf(draft), state: 'clean', savedAt: draft.savedAt, problem: null, others: fresh.slice(1).map(fromBrowser) };
    const [newest] = fresh;
    if (newest !== undefined) this.takeUp(newest, draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly shot = (): DraftShot => this.shown;

  /** Begins to save, and to try again when the line is back; gives the way to end it. */
  readonly start = (): (() => void) => {
    keepers.add(this);
    window.addEventListener('online', this.retry);
    this.plan();
    return () => {
      keepers.delete(this);
      window.removeEventListener('online', this.retry);
      clearTimeout(this.timer);
      if (this.shown.state === 'waiting') void this.flush();
    };
  };

  readonly change = (patch: Partial<SaveDraft>): void => {
    const words = { ...this.shown.words, ...patch };
    this.keep(words);
    this.show({ words, state: this.shown.state === 'stale' ? 'stale' : 'waiting' });
    this.plan();
  };

  /** Resolves true when everything that can be kept is on the server; a field that is refused stays in the browser and holds up no other. */
  readonly flush = async (): Promise<boolean> => {
    while (this.running !== null) await this.running;
    if (this.shown.state === 'stale') return false;
    this.running = this.save().finally(() => {
      this.running = null;
    });
    return this.running;
  };

  /** Decides between the own words and the others: the own ones stay, or the others take their place. */
  readonly settle = (other: OtherWords, choice: 'mine' | 'theirs'): void => {
    const others = this.shown.others.filter((one) => one !== other);
    const isServers = other.source === 'server';
    if (isServers) {
      this.etag = etagOf(other.version);
      this.version = other.version;
      this.onServer = other.words;
    }
    if (other.key !== null) forgetKey(other.key);
    if (choice === 'theirs' && isServers) {
      forgetKey(keyHere(this.place));
      this.show({ words: other.words, state: 'saved', savedAt: other.at, others, problem: null });
    } else if (choice === 'theirs') {
      this.show({ others });
      this.change(other.words);
    } else {
      if (isServers) this.keep(this.shown.words);
      this.show({ others, state: isServers ? 'waiting' : this.shown.state });
    }
    this.plan();
  };

  /** Takes words that were left behind: over the same draft they go on; where the server's has changed both are shown. */
  private takeUp(left: KeptWords, draft: Draft): void {
    const isSameDraft = left.version === draft.version;
    this.keep(left.words, left.version);
    forgetKey(left.key);
    const other: OtherWords = { source: isSameDraft ? 'before' : 'server', words: wordsOf(draft), at: draft.savedAt, version: draft.version, key: null };
    this.shown = { ...this.shown, words: left.words, state: isSameDraft ? 'waiting' : 'stale', others: [other, ...this.shown.others] };
  }

  private keep(words: SaveDraft, version = this.version): void {
    keepWords(this.place, { words, version, typedAt: new Date().toISOString() });
  }

  private readonly retry = (): void => {
    if (this.shown.state === 'kept-here') void this.flush();
  };

  private plan(afterMs = PAUSE_MS): void {
    clearTimeout(this.timer);
    if (this.shown.state !== 'waiting' && this.shown.state !== 'kept-here') return;
    this.waitingSinceMs ??= Date.now();
    const leftMs = Math.max(0, this.waitingSinceMs + SAVE_WITHIN_MS - Date.now());
    this.timer = setTimeout(() => void this.flush(), this.shown.state === 'waiting' ? Math.min(afterMs, leftMs) : afterMs);
  }

  private async save(): Promise<boolean> {
    const { words } = this.shown;
    this.waitingSinceMs = null;
    this.show({ state: 'saving' });
    const body = keepable(words, this.onServer);
    this.lastSent = body;
    try {
      const { data, etag } = await call(saveDraft, { params: { assignmentId: this.place.assignmentId }, body, ifMatch: this.etag });
      this.etag = etag;
      this.version = data.version;
      this.onServer = body;
      this.show({ savedAt: data.savedAt, problem: null });
      return this.afterSave(words);
    } catch (error) {
      return isProblem(error, 'stale') ? this.meetOther() : this.fail(error);
    }
  }

  private afterSave(words: SaveDraft): boolean {
    const isAll = this.shown.words === words;
    if (isAll && Object.keys(unkeepable(words)).length === 0) forgetKey(keyHere(this.place));
    else this.keep(this.shown.words);
    this.show({ state: isAll ? 'saved' : 'waiting' });
    this.plan();
    return isAll;
  }

  private fail(problem: unknown): false {
    this.show({ state: 'kept-here', problem });
    // What was refused is refused again; only a line that broke is tried once more.
    if (isProblem(problem, 'offline') || isProblem(problem, 'unavailable')) this.plan(RETRY_MS);
    return false;
  }

  /** The server has a newer draft: the own words that came through unanswered are no other's; everything else is shown. */
  private async meetOther(): Promise<boolean> {
    try {
      const { data } = await call(getDraft, { params: { assignmentId: this.place.assignmentId } });
      const words = wordsOf(data);
      const isOwn = [this.lastSent, this.onServer, this.shown.words].some((one) => one !== null && sameWords(one, words));
      if (isOwn) {
        this.etag = etagOf(data.version);
        this.version = data.version;
        this.onServer = words;
        return await this.save();
      }
      const others = this.shown.others.filter(({ source }) => source !== 'server');
      this.show({ state: 'stale', problem: null, others: [{ source: 'server', words, at: data.savedAt, version: data.version, key: null }, ...others] });
      return false;
    } catch (error) {
      return this.fail(error);
    }
  }

  private show(change: Partial<DraftShot>): void {
    this.shown = { ...this.shown, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

const etagOf = (version: number): string => `"v${String(version)}"`;
const fromBrowser = ({ words, typedAt, version, key }: KeptWords): OtherWords => ({ source: 'browser', words, at: typedAt, version, key });

const keepers = new Set<DraftKeeper>();

/** Saves every draft that is open, as far as it can be. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...keepers].filter((keeper) => ['waiting', 'kept-here'].includes(keeper.shot().state)).map((keeper) => keeper.flush()));
}
