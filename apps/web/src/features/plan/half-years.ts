/** The half-years a plan can be made for: from the one before the day on, without those that have a plan. */
export function halfYearsToPlan(today: string, taken: readonly string[]): string[] {
  const year = Number(today.slice(0, 4));
  const first = year * 2 + (Number(today.slice(5, 7)) > 6 ? 1 : 0) - 1;
  return [0, 1, 2, 3, 4]
    .map((step) => first + step)
    .map((half) => `${Math.floor(half / 2)}-H${(half % 2) + 1}`)
    .filter((halfYear) => !taken.includes(halfYear));
}
