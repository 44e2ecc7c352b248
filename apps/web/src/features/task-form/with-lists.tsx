import { listDirectives, listThemes, listUnits } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { query } from '../../lib/api-client';
import { useWorkspace } from '../../lib/session';
import { QueryBoundary } from '../../ui/query-boundary';
import type { TaskLists } from './task-fields';

/** What a task may point to. The form waits for it: a select can only show a choice it has. */
export function WithLists({ children }: { children: (lists: TaskLists) => ReactNode }) {
  const { committee } = useWorkspace();
  const themes = useQuery(query(listThemes, { params: { committeeId: committee.id } }));
  const units = useQuery(query(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  const directives = useQuery(query(listDirectives, { query: { committeeId: committee.id, limit: 200 } }));
  return (
    <QueryBoundary query={themes}>
      {(known) => (
        <QueryBoundary query={units}>
          {(members) => (
            <QueryBoundary query={directives}>
              {(papers) => children({ themes: known.items, units: members.items, directives: papers.items })}
            </QueryBoundary>
          )}
        </QueryBoundary>
      )}
    </QueryBoundary>
  );
}
