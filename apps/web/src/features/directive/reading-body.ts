import { AcceptProposal, fieldCodeOf, type FieldCode, type FieldError } from '@app/contract';
import type { z } from 'zod';
import { livesOnTask, type ClauseDraft, type DirectiveFacts } from './reading-draft';

interface Checked {
  readonly committeeId: string;
  readonly issuedOn: string;
  readonly text: string;
  readonly facts: DirectiveFacts;
  readonly planId: string;
  readonly drafts: readonly ClauseDraft[];
}

/** Errors by where the field stands in the form: `directive/title`, `clauses/3/task/leadUnitId`, with the number of the draft. */
export type ReadingErrors = Readonly<Record<string, FieldCode>>;

type Body = z.output<typeof AcceptProposal>;
export type Parsed = { readonly body: Body; readonly errors: null } | { readonly body: null; readonly errors: ReadingErrors };

/** What is sent: the ticked passages as they were left, the others open, without those that are no clause. */
export function bodyOf({ committeeId, issuedOn, text, facts, planId, drafts }: Checked): Parsed {
  const clauses = inLedger(drafts).map(({ draft: { label, startOffset, endOffset, isTaken, disposition, reason, task } }) => {
    const span = { label, startOffset, endOffset };
    if (!isTaken) return { ...span, disposition: 'open', reason: null, task: null };
    const own = livesOnTask(disposition) ? { ...task, leadUnitId: task.leadUnitId === '' ? null : task.leadUnitId, dueOn: task.kind === 'standing' ? null : task.dueOn, recurrence: task.kind === 'recurring' ? task.recurrence : null } : null;
    return { ...span, disposition, reason, task: own };
  });
  const parsed = AcceptProposal.safeParse({ directive: { committeeId, issuedOn, text, ...facts }, planId: planId === '' ? null : planId, clauses });
  if (parsed.success) return { body: parsed.data, errors: null };
  return { body: null, errors: errorsAt(drafts, parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, code: fieldCodeOf(issue, false) }))) };
}

/** Errors of the sent body at the drafts they belong to; the server names places in what was sent. */
export function errorsAt(drafts: readonly ClauseDraft[], errors: readonly FieldError[]): ReadingErrors {
  const places = inLedger(drafts).map(({ at }) => at);
  const found: Record<string, FieldCode> = {};
  for (const { pointer, code } of errors) {
    const [top = '', place = '', ...rest] = pointer.split('/').slice(1);
    const field = top === 'clauses' ? [top, places[Number(place)] ?? place, ...rest.filter((part) => !/^\d+$/.test(part))].join('/') : [top, place, ...rest].filter(Boolean).join('/');
    found[field] ??= code;
  }
  return found;
}

const inLedger = (drafts: readonly ClauseDraft[]) => drafts.map((draft, at) => ({ draft, at })).filter(({ draft }) => draft.disposition !== 'left-out');

/** The id of a field's control, from where the field stands. */
export const fieldIdOf = (field: string): string => `reading-${field.replaceAll('/', '-')}`;
