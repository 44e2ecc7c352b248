import { Navigate } from '@tanstack/react-router';
import { z } from 'zod';
import { Check } from '../features/report/check';
import { paths } from '../lib/paths';
import { listParam, useSearchState } from '../lib/search-params';

const CheckSearch = z.object({ assignment: listParam });

export function WorkCheckPage() {
  const [{ assignment }] = useSearchState(CheckSearch);
  const assignmentIds = (assignment ?? []).filter((id) => z.uuid().safeParse(id).success);
  // An address without a task has nothing to check: the unit's list is where one is chosen.
  return assignmentIds.length === 0 ? <Navigate to={paths.work} replace /> : <Check assignmentIds={assignmentIds} />;
}
