import { useLayoutEffect, useRef } from 'react';

/** One thing that a cell may hold: its text, and what else it is called. */
export interface Suggestion {
  readonly text: string;
  readonly detail: string;
  /** What stands in the cell once it is chosen. */
  readonly whole: string;
}

interface ListProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  /** -1: none. */
  readonly marked: number;
  readonly onChoose: (suggestion: Suggestion) => void;
}

export const optionIdOf = (listId: string, at: number): string => `${listId}-${String(at)}`;

/** What the active cell may hold, below its field; the field keeps the focus. */
export function SuggestionList({ id, label, suggestions, marked, onChoose }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  useLayoutEffect(() => {
    if (marked >= 0) list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <ul ref={list} className="grid-suggestions" id={id} role="listbox" aria-label={label} onMouseDown={(event) => { event.preventDefault(); event.stopPropagation(); }}>
      {suggestions.map((suggestion, at) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and takes the keys (combobox)
        <li key={suggestion.text} id={optionIdOf(id, at)} role="option" aria-selected={at === marked} onClick={() => onChoose(suggestion)}>
          {suggestion.text}{suggestion.detail !== '' && <span className="sub"> · {suggestion.detail}</span>}
        </li>
      ))}
    </ul>
  );
}
