import type { Locale, Words } from '@app/words';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../lib/words';
import { ToastProvider } from '../ui/toast';

export function Providers({ queryClient, language, children }: { queryClient: QueryClient; language: { locale: Locale; t: Words }; children: ReactNode }) {
  return (
    <LanguageProvider initial={language}>
      <QueryClientProvider client={queryClient}>
        <ToastProvider>{children}</ToastProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}
