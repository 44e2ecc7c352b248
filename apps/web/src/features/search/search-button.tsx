import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../lib/words';
import { IconButton } from '../../ui/button';
import type { PageEntry } from './choices';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** The way to everything from anywhere: the button, Ctrl+K, and `/` where nobody types. */
export function SearchButton({ pages }: { pages: readonly PageEntry[] }) {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const isPalette = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!isPalette && !isSlash) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <IconButton icon="search" label={t('search.open')} onClick={() => setIsOpen(true)} />
      {/* In the content, as every dialog: a head within the head of the page would be no landmark. */}
      {isOpen && createPortal(<Suspense><Palette pages={pages} onClose={() => setIsOpen(false)} /></Suspense>, document.getElementById('main') ?? document.body)}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="grid"]') !== null);
}
