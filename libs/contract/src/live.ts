import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id } from './scalar';

/** Data of an event `plan`: what the plan's screens show has changed. It says no more; what it is, each reader asks within their own reach. */
export const PlanEvent = z.strictObject({ planId: Id, revision: z.int() });
export type PlanEvent = z.infer<typeof PlanEvent>;

/** Data of the event `start`, the first of every stream: the plans as they are now, or those changed since `Last-Event-ID`. */
export const StartEvent = z.strictObject({ plans: z.array(PlanEvent) });
export type StartEvent = z.infer<typeof StartEvent>;

export const EVENT_NAMES = ['start', 'plan'] as const;

export const streamEvents = endpoint({
  id: 'streamEvents',
  method: 'GET',
  path: '/events',
  access: 'plan.read',
  summary: 'Server-sent events, never ending: which plans of the reader have changed, through whichever process. `Last-Event-ID` goes on where it broke; an event may come twice, its revision says so',
  status: 200,
  file: 'text/event-stream',
});

export const liveEndpoints = { streamEvents };
