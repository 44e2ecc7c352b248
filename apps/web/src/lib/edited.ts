import type { CallOf, EndpointShape } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { taggedQuery } from './api-client';

/**
 * What is to be edited, read anew for every edit: an old copy would only be refused at the end. `reading` is the key of
 * the form, which keeps what is typed until `reload` is asked for.
 */
export function useEdited<E extends EndpointShape>(endpoint: E, input: CallOf<E>) {
  const [reading, setReading] = useState(0);
  const query = useQuery({ ...taggedQuery(endpoint, input), gcTime: 0, staleTime: Infinity });
  const reload = async () => {
    await query.refetch();
    setReading((count) => count + 1);
  };
  return { query, reading, reload };
}
