import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window fits a media query, kept up to date: for what is drawn differently, not only styled so. */
export function useMediaQuery(condition: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(condition);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [condition],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(condition).matches);
}
