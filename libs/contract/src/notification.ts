import { RUNGS } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant, PageQuery, pageOf } from './scalar';

export const NOTICE_KINDS = ['digest', 'nudge', 'receipt', 'returned', 'with-head', 'sent-back'] as const;

/** Which rung of the ladder this was, and the how-manieth reminder of the same thing. */
const reminded = { unitName: z.string(), dueOn: Day, rung: z.enum(RUNGS), number: z.int() };

export const NoticeContent = z.strictObject({
  /** Of a digest: the person's how-manieth in the committee. */
  number: z.int().nullable(),
  tasks: z.array(z.strictObject({ taskId: Id, code: z.string(), title: z.string(), ...reminded })),
  reports: z.array(z.strictObject({ reportId: Id, roundName: z.string(), ...reminded })),
  submission: z.strictObject({ id: Id, number: z.string(), contentHash: z.string(), itemCount: z.int() }).nullable(),
  returned: z.strictObject({ assignmentId: Id, code: z.string(), title: z.string() }).nullable(),
  /** What the drafts belong to, or why they came back from the head. */
  note: z.string().nullable(),
});
export type NoticeContent = z.infer<typeof NoticeContent>;

export const Notice = z.strictObject({ id: Id, committeeId: Id, kind: z.enum(NOTICE_KINDS), content: NoticeContent, createdAt: Instant, isRead: z.boolean() });
export type Notice = z.infer<typeof Notice>;

export const listNotices = endpoint({ id: 'listNotices', method: 'GET', path: '/notices', access: 'session.own', summary: 'What one was told, newest first, with how much is unread', query: PageQuery, status: 200, reply: pageOf(Notice).extend({ unreadCount: z.int() }) });
export const readNotice = endpoint({ id: 'readNotice', method: 'POST', path: '/notices/:noticeId/reading', access: 'session.own', summary: 'Mark one of one’s notices as read', params: z.strictObject({ noticeId: Id }), status: 204 });
export const readNotices = endpoint({ id: 'readNotices', method: 'POST', path: '/notices/reading', access: 'session.own', summary: 'Mark all of one’s notices as read', status: 204 });
export const remindReport = endpoint({ id: 'remindReport', method: 'POST', path: '/reports/:reportId/reminder', access: 'round.manage', summary: 'Remind a unit of its missing report, once a day', params: z.strictObject({ reportId: Id }), status: 201, reply: z.strictObject({ recipientCount: z.int() }) });

export const notificationEndpoints = { listNotices, readNotice, readNotices, remindReport };
