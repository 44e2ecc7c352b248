export const REPORT_STATES = ['expected', 'draft', 'with-head', 'submitted', 'accepted', 'returned', 'waived'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const ITEM_STATES = ['draft', 'submitted', 'accepted', 'returned'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** What the unit says of its work; it never decides the status (R24). */
export const ITEM_CLAIMS = ['completed', 'on-track', 'behind', 'not-started'] as const
export type ItemClaim = (typeof ITEM_CLAIMS)[number]

export const ITEM_KINDS = ['progress', 'completion', 'contribution'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
