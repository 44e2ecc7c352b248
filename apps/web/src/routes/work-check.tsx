import { Navigate } from '@tanstack/react-router';
import { z } from 'zod';
import { Check } from '../features/report/check';
import { paths } from '../lib/paths';
import { idParam, useSearchState } from '../lib/search-params';

const CheckSearch = z.object({ assignment: idParam });

export function WorkCheckPage() {
  const [{ assignment }] = useSearchState(CheckSearch);
  // An address without a task has nothing to check: the unit's list is where one is chosen.
  return assignment === undefined ? <Navigate to={paths.work} replace /> : <Check assignmentId={assignment} />;
}
