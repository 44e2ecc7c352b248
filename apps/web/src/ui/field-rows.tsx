import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../lib/words';
import { Button, IconButton } from './button';
import './field-rows.css';

interface RowsProps {
  /** What `useFieldArray` gives. */
  readonly list: { readonly fields: readonly { readonly id: string }[]; readonly move: (from: number, to: number) => void; readonly remove: (at: number) => void };
  readonly addLabel: string;
  /** Adds a row and puts the focus into it. */
  readonly onAdd: () => void;
  readonly limit: number;
  readonly nameOf: (at: number) => string;
  readonly isOrdered?: boolean;
  readonly children: (at: number) => ReactNode;
}

type RowButton = 'up' | 'down' | 'remove';

/** Rows of a form that are added, taken away and put in order, with the mouse or the keyboard; focus stays with the row. */
export function FieldRows({ list: { fields, move, remove }, addLabel, onAdd, limit, nameOf, isOrdered = true, children }: RowsProps) {
  const t = useWords();
  const rowsId = useId();
  const [said, setSaid] = useState('');
  const next = useRef<string | null>(null);
  const buttonId = (rowId: string, button: RowButton) => `${rowsId}-${rowId}-${button}`;
  useEffect(() => {
    if (next.current === null) return;
    document.getElementById(next.current)?.focus();
    next.current = null;
  }, [fields]);
  const shift = (from: number, to: number) => {
    const id = fields[from]?.id ?? '';
    // At either end the button just pressed has nothing left to do.
    const isUpNext = to === fields.length - 1 || (to < from && to > 0);
    next.current = buttonId(id, isUpNext ? 'up' : 'down');
    move(from, to);
    setSaid(t('common.rows.moved', { position: to + 1, total: fields.length }));
  };
  const drop = (at: number) => {
    const neighbour = fields[at + 1] ?? fields[at - 1];
    next.current = neighbour === undefined ? `${rowsId}-add` : buttonId(neighbour.id, 'remove');
    setSaid(t('common.rows.removed', { name: nameOf(at) }));
    remove(at);
  };
  return (
    <>
      <ol className="field-rows">
        {fields.map(({ id }, at) => (
          <li key={id}>
            <div className="field-row">{children(at)}</div>
            <div className="row-buttons">
              {isOrdered && <IconButton id={buttonId(id, 'up')} icon="up" label={t('common.rows.up', { name: nameOf(at) })} disabled={at === 0} onClick={() => shift(at, at - 1)} />}
              {isOrdered && <IconButton id={buttonId(id, 'down')} icon="down" label={t('common.rows.down', { name: nameOf(at) })} disabled={at === fields.length - 1} onClick={() => shift(at, at + 1)} />}
              <IconButton id={buttonId(id, 'remove')} icon="remove" label={t('common.rows.remove', { name: nameOf(at) })} onClick={() => drop(at)} />
            </div>
          </li>
        ))}
      </ol>
      {fields.length < limit && <Button id={`${rowsId}-add`} isSmall icon="add" onClick={onAdd}>{addLabel}</Button>}
      <p className="vh" role="status">{said}</p>
    </>
  );
}
