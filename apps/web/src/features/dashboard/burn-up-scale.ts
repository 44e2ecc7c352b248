import type { BurnUp, BurnUpPoint } from '@app/contract';
import { addMonths, diffDays } from '@app/domain';

export const HEIGHT = 216;
const EDGE = { top: 20, right: 16, bottom: 26, left: 34 };
const LABEL_GAP = 18;
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const GRID_LINES_MAX = 5;

export type LineName = 'planned' | 'claimed' | 'accepted';

export interface Scale {
  readonly x: (day: string) => number;
  readonly y: (count: number) => number;
  readonly counts: readonly number[];
  /** The first day of every month within. */
  readonly months: readonly string[];
  readonly right: number;
  readonly bottom: number;
}

/** Days across and tasks up, from 0; the half-year always whole. */
export function scaleOf({ startsOn, endsOn, effectiveOn, points }: BurnUp, width: number): Scale {
  const last = endsOn > effectiveOn ? endsOn : effectiveOn;
  const days = Math.max(1, diffDays(startsOn, last));
  const highest = Math.max(1, ...points.flatMap(({ planned, claimed }) => [planned, claimed ?? 0]));
  const tick = TICKS.find((one) => highest / one <= GRID_LINES_MAX) ?? highest;
  const top = Math.ceil(highest / tick) * tick;
  const [right, bottom] = [width - EDGE.right, HEIGHT - EDGE.bottom];
  return {
    x: (day) => EDGE.left + (diffDays(startsOn, day) / days) * (right - EDGE.left),
    y: (count) => bottom - (count / top) * (bottom - EDGE.top),
    counts: Array.from({ length: top / tick + 1 }, (_, at) => at * tick),
    months: Array.from({ length: 13 }, (_, at) => addMonths(`${startsOn.slice(0, 7)}-01`, at)).filter((day) => day >= startsOn && day <= last),
    right,
    bottom,
  };
}

/** A line that changes only where something happened. */
export function stepPath(points: readonly BurnUpPoint[], line: LineName, { x, y }: Pick<Scale, 'x' | 'y'>): string {
  const known = points.flatMap(({ on, [line]: count }) => (count === null ? [] : [{ at: x(on), up: y(count) }]));
  return known.map(({ at, up }, index) => (index === 0 ? `M${at} ${up}` : `H${at}V${up}`)).join('');
}

/** Heights of words beside the ends of lines, the order kept and none upon another. */
export function apart(heights: readonly number[], bottom: number): number[] {
  const placed = heights.toSorted((one, other) => one - other);
  for (let at = 1; at < placed.length; at += 1) placed[at] = Math.max(placed[at] ?? 0, (placed[at - 1] ?? 0) + LABEL_GAP);
  const excess = Math.max(0, (placed.at(-1) ?? 0) - bottom);
  const order = heights.map((height, at) => ({ height, at })).sort((one, other) => one.height - other.height || one.at - other.at);
  const result = [...heights];
  order.forEach(({ at }, rank) => (result[at] = (placed[rank] ?? 0) - excess));
  return result;
}

/** The point nearest to a place across the drawing. */
export function nearestPoint(points: readonly BurnUpPoint[], place: number, { x }: Pick<Scale, 'x'>): number {
  const distance = (point: BurnUpPoint | undefined) => (point === undefined ? Infinity : Math.abs(x(point.on) - place));
  return points.reduce((best, point, at) => (distance(point) < distance(points[best]) ? at : best), 0);
}
