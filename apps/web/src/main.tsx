import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { Providers } from './app/providers';
import { createQueryClient } from './app/query-client';
import { createAppRouter } from './app/router';
import { keepTheme, preferredTheme } from './lib/preference';
import { loadPreferredLanguage } from './lib/words';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

// The content security policy forbids eval, which zod would otherwise try.
config({ jitless: true });

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (container === null) throw new Error('#root is missing');
  keepTheme(preferredTheme());
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient);
  const language = await loadPreferredLanguage();
  createRoot(container).render(
    <StrictMode>
      <Providers queryClient={queryClient} language={language}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}

void start();
