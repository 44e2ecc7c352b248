import { createWords, messagesOf } from '@app/words';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider, type AnyRouter, type RouteComponent } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { act, render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { Providers } from '../app/providers';
import { createQueryClient } from '../app/query-client';
import { createAppRouter } from '../app/router';
import { keepCsrfToken } from '../lib/api-client';
import type { FakeApi } from './fake-api';
import { FakeEventSource } from './fake-events';

interface Rendered extends RenderResult {
  readonly user: UserEvent;
  /** The address shown. */
  readonly address: () => string;
}

/** Opens an address of the web over a fake API: the real router, frame and Vietnamese words. */
export function renderRoute(address: string, api: FakeApi): Promise<Rendered> {
  const queryClient = createQueryClient();
  const history = createMemoryHistory({ initialEntries: [address] });
  return show(createAppRouter(queryClient, history), queryClient, api);
}

/** Shows one component alone, without the frame. */
export function renderPage(component: RouteComponent, api: FakeApi): Promise<Rendered> {
  const router = createRouter({ routeTree: createRootRoute({ component }), history: createMemoryHistory() });
  return show(router, createQueryClient(), api);
}

async function show(router: AnyRouter, queryClient: QueryClient, api: FakeApi): Promise<Rendered> {
  globalThis.fetch = api.answer;
  globalThis.EventSource = FakeEventSource as unknown as typeof EventSource;
  keepCsrfToken(null);
  const language = { locale: 'vi' as const, t: createWords('vi', messagesOf('vi')) };
  const rendered = render(
    <Providers queryClient={queryClient} language={language}>
      <RouterProvider router={router} />
    </Providers>,
  );
  await act(() => router.load());
  return { ...rendered, user: userEvent.setup(), address: () => router.state.location.href };
}
