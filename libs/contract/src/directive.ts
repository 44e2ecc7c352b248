import { DIRECTIVE_STATES, DISPOSITIONS } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Created, Day, Id, PageQuery, Version, optionalText, pageOf, text } from './scalar';

export const DIRECTIVE_KINDS = ['conclusion', 'directive', 'plan', 'letter', 'decision'] as const;

export const Coverage = z.strictObject({ covered: z.int(), total: z.int() });

export const DirectiveListItem = z.strictObject({
  id: Id,
  code: z.string(),
  kind: z.enum(DIRECTIVE_KINDS),
  number: z.string().nullable(),
  title: z.string(),
  issuedOn: Day,
  state: z.enum(DIRECTIVE_STATES),
  coverage: Coverage,
  taskCount: z.int(),
});
export type DirectiveListItem = z.infer<typeof DirectiveListItem>;

/** A span of the directive's text: `quote` is exactly text.slice(startOffset, endOffset), in UTF-16 units. */
export const Clause = z.strictObject({
  id: Id,
  label: z.string(),
  quote: z.string(),
  startOffset: z.int(),
  endOffset: z.int(),
  disposition: z.enum(DISPOSITIONS),
  reason: z.string().nullable(),
  mergedIntoId: Id.nullable(),
  /** R21: a person took it over from a proposal of the program. */
  isProposed: z.boolean(),
  tasks: z.array(z.strictObject({ id: Id, code: z.string(), title: z.string(), planId: Id, halfYear: z.string(), leadUnit: z.string().nullable() })),
  version: Version,
});
export type Clause = z.infer<typeof Clause>;

/** How an issued directive came to hold no longer; a replacement only when another one took its place. */
export const DirectiveEnd = z.strictObject({ reason: z.string(), by: z.string(), on: Day, replacement: z.strictObject({ id: Id, number: z.string().nullable(), title: z.string() }).nullable() });

export const Directive = DirectiveListItem.extend({
  committeeId: Id,
  signer: z.string().nullable(),
  text: z.string(),
  note: z.string().nullable(),
  end: DirectiveEnd.nullable(),
  /** The directives whose place this one took. */
  replaces: z.array(z.strictObject({ id: Id, number: z.string().nullable(), title: z.string() })),
  clauses: z.array(Clause),
  version: Version,
});
export type Directive = z.infer<typeof Directive>;

export const DIRECTIVE_TEXT_MAX = 200_000;
const fields = {
  kind: z.enum(DIRECTIVE_KINDS),
  number: optionalText(100),
  title: text(500),
  issuedOn: Day,
  signer: optionalText(200),
  /** Kept letter for letter but for NFC and line ends, because clauses point into it. */
  text: z.string().max(DIRECTIVE_TEXT_MAX).transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n')).refine((value) => value.trim() !== '', { params: { code: 'required' } }),
};
export const CreateDirective = z.strictObject({ committeeId: Id, code: z.string().trim().min(1).max(50), ...fields, number: fields.number.default(null), signer: fields.signer.default(null) });
export type CreateDirective = z.infer<typeof CreateDirective>;
export const EditDirective = z.strictObject({ kind: fields.kind.optional(), number: fields.number.optional(), title: fields.title.optional(), issuedOn: fields.issuedOn.optional(), signer: fields.signer.optional(), text: fields.text.optional() });
export type EditDirective = z.infer<typeof EditDirective>;

/** The whole split at once: a clause with `id` is kept (and moved), one without is new, one left out is removed (refused when it has tasks). */
export const SplitDirective = z.strictObject({
  clauses: z.array(z.strictObject({ id: Id.optional(), label: text(20), startOffset: z.int().min(0), endOffset: z.int().min(1), isProposed: z.boolean().default(false) })).max(300),
});
export type SplitDirective = z.infer<typeof SplitDirective>;

export const DisposeClause = z.strictObject({
  disposition: z.enum(DISPOSITIONS),
  reason: optionalText(1000).default(null),
  mergedIntoId: Id.nullable().default(null),
});
export type DisposeClause = z.infer<typeof DisposeClause>;

export const WithdrawDirective = z.strictObject({ reason: text(2000) });
export type WithdrawDirective = z.infer<typeof WithdrawDirective>;
export const SupersedeDirective = z.strictObject({ replacementId: Id, reason: text(2000) });
export type SupersedeDirective = z.infer<typeof SupersedeDirective>;

const params = z.strictObject({ directiveId: Id });

export const listDirectives = endpoint({ id: 'listDirectives', method: 'GET', path: '/directives', access: 'directive.read', summary: 'Directives of a committee, newest first', query: PageQuery.extend({ committeeId: Id }), status: 200, reply: pageOf(DirectiveListItem) });
export const getDirective = endpoint({ id: 'getDirective', method: 'GET', path: '/directives/:directiveId', access: 'directive.read', summary: 'One directive with its clauses and their tasks', params, status: 200, reply: Directive });
export const createDirective = endpoint({ id: 'createDirective', method: 'POST', path: '/directives', access: 'directive.write', summary: 'Enter a directive', body: CreateDirective, status: 201, reply: Created });
export const editDirective = endpoint({ id: 'editDirective', method: 'PATCH', path: '/directives/:directiveId', access: 'directive.write', summary: 'Change a draft directive', params, body: EditDirective, status: 204 });
export const splitDirective = endpoint({ id: 'splitDirective', method: 'PUT', path: '/directives/:directiveId/clauses', access: 'directive.write', summary: 'Split the text into clauses', params, body: SplitDirective, status: 204 });
export const issueDirective = endpoint({ id: 'issueDirective', method: 'POST', path: '/directives/:directiveId/issuance', access: 'directive.issue', summary: 'Issue; refused while a clause is open', params, status: 204 });
export const deleteDirective = endpoint({ id: 'deleteDirective', method: 'DELETE', path: '/directives/:directiveId', access: 'directive.write', summary: 'Throw a draft away with its clauses; draft tasks made from it stay without this source', params, status: 204 });
export const withdrawDirective = endpoint({ id: 'withdrawDirective', method: 'POST', path: '/directives/:directiveId/withdrawal', access: 'directive.issue', summary: 'Withdraw an issued directive; its issued tasks go on until each is ended, drafts need another source (R2)', params, body: WithdrawDirective, status: 204 });
export const supersedeDirective = endpoint({ id: 'supersedeDirective', method: 'POST', path: '/directives/:directiveId/replacement', access: 'directive.issue', summary: 'Another issued directive takes the place of this one', params, body: SupersedeDirective, status: 204 });
export const disposeClause = endpoint({ id: 'disposeClause', method: 'PUT', path: '/clauses/:clauseId/disposition', access: 'directive.write', summary: 'Say what becomes of a clause', params: z.strictObject({ clauseId: Id }), body: DisposeClause, status: 204 });

export const directiveEndpoints = { listDirectives, getDirective, createDirective, editDirective, splitDirective, issueDirective, deleteDirective, withdrawDirective, supersedeDirective, disposeClause };
