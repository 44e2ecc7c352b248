/** What a cell shows, closed list (one glyph and one colour each). */
export const SHOWN_STATUSES = [
  'not-counted',
  'completed-on-time',
  'completed-late',
  'overdue',
  'due-soon',
  'silent',
  'awaiting-confirmation',
  'in-progress',
  'not-started',
  'standing',
] as const
export type ShownStatus = (typeof SHOWN_STATUSES)[number]

/** What the figures count, closed list. */
export const DEADLINE_CLASSES = [
  'completed-early',
  'completed-on-time',
  'completed-late',
  'within-term',
  'due-soon',
  'overdue',
  'no-deadline',
  'not-counted',
] as const
export type DeadlineClass = (typeof DEADLINE_CLASSES)[number]

export const CORNER_MARKS = ['claimed', 'returned', 'disputed', 'extended'] as const
export type CornerMark = (typeof CORNER_MARKS)[number]
