import { DESKS, type Desk } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { AsOf, Day, Id } from './scalar';

/** Calendar days on each desk; they and `nobodyDays` sum to `days` exactly (R7). */
const DeskSplit = z.strictObject({ fromOn: Day, toOn: Day, days: z.int(), byDesk: z.strictObject(Object.fromEntries(DESKS.map((desk) => [desk, z.int()])) as Record<Desk, z.ZodInt>), nobodyDays: z.int() });

export const FairClock = z.strictObject({
  /** From the issue to the end of the work, or to the day asked of; null when no day has passed. */
  whole: DeskSplit.nullable(),
  /** From the due day that decides the class; null when the work is not late. */
  late: DeskSplit.nullable(),
  intervals: z.array(z.strictObject({ desk: z.enum(DESKS).nullable(), fromOn: Day, toOn: Day, days: z.int() })),
});
export type FairClock = z.infer<typeof FairClock>;

export const getFairClock = endpoint({ id: 'getFairClock', method: 'GET', path: '/assignments/:assignmentId/clock', access: 'task.read', summary: 'On whose desk the work lay, and for how long (R7)', params: z.strictObject({ assignmentId: Id }), query: AsOf, status: 200, reply: FairClock });

export const fairClockEndpoints = { getFairClock };
