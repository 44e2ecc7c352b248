import { COORDINATING_STATES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant, optionalText, text } from './scalar';
import { UnitRef } from './unit';

/** What a coordinating unit may say of its part when the lead claims completion. */
export const PART_WORDS = ['confirm', 'correct', 'dispute'] as const;
/** What the reader may do about a part now. */
export const PART_ACTS = [...PART_WORDS, 'settle'] as const;

export const Part = z.strictObject({
  assignmentId: Id,
  unit: UnitRef,
  state: z.enum(COORDINATING_STATES),
  /** The last thing said of it; null while only asked or taken on. A leader's settling is one too. */
  word: z.strictObject({ text: z.string().nullable(), saidOn: Day, saidAt: Instant, saidBy: z.string(), isSettlement: z.boolean(), /** Settled by a leader of a unit concerned, no other being there. */ isOwnUnit: z.boolean() }).nullable(),
  /** The last day on which an answer is expected; null while the lead claims nothing. */
  answerUntil: Day.nullable(),
  /** That day has passed without a word: silence, not consent. */
  isSilent: z.boolean(),
  acts: z.array(z.enum(PART_ACTS)),
});
export type Part = z.infer<typeof Part>;

export const SpeakForPart = z
  .strictObject({ word: z.enum(PART_WORDS), text: optionalText(1000).default(null) })
  .refine((said) => said.word === 'confirm' || said.text !== null, { path: ['text'], params: { code: 'required' } });
export type SpeakForPart = z.infer<typeof SpeakForPart>;
export const SettleDispute = z.strictObject({ reason: text(1000) });
export type SettleDispute = z.infer<typeof SettleDispute>;

const params = z.strictObject({ assignmentId: Id });

export const listParts = endpoint({ id: 'listParts', method: 'GET', path: '/tasks/:taskId/parts', access: 'task.read', summary: 'What each coordinating unit says of its part', params: z.strictObject({ taskId: Id }), status: 200, reply: z.strictObject({ items: z.array(Part) }) });
export const speakForPart = endpoint({ id: 'speakForPart', method: 'POST', path: '/assignments/:assignmentId/word', access: 'assignment.speak', summary: 'A coordinating unit confirms, corrects or disputes its part', params, body: SpeakForPart, status: 204 });
export const settleDispute = endpoint({ id: 'settleDispute', method: 'POST', path: '/assignments/:assignmentId/settlement', access: 'task.decide', summary: 'A leader settles a dispute with a reason; the completion may then be accepted (R4)', params, body: SettleDispute, status: 204 });

export const partEndpoints = { listParts, speakForPart, settleDispute };
