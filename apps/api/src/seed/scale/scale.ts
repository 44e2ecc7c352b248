/** How much a benchmark database holds. The work of one plan is the same at every size, so that growth shows. */
export interface Scale {
  readonly name: string;
  readonly committeeCount: number;
  readonly unitCount: number;
  /** Per committee, ending with the half-year of the demo's day. */
  readonly halfYearCount: number;
  readonly tasksPerPlan: number;
  /** Of each lead, one in each round of the half-year; two or more. */
  readonly itemsPerTask: number;
  readonly hasAudit: boolean;
}

const ONE_PLAN = { unitCount: 60, tasksPerPlan: 500, itemsPerTask: 4 } as const;

export const SCALES = {
  /** 2,000 tasks, 8,000 reports. */
  S: { name: 'S', ...ONE_PLAN, committeeCount: 1, halfYearCount: 4, hasAudit: true },
  /** 100,000 tasks, 400,000 reports. */
  M: { name: 'M', ...ONE_PLAN, committeeCount: 50, halfYearCount: 4, hasAudit: true },
  /** 5 million assignments, 20 million reports, 40 half-years; no audit rows. */
  L: { name: 'L', ...ONE_PLAN, itemsPerTask: 8, committeeCount: 125, halfYearCount: 40, hasAudit: false },
} as const satisfies Record<string, Scale>;
export type ScaleName = keyof typeof SCALES;

/** A number source that gives the same numbers in every run (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to but without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }
}

const FIRST_ID_AT = Date.parse('2019-01-01T00:00:00Z');

/** Ids in the order of version 7, the same in every run. */
export class Ids {
  private count = 0;

  next(): string {
    this.count += 1;
    const time = (FIRST_ID_AT + Math.floor(this.count / 4096)).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${(this.count % 4096).toString(16).padStart(3, '0')}-8000-${this.count.toString(16).padStart(12, '0')}`;
  }
}
