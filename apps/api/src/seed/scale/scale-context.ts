import type { Day, HalfYear } from '@app/domain';
import type { HashedItem } from '../../report/content-hash';
import type { Dice, Scale } from './scale';
import type { ScaleCommittee } from './scale-committee';

export interface PlanParts {
  readonly scale: Scale;
  readonly committee: ScaleCommittee;
  readonly halfYear: HalfYear;
  readonly today: Day;
  readonly dice: Dice;
}

/** What one unit sends in one round. */
export interface Sending {
  readonly id: string;
  readonly unitAt: number;
  readonly reportId: string;
  readonly on: Day;
  readonly items: HashedItem[];
}

export interface PlanContext extends PlanParts {
  readonly planId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly isCurrent: boolean;
  /** By round, then by unit. */
  readonly sendings: readonly (readonly Sending[])[];
}

/** An hour of the day on the committee's clock. */
export function at(day: Day, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`);
}
