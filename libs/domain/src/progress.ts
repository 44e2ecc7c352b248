export const INDICATOR_DIRECTIONS = ['at-least', 'at-most', 'equal'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** Target and actual are in the indicator's own unit of measure; a null actual is missing, not zero (R10). */
export type IndicatorFacts = { direction: IndicatorDirection; target: number; actual: number | null };

/** Says whether the target is met: at least, at most ("không vượt quá") or exactly. Null = not reported, so not known (R10). */
export function isIndicatorMet(indicator: IndicatorFacts): boolean | null {
  const { actual, direction, target } = indicator;
  if (actual === null) return null;
  if (direction === 'at-least') return actual >= target;
  if (direction === 'at-most') return actual <= target;
  return actual === target;
}

/**
 * Actual ÷ target, where 1 is the target itself; for `at-most` less is better. Null when nothing was reported or the target is 0 (R10).
 * It never decides a status (R24).
 */
export function achievementRatio(indicator: IndicatorFacts): number | null {
  if (indicator.actual === null || indicator.target === 0) return null;
  return indicator.actual / indicator.target;
}
