import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isComposing } from '../lib/composition';
import './menu.css';

interface MenuProps {
  /** Name of the button, when its content does not say enough. */
  readonly label?: string;
  readonly button: ReactNode;
  readonly buttonClass?: string;
  readonly isEnd?: boolean;
  readonly children: ReactNode;
}

/**
 * A button that discloses a panel of plain links and buttons. Arrow keys walk it, Tab goes through it, Escape or a
 * click outside closes it and focus returns.
 */
export function Menu({ label, button, buttonClass = 'btn', isEnd = false, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>(':scope > button')?.focus();
  }, []);

  useEffect(() => {
    if (!isOpen) return;
    const handleOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', handleOutside);
    document.addEventListener('focusin', handleOutside);
    return () => {
      document.removeEventListener('pointerdown', handleOutside);
      document.removeEventListener('focusin', handleOutside);
    };
  }, [isOpen]);

  const handleKeys = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !isOpen || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const items = [...(root.current?.querySelectorAll<HTMLElement>('.menu-panel :is(a, button)') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  };

  return (
    // The keys are a convenience on top of Tab, which reaches every item by itself.
    <div className={isEnd ? 'menu end' : 'menu'} ref={root} onKeyDown={handleKeys} role="presentation">
      <button type="button" className={buttonClass} aria-label={label} aria-expanded={isOpen} aria-controls={panelId} onClick={() => setOpen(!isOpen)}>
        {button}
      </button>
      <div className="menu-panel" id={panelId} hidden={!isOpen} onClick={(event) => event.target instanceof Element && event.target.closest('[data-closes]') && close()} role="presentation">
        {children}
      </div>
    </div>
  );
}

/** A titled part of a menu. */
export function MenuGroup({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="menu-group">
      {title && <div className="menu-title">{title}</div>}
      {children}
    </div>
  );
}
