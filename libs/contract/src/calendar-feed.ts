import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant, pageOf } from './scalar';
import { UnitRef } from './unit';

export const CalendarFeed = z.strictObject({ id: Id, committeeId: Id, /** Null: everything its owner answers for. */ unit: UnitRef.nullable(), createdAt: Instant });
export type CalendarFeed = z.infer<typeof CalendarFeed>;
export const CreateCalendarFeed = z.strictObject({ committeeId: Id, unitId: Id.nullable() });
export type CreateCalendarFeed = z.infer<typeof CreateCalendarFeed>;

/** `address` is shown once, here; a repeated request gets null, for the secret is kept nowhere. */
const CreatedFeed = z.strictObject({ id: Id, address: z.url().nullable() });

export const listCalendarFeeds = endpoint({ id: 'listCalendarFeeds', method: 'GET', path: '/calendar-feeds', access: 'session.own', summary: 'One’s own calendar addresses that still work', status: 200, reply: pageOf(CalendarFeed) });
export const createCalendarFeed = endpoint({ id: 'createCalendarFeed', method: 'POST', path: '/calendar-feeds', access: 'session.own', summary: 'Make a secret address of due days, for a unit or for oneself', body: CreateCalendarFeed, status: 201, reply: CreatedFeed });
export const revokeCalendarFeed = endpoint({ id: 'revokeCalendarFeed', method: 'DELETE', path: '/calendar-feeds/:feedId', access: 'session.own', summary: 'Make a calendar address useless', params: z.strictObject({ feedId: Id }), status: 204 });
export const readCalendar = endpoint({ id: 'readCalendar', method: 'GET', path: '/calendars/:secret', access: 'anonymous', summary: 'Due days as an iCalendar, by secret address', params: z.strictObject({ secret: z.string().regex(/^[\w-]{43}\.ics$/) }), status: 200, file: 'text/calendar' });

export const calendarFeedEndpoints = { listCalendarFeeds, createCalendarFeed, revokeCalendarFeed, readCalendar };
