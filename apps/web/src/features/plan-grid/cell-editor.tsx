import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { isComposing } from '../../lib/composition';
import type { ColumnKey } from './columns';
import { actOf, type GridAct } from './keys';

interface CellEditorProps {
  readonly column: ColumnKey;
  readonly name: string;
  readonly draft: string | null;
  readonly isReadOnly: boolean;
  readonly isWrong: boolean;
  readonly describedBy: string;
  /** Whether the grid has the focus, so that it goes on with the active cell. */
  readonly takesFocus: RefObject<boolean>;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onAct: (act: GridAct) => void;
}

/**
 * The one focusable thing of the grid: a field in the active cell, empty and unseen while the cell is at rest. Being a field
 * from the start it takes the first key of a word, so that Telex, VNI and Pinyin lose no letter.
 */
export function CellEditor({ column, name, draft, isReadOnly, isWrong, describedBy, takesFocus, onType, onLeave, onAct }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (takesFocus.current === true) field.current?.focus();
    field.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [takesFocus]);
  const isEditing = draft !== null;
  useLayoutEffect(() => {
    const at = field.current?.value.length ?? 0;
    if (isEditing) field.current?.setSelectionRange(at, at);
  }, [isEditing]);
  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const act = actOf(event, isEditing);
    if (act === null) return;
    event.preventDefault();
    onAct(act);
  };
  return (
    <textarea
      ref={field}
      className={isEditing ? 'grid-field editing' : 'grid-field'}
      rows={isEditing && (column === 'title' || column === 'deliverable') ? 4 : 1}
      aria-label={name}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      readOnly={isReadOnly}
      spellCheck={false}
      autoComplete="off"
      lang="vi"
      value={draft ?? ''}
      onChange={(event) => onType(event.target.value)}
      onBlur={onLeave}
      onKeyDown={handleKey}
    />
  );
}
