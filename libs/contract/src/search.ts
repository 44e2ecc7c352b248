import { z } from 'zod';
import { endpoint } from './endpoint';
import { Day, Id } from './scalar';

export const SEARCH_KINDS = ['task', 'unit', 'directive', 'report'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing found. */
export const SearchHit = z.strictObject({
  kind: z.enum(SEARCH_KINDS),
  /** Of the task, unit or directive; of the item for a report. */
  id: Id,
  /** Code of the task (also of a report's), number of the directive. */
  code: z.string().nullable(),
  title: z.string(),
  /** The words around what was found: of a clause or a report. */
  excerpt: z.string().nullable(),
  /** Short name of the unit that leads, that reported. */
  unitName: z.string().nullable(),
  /** Of a task or a report. */
  taskId: Id.nullable(),
  planId: Id.nullable(),
  /** Issued, or submitted. */
  day: Day.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const search = endpoint({
  id: 'search',
  method: 'GET',
  path: '/search',
  access: 'signed-in',
  summary: 'Tasks, units, directives with their clauses and reports within reach; without tone marks, with them preferred, by abbreviations and short names; best first within each kind',
  query: z.strictObject({ committeeId: Id, q: z.string().trim().min(1).max(200) }),
  status: 200,
  reply: z.strictObject({ items: z.array(SearchHit) }),
});

export const searchEndpoints = { search };
