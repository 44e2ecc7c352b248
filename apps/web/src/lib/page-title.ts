import { useEffect } from 'react';
import { useWords } from './words';

/** Names the page in the window, history and to screen readers; `isError` puts the word first, as it should be heard. */
export function usePageTitle(page: string, isError = false): void {
  const t = useWords();
  useEffect(() => {
    document.title = isError ? t('app.errorTitle', { page }) : t('app.pageTitle', { page });
  }, [t, page, isError]);
}
