import type { Day } from '@app/domain';
import { dayOfInstant } from '@app/domain';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * The only place that asks the machine for the time. Business time (`today`, `now`) may stand still on the demo day;
 * sessions, throttling and jobs use `machineNow`.
 */
export class Clock {
  constructor(private demoDay: Day | null = null) {}

  get isDemo(): boolean {
    return this.demoDay !== null;
  }

  /** Set when the installation turns out to be the demo. */
  stayOn(day: Day): void {
    this.demoDay = day;
  }

  today(timeZone: string = TIME_ZONE): Day {
    return this.demoDay ?? dayOfInstant(this.machineNow().toISOString(), timeZone);
  }

  /** The business instant: on the demo day, the machine's time of day in the committee's zone. */
  now(timeZone: string = TIME_ZONE): Date {
    const machine = this.machineNow();
    if (this.demoDay === null) return machine;
    const machineDay = dayOfInstant(machine.toISOString(), timeZone);
    return new Date(machine.getTime() + (Date.parse(this.demoDay) - Date.parse(machineDay)));
  }

  machineNow(): Date {
    return new Date();
  }
}
