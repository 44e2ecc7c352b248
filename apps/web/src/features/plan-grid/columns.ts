/** The columns in their order; the last one is read only. */
export const COLUMNS = ['code', 'title', 'theme', 'lead', 'coordinating', 'dueOn', 'deliverable', 'kind', 'recurrence', 'source'] as const;
export type ColumnKey = (typeof COLUMNS)[number];
export type Cells = Readonly<Record<ColumnKey, string>>;

export const BLANK: Cells = { code: '', title: '', theme: '', lead: '', coordinating: '', dueOn: '', deliverable: '', kind: '', recurrence: '', source: '' };
