import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from '../lib/problem';

/** Worth another try: the server was away or busy. Refusals and faults are shown at once. */
function isPassing(error: unknown): boolean {
  return isProblem(error) && (error.code === 'offline' || error.code === 'unavailable');
}

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      // Correct by construction: whatever was written, everything on the screen is asked again. Autosave opts out.
      onSuccess: (_data, _input, _context, mutation) => {
        if (mutation.meta?.['isQuiet'] !== true) void client.invalidateQueries();
      },
    }),
    defaultOptions: {
      queries: {
        // The server answers 304 cheaply; a figure on the screen should not be older than the last look at it.
        staleTime: 10_000,
        retry: (count, error) => isPassing(error) && count < 2,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
