import { z } from 'zod';
import { Check } from '../features/report/check';
import { idParam, useSearchState } from '../lib/search-params';

const CheckSearch = z.object({ assignment: idParam });

export function WorkCheckPage() {
  const [{ assignment = '' }] = useSearchState(CheckSearch);
  return <Check assignmentId={assignment} />;
}
