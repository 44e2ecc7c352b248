import { useEffect, useRef } from 'react';
import { useWords } from '../../lib/words';
import type { Choice, ChoiceGroup } from './choices';

interface ChoiceListProps {
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  readonly active: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
  readonly onPoint: (choice: Choice) => void;
}

/** The list of a combobox: the focus stays in the field, the chosen one is kept in sight. */
export function ChoiceList({ id, groups, active, onChoose, onPoint }: ChoiceListProps) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const choices = groups.flatMap((group) => group.choices);
  return (
    <div id={id} ref={list} role="listbox" aria-label={t('search.results')} className="choices">
      {groups.map(({ key, label, choices: own }) => (
        <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
          <div id={`${id}-${key}`} className="choices-head">{label}</div>
          {own.map((choice) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and takes the keys (combobox)
            <div
              key={choice.key}
              id={`${id}-${choices.indexOf(choice)}`}
              role="option"
              tabIndex={-1}
              aria-selected={choice.key === active?.key}
              className="choice"
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => onPoint(choice)}
              onClick={() => onChoose(choice)}
            >
              <span>{choice.title}</span>
              {choice.detail !== null && <span className="sub sm">{choice.detail}</span>}
              {choice.excerpt !== null && <span className="sub sm said" lang="vi">{choice.excerpt}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
