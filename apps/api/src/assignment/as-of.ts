import { endOfDayInstant, type Day } from '@app/domain';
import type { Clock } from '../config/clock';
import type { AsOf } from './facts.queries';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const FOREVER = new Date('9999-12-31T00:00:00Z');

/**
 * The two times of a question as it was asked. Of a past day without `knownAt`: what was shown at its end. Of today:
 * everything known by now, which needs no instant, so that answers can be kept.
 */
export function asOfAsked(clock: Clock, query: { effectiveOn?: Day | undefined; knownAt?: string | undefined }): AsOf {
  const effectiveOn = query.effectiveOn ?? clock.today();
  if (query.knownAt !== undefined) return { effectiveOn, knownAt: new Date(query.knownAt) };
  return { effectiveOn, knownAt: effectiveOn < clock.today() ? new Date(endOfDayInstant(effectiveOn, TIME_ZONE)) : FOREVER };
}

/** What is printed as "known at": never later than the present. */
export function knownAtShown(clock: Clock, asOf: AsOf): Date {
  return asOf.knownAt.getTime() === FOREVER.getTime() ? new Date(endOfDayInstant(clock.today(), TIME_ZONE)) : asOf.knownAt;
}
