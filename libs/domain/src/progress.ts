export const INDICATOR_DIRECTIONS = ['at-least', 'at-most', 'equal'] as const
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number]
