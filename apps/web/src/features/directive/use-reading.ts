import { proposeFromFile, proposeFromText, type DirectiveProposal } from '@app/contract';
import { useEffect, useState } from 'react';
import { call } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { sendFile } from '../../lib/send-file';
import { draftsOf, type ClauseDraft, type DirectiveFacts } from './reading-draft';
import { merged, parted, replaced } from './reading-parts';

/** What the person has before them: the text as pasted, and once it was read, the drafts. */
export interface ReadingState {
  readonly issuedOn: string | null;
  readonly source: string;
  readonly text: string;
  readonly isFromTcvn3: boolean;
  readonly drafts: readonly ClauseDraft[] | null;
  readonly facts: DirectiveFacts;
  readonly planId: string;
}

interface Given {
  readonly committeeId: string;
  readonly today: string;
  readonly planId: string;
  readonly themes: Parameters<typeof draftsOf>[1];
}

const NO_FACTS: DirectiveFacts = { code: '', kind: 'conclusion', number: '', title: '', signer: '' };

/** The reading of one paper. It stays in the browser tab until it is saved or begun anew, so that a reload loses nothing. */
export function useReading({ committeeId, today, planId, themes }: Given) {
  const key = `steerboard.reading.${committeeId}`;
  const begin: ReadingState = { issuedOn: today, source: '', text: '', isFromTcvn3: false, drafts: null, facts: NO_FACTS, planId };
  const [state, setState] = useState<ReadingState>(() => kept(key) ?? begin);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const propose = useCommand(proposeFromText, { isQuiet: true });
  useEffect(() => keep(key, state), [key, state]);
  const change = (said: Partial<ReadingState>) => setState((before) => ({ ...before, ...said }));
  const show = ({ text, isFromTcvn3, ...proposal }: DirectiveProposal) => change({ text, isFromTcvn3, drafts: draftsOf({ text, isFromTcvn3, ...proposal }, themes) });
  const attempt = async (reading: () => Promise<DirectiveProposal>) => {
    setFailure(null);
    setSending(true);
    try {
      show(await reading());
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  };
  return {
    state,
    change,
    failure,
    isReading: isSending,
    readText: (issuedOn: string) => attempt(async () => (await propose.run({ params: { committeeId }, body: { issuedOn, text: state.source } })).data),
    readFile: (issuedOn: string, file: File) => attempt(() => sendFile(proposeFromFile, { params: { committeeId }, query: { issuedOn } }, { file, signal: new AbortController().signal, onProgress: () => undefined })),
    changeDraft: (at: number, said: Partial<ClauseDraft>) => setState((before) => ({ ...before, drafts: before.drafts?.map((draft, place) => (place === at ? { ...draft, ...said } : draft)) ?? null })),
    changeAll: (said: (draft: ClauseDraft) => Partial<ClauseDraft>) => setState((before) => ({ ...before, drafts: before.drafts?.map((draft) => ({ ...draft, ...said(draft) })) ?? null })),
    /** Makes one passage of this and the next one. */
    mergeDraft: (at: number) => setState((before) => {
      const [first, second] = before.drafts?.slice(at, at + 2) ?? [];
      return before.drafts === null || first === undefined || second === undefined ? before : { ...before, drafts: replaced(before.drafts, at, 2, [merged(before.text, first, second)]) };
    }),
    /** Makes several passages of one, each read anew. Throws ProblemError. */
    cutDraft: async (at: number, spans: readonly { startOffset: number; endOffset: number }[]) => {
      const { text, issuedOn, drafts } = state;
      const draft = drafts?.[at];
      if (drafts === null || draft === undefined || issuedOn === null) return;
      const parts = await Promise.all(spans.map(async (span) => {
        const quote = text.slice(span.startOffset, span.endOffset);
        return { ...span, quote, proposal: (await call(proposeFromText, { params: { committeeId }, body: { issuedOn, text: quote } })).data };
      }));
      change({ drafts: replaced(drafts, at, 1, parted(draft, parts, themes)) });
    },
    /** After saving nothing is kept. */
    finish: () => setState(begin),
  };
}

export type Reading = ReturnType<typeof useReading>;

function kept(key: string): ReadingState | null {
  try {
    const text = window.sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as ReadingState);
  } catch (error) {
    console.info('The reading was not kept: storage is refused or holds something else.', error);
    return null;
  }
}

function keep(key: string, state: ReadingState): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(state));
  } catch (error) {
    console.info('The reading is not kept: storage is refused.', error);
  }
}
