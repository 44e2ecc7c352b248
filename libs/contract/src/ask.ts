import { ADDRESSEE_KINDS, ASK_STATES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { AsOf, Day, Id, Instant, PageQuery, optionalText, pageOf, text } from './scalar';
import { UnitRef } from './unit';

/** What the reader may do with an ask now. */
export const ASK_ACTS = ['address', 'answer', 'close'] as const;

export const Addressee = z.strictObject({
  kind: z.enum(ADDRESSEE_KINDS),
  unit: UnitRef.nullable(),
  /** A leader by name; null with the kind `leader`: whoever of them comes first. */
  person: z.strictObject({ id: Id, displayName: z.string() }).nullable(),
});
export type Addressee = z.infer<typeof Addressee>;

export const Ask = z.strictObject({
  id: Id,
  itemId: Id,
  unit: UnitRef,
  task: z.strictObject({ id: Id, code: z.string(), title: z.string() }),
  difficulty: z.string().nullable(),
  proposal: z.string().nullable(),
  raisedOn: Day,
  raisedBy: z.string(),
  state: z.enum(ASK_STATES),
  addressee: Addressee.nullable(),
  dueOn: Day.nullable(),
  isOverdue: z.boolean(),
  /** 1 for the first time; the same assignment asked before without an answer, or the same thing again. */
  repeatNumber: z.int(),
  earlier: z.strictObject({ id: Id, raisedOn: Day }).nullable(),
  answer: z.strictObject({ decision: z.enum(['answered', 'refused']), text: z.string(), answeredOn: Day, answeredAt: Instant, answeredBy: z.string() }).nullable(),
  /** Why it was closed without an answer. */
  closingNote: z.string().nullable(),
  acts: z.array(z.enum(ASK_ACTS)),
});
export type Ask = z.infer<typeof Ask>;

/** `waiting-for-me`: I am to act; `mine`: my unit asked, or I am or was the addressee; `leader`: with the leaders. */
export const ASK_VIEWS = ['waiting-for-me', 'mine', 'leader', 'all'] as const;

export const AddressAsk = z
  .strictObject({ kind: z.enum(ADDRESSEE_KINDS), unitId: Id.nullable().default(null), userId: Id.nullable().default(null), dueOn: Day })
  .refine(({ kind, unitId }) => kind !== 'unit' || unitId !== null, { path: ['unitId'], params: { code: 'required' } });
export type AddressAsk = z.infer<typeof AddressAsk>;
export const AnswerAsk = z.strictObject({ decision: z.enum(['answered', 'refused']), text: text(2000) });
export type AnswerAsk = z.infer<typeof AnswerAsk>;
export const CloseAsk = z.strictObject({ note: optionalText(1000).default(null) });
export type CloseAsk = z.infer<typeof CloseAsk>;

/** What waits for the leaders at the two times; number and list come from one question (R14). */
export const LeaderAsks = z.strictObject({
  count: z.int(),
  overdueCount: z.int(),
  items: z.array(z.strictObject({ id: Id, unit: UnitRef, task: z.strictObject({ id: Id, code: z.string(), title: z.string() }), words: z.string(), raisedOn: Day, dueOn: Day.nullable(), isOverdue: z.boolean(), repeatNumber: z.int() })),
});
export type LeaderAsks = z.infer<typeof LeaderAsks>;

const params = z.strictObject({ askId: Id });

export const listAsks = endpoint({ id: 'listAsks', method: 'GET', path: '/asks', access: 'ask.read', summary: 'What units cannot solve alone; unanswered first, then by due day', query: PageQuery.extend({ planId: Id, view: z.enum(ASK_VIEWS).default('all'), state: z.enum(ASK_STATES).optional(), assignmentId: Id.optional(), taskId: Id.optional() }), status: 200, reply: pageOf(Ask) });
export const listLeaders = endpoint({ id: 'listLeaders', method: 'GET', path: '/committees/:committeeId/leaders', access: 'ask.address', summary: 'Leaders to whom an ask may be addressed', params: z.strictObject({ committeeId: Id }), status: 200, reply: z.strictObject({ items: z.array(z.strictObject({ id: Id, displayName: z.string(), position: z.string().nullable() })) }) });
export const addressAsk = endpoint({ id: 'addressAsk', method: 'POST', path: '/asks/:askId/addressee', access: 'ask.address', summary: 'Hand an ask to who is to answer, by a day', params, body: AddressAsk, status: 204 });
export const answerAsk = endpoint({ id: 'answerAsk', method: 'POST', path: '/asks/:askId/answer', access: 'ask.answer', summary: 'Answer or refuse', params, body: AnswerAsk, status: 204 });
export const closeAsk = endpoint({ id: 'closeAsk', method: 'POST', path: '/asks/:askId/closing', access: 'ask.close', summary: 'Close after the answer, or note what needs none', params, body: CloseAsk, status: 204 });
export const getLeaderAsks = endpoint({ id: 'getLeaderAsks', method: 'GET', path: '/plans/:planId/leader-asks', access: 'dashboard.read', summary: 'What waits for the leaders, as of any day', params: z.strictObject({ planId: Id }), query: AsOf, status: 200, reply: LeaderAsks });

export const askEndpoints = { listAsks, listLeaders, addressAsk, answerAsk, closeAsk, getLeaderAsks };
