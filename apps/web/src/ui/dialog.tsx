import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../lib/words';
import { IconButton } from './button';
import './dialog.css';

/**
 * A modal on the native element: focus goes in, stays in and comes back; Escape closes unless the typing needs it.
 * Mount it while it should be open.
 */
export function Dialog({ title, onClose, isWide = false, children }: { title: ReactNode; onClose: () => void; isWide?: boolean; children: ReactNode }) {
  const t = useWords();
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    if (dialog && !dialog.open) {
      dialog.showModal();
      // The browser would choose the close button, which stands first.
      dialog.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea, button):not(:disabled)')?.focus();
    }
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={isWide ? 'dialog wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={t('common.action.close')} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

/** The row of buttons at the end of a dialog; the act last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
