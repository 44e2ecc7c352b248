import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { isComposing } from '../../lib/composition';
import { actOf, type GridAct } from '../../lib/grid/keys';
import type { Place } from '../../lib/grid/range';
import { optionIdOf, SuggestionList, type Suggestion } from './suggestion-list';

interface CellEditorProps {
  /** The cell holds one of several things, offered while it is typed. */
  readonly isChoosing: boolean;
  /** Room for several lines while it is typed in. */
  readonly isTall: boolean;
  readonly name: string;
  readonly draft: string | null;
  /** What the typed text may mean; empty where the cell is free text. */
  readonly suggestions: readonly Suggestion[];
  readonly suggestionsLabel: string;
  readonly isReadOnly: boolean;
  readonly isWrong: boolean;
  readonly describedBy: string;
  /** Whether the grid has the focus, so that it goes on with the active cell. */
  readonly takesFocus: RefObject<boolean>;
  readonly onType: (text: string) => void;
  /** Puts the text into the cell and goes on by so many. */
  readonly onPut: (text: string, by: Place) => void;
  readonly onLeave: () => void;
  readonly onAct: (act: GridAct) => void;
}

/**
 * The one focusable thing of the grid: a field in the active cell, empty and unseen while the cell is at rest. Being a field
 * from the start it takes the first key of a word, so that Telex, VNI and Pinyin lose no letter.
 */
export function CellEditor({ isChoosing, isTall, name, draft, suggestions, suggestionsLabel, isReadOnly, isWrong, describedBy, takesFocus, onType, onPut, onLeave, onAct }: CellEditorProps) {
  const field = useRef<(HTMLTextAreaElement & HTMLInputElement) | null>(null);
  const isEditing = draft !== null;
  useFocus(field, takesFocus, isEditing);
  const choice = useChoice({ suggestions, isEditing, onType, onPut });
  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (choice.takesKey(event)) return event.preventDefault();
    const isAskingForList = event.altKey && event.key === 'ArrowDown' && isChoosing;
    const act = isAskingForList ? ({ act: 'edit' } as const) : actOf(event, isEditing);
    if (act === null) return;
    event.preventDefault();
    onAct(act);
  };
  const said = {
    ref: field,
    className: isEditing ? 'grid-field editing' : 'grid-field',
    'aria-label': name,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': describedBy,
    readOnly: isReadOnly,
    spellCheck: false,
    autoComplete: 'off',
    lang: 'vi',
    value: draft ?? '',
    onBlur: onLeave,
    onKeyDown: handleKey,
  };
  if (!isChoosing) return <textarea {...said} rows={isEditing && isTall ? 4 : 1} onChange={(event) => onType(event.target.value)} />;
  return (
    <>
      <input {...said} type="text" role="combobox" aria-autocomplete="list" aria-expanded={choice.isOpen} aria-controls={choice.isOpen ? choice.listId : undefined} aria-activedescendant={choice.marked >= 0 ? optionIdOf(choice.listId, choice.marked) : undefined} onChange={(event) => { choice.unmark(); onType(event.target.value); }} />
      {choice.isOpen && <SuggestionList id={choice.listId} label={suggestionsLabel} suggestions={suggestions} marked={choice.marked} onChoose={(one) => choice.take(one, null)} />}
    </>
  );
}

function useFocus(field: RefObject<HTMLTextAreaElement & HTMLInputElement | null>, takesFocus: RefObject<boolean>, isEditing: boolean): void {
  useLayoutEffect(() => {
    if (takesFocus.current === true) field.current?.focus();
    field.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [field, takesFocus]);
  useLayoutEffect(() => {
    const at = field.current?.value.length ?? 0;
    if (isEditing) field.current?.setSelectionRange(at, at);
  }, [field, isEditing]);
}

const BY_KEY: Readonly<Record<string, Place>> = { Enter: { row: 1, column: 0 }, Tab: { row: 0, column: 1 } };

/** Which of the suggestions is marked; nothing is until an arrow is pressed, so that Enter keeps what was typed. */
function useChoice({ suggestions, isEditing, onType, onPut }: Pick<CellEditorProps, 'suggestions' | 'onType' | 'onPut'> & { isEditing: boolean }) {
  const listId = useId();
  const [asked, setMarked] = useState(-1);
  const isOpen = isEditing && suggestions.length > 0;
  const marked = isOpen && asked < suggestions.length ? asked : -1;
  const take = ({ text, whole }: Suggestion, by: Place | null) => {
    setMarked(-1);
    // Of several names in one cell the next one is typed.
    if (whole !== text) onType(whole);
    else onPut(text, by ?? { row: 0, column: 0 });
  };
  return {
    listId,
    isOpen,
    marked,
    take,
    unmark: () => setMarked(-1),
    takesKey: ({ key, shiftKey }: KeyboardEvent): boolean => {
      if (!isOpen) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      // Up from the first one is back in the field, as down from the last one.
      if (step !== undefined) setMarked(((marked + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
      const suggestion = suggestions[marked];
      const by = shiftKey ? undefined : BY_KEY[key];
      if (step === undefined && suggestion !== undefined && by !== undefined) take(suggestion, by);
      return step !== undefined || (suggestion !== undefined && by !== undefined);
    },
  };
}
