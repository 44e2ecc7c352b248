import { CELL_CHANGES } from '@app/domain';
import { z } from 'zod';
import { dayParam, flag, idParam, oneOf } from '../../lib/search-params';

export const UNIT_SORTS = ['overdue', 'name'] as const;

/** The state of the dashboard that a copied link must bring back. */
export const DashboardSearch = z.object({
  /** The day whose end the figures hold for. */
  on: dayParam,
  /** An earlier day whose end the figures are compared with, and one kind of change. */
  since: dayParam,
  change: oneOf(CELL_CHANGES),
  trouble: flag,
  leadOnly: flag,
  swap: flag,
  /** For the wall of a meeting room. */
  present: flag,
  /** The cells as rows of a table. */
  asTable: flag,
  /** The burn-up as a table. */
  burnUpTable: flag,
  /** Of the units; absent: the official order, by kind. */
  sort: oneOf(UNIT_SORTS),
  /** The assignment whose cell is open. */
  cell: idParam,
});
