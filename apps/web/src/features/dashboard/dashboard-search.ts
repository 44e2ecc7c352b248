import { z } from 'zod';
import { dayParam, flag, idParam } from '../../lib/search-params';

/** The state of the dashboard that a copied link must bring back. */
export const DashboardSearch = z.object({
  /** The day whose end the figures hold for. */
  on: dayParam,
  trouble: flag,
  leadOnly: flag,
  swap: flag,
  /** The assignment whose cell is open. */
  cell: idParam,
});
