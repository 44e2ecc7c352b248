import { ASSIGNMENT_ROLES, TASK_SORTS } from '@app/contract';
import { SHOWN_STATUSES } from '@app/domain';
import { z } from 'zod';
import { dayParam, idParam, oneOf, textParam } from '../../lib/search-params';

export const FIGURES = ['completed', 'completed-on-time', 'completed-late', 'within-term', 'due-soon', 'overdue', 'not-counted', 'due'] as const;

/** The filters of the task list, as a link keeps them. */
export const TaskSearch = z.object({
  unit: idParam,
  role: oneOf(ASSIGNMENT_ROLES),
  theme: idParam,
  figure: oneOf(FIGURES),
  shown: oneOf(SHOWN_STATUSES),
  q: textParam,
  sort: oneOf(TASK_SORTS),
  on: dayParam,
});
