import { search } from '@app/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { query as queryOf } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import type { FrameSearch } from '../../lib/search-params';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/problem-note';
import { groupsAtFirst, groupsFound, type Choice, type PageEntry } from './choices';
import { ChoiceList } from './choice-list';
import './palette.css';

const PAUSE_MS = 150;
const RECENT_MAX = 5;

/** Opened in this tab, newest first; gone when it is closed. */
let recent: readonly Choice[] = [];

/** Finds and goes: a combobox whose list is always there (APG), the focus stays in the field. */
export function Palette({ pages, onClose }: { pages: readonly PageEntry[]; onClose: () => void }) {
  const t = useWords();
  const listId = useId();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { groups, isFetching, error, hasAnswer } = useGroups(asked, pages);
  const choices = groups.flatMap((group) => group.choices);
  const [at, setAt] = useState(0);
  useEffect(() => setAt(0), [asked, hasAnswer]);
  const active = choices[Math.min(at, choices.length - 1)];
  const go = useGo(onClose);
  const handleKey = (event: KeyboardEvent) => {
    // Enter that ends a composed word is the keyboard's, not ours.
    if (event.nativeEvent.isComposing || choices.length === 0) return;
    if (event.key === 'Enter' && active) go(active);
    else if (event.key === 'ArrowDown') setAt((at + 1) % choices.length);
    else if (event.key === 'ArrowUp') setAt((at + choices.length - 1) % choices.length);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('search.title')} onClose={onClose} isWide>
      <div className="palette">
        <label className="vh" htmlFor={`${listId}-field`}>{t('search.label')}</label>
        <input
          id={`${listId}-field`}
          className="input"
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-describedby={`${listId}-hint`}
          aria-activedescendant={active && `${listId}-${choices.indexOf(active)}`}
          autoComplete="off"
          maxLength={200}
          placeholder={t('search.label')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKey}
        />
        <p className="xs sub" id={`${listId}-hint`}>{t('search.hint')}</p>
        {error && <ProblemNote error={error} />}
        <ChoiceList id={listId} groups={groups} active={active} onChoose={go} onPoint={(choice) => setAt(choices.indexOf(choice))} />
        {asked !== '' && choices.length === 0 && hasAnswer && <p className="sub">{t('search.none', { query: asked })}</p>}
        <p className="vh" role="status">{asked !== '' && !isFetching && hasAnswer ? t('search.count', { count: choices.length }) : ''}</p>
      </div>
    </Dialog>
  );
}

function useGroups(asked: string, pages: readonly PageEntry[]) {
  const t = useWords();
  const formats = useFormats();
  const { committee } = useCommittee();
  const found = useQuery({ ...queryOf(search, { query: { committeeId: committee.id, q: asked } }), enabled: asked !== '', placeholderData: keepPreviousData });
  const groups = asked === '' ? groupsAtFirst(t, recent, pages) : groupsFound(t, formats, { hits: found.data?.items ?? [], pages, query: asked });
  return { groups, isFetching: found.isFetching, error: asked === '' ? null : found.error, hasAnswer: found.data !== undefined };
}

function useGo(onClose: () => void): (choice: Choice) => void {
  const navigate = useNavigate();
  return (choice) => {
    recent = [choice, ...recent.filter(({ key }) => key !== choice.key)].slice(0, RECENT_MAX);
    onClose();
    void navigate({ to: choice.to, params: choice.params, search: ({ committee, plan }: FrameSearch) => ({ committee, plan: choice.planId ?? plan }) });
  };
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    timer.current = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer.current);
  }, [text]);
  return settled;
}
