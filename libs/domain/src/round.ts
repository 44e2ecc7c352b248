export const ROUND_STATES = ['planned', 'open', 'closed', 'frozen'] as const
export type RoundState = (typeof ROUND_STATES)[number]
