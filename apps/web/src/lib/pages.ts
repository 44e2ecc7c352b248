import type { CallOf, EndpointShape } from '@app/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from './api-client';

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/**
 * A list that comes in pages: `const list = useInfiniteQuery(pages(listTasks, { query: { planId } }))`,
 * then `itemsOf(list.data)` and `<LoadMore list={list} />`.
 */
export function pages<E extends EndpointShape>(endpoint: E, input: CallOf<E>) {
  const { query: asked } = input as { query?: Record<string, unknown> };
  return infiniteQueryOptions({
    queryKey: [endpoint.id, input, 'pages'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const paged = { ...input, query: { ...asked, cursor: pageParam ?? undefined }, signal };
      return (await call(endpoint, paged as CallOf<E> & { signal: AbortSignal })).data;
    },
    getNextPageParam: (page) => (page as Page).nextCursor,
  });
}

type ItemOf<P> = P extends { readonly items: readonly (infer Item)[] } ? Item : never;

export function itemsOf<P>(data: { readonly pages: readonly P[] } | undefined): ItemOf<P>[] {
  return (data?.pages ?? []).flatMap((page) => (page as Page).items as ItemOf<P>[]);
}

