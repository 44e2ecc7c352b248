import { getMe } from '@app/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from './api-client';

/** Who is signed in; at the start an answer of 401 is no interruption. */
export const meQuery = queryOptions({
  queryKey: [getMe.id, {}],
  queryFn: async ({ signal }) => (await call(getMe, { signal, isSignInOptional: true })).data,
  staleTime: 60_000,
});
