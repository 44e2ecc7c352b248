import { login, type Login } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call, keepCsrfToken } from '../../lib/api-client';
import { meQuery } from '../../lib/me';

/** Signs in and keeps what the next calls need. */
export function useSignIn() {
  const queryClient = useQueryClient();
  return useCallback(
    async (body: Login) => {
      const { data } = await call(login, { body });
      keepCsrfToken(data.csrfToken);
      queryClient.setQueryData(meQuery.queryKey, data.user);
      return data.user;
    },
    [queryClient],
  );
}
