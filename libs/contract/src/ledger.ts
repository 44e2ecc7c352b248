import { TASK_KINDS } from '@app/domain';
import { z } from 'zod';
import { AssignmentState, DueDay, Status } from './assignment';
import { CreateDirective } from './directive';
import { endpoint } from './endpoint';
import { Day, HalfYear, Id, optionalText, text } from './scalar';

/** A task in the ledger as it stands today; `status` is its lead's, null while the task is a draft. */
export const LedgerTask = z.strictObject({
  id: Id,
  code: z.string(),
  title: z.string(),
  halfYear: HalfYear,
  leadUnit: z.string().nullable(),
  state: AssignmentState,
  status: Status.nullable(),
  due: DueDay,
  /** The first line of the last accepted words of its lead; null when none were accepted. */
  delivered: z.string().nullable(),
});
export type LedgerTask = z.infer<typeof LedgerTask>;

/** A clause of another half-year, and what became of it. `halfYear` is that of the directive's day. */
export const RelatedClause = z.strictObject({
  id: Id,
  label: z.string(),
  quote: z.string(),
  directiveId: Id,
  directiveTitle: z.string(),
  directiveNumber: z.string().nullable(),
  issuedOn: Day,
  halfYear: HalfYear,
  tasks: z.array(LedgerTask),
});
export type RelatedClause = z.infer<typeof RelatedClause>;

export const LedgerClause = z.strictObject({
  clauseId: Id,
  tasks: z.array(LedgerTask),
  /** Earlier clauses that it resembles and about which nobody has decided, the most alike first; empty for those who may not decide. */
  proposals: z.array(RelatedClause.extend({ similarity: z.number().min(0).max(1) })),
  /** The confirmed chain, without this clause, the newest first. `isDirect`: confirmed for this clause itself. */
  chain: z.array(RelatedClause.extend({ isDirect: z.boolean() })),
});
export type LedgerClause = z.infer<typeof LedgerClause>;

/** The chain of a clause counts so many half-years, this one among them. */
export const Ledger = z.strictObject({ effectiveOn: Day, halfYear: HalfYear, clauses: z.array(LedgerClause) });
export type Ledger = z.infer<typeof Ledger>;

export const DecideClauseLink = z.strictObject({ earlierClauseId: Id, isSame: z.boolean() });
export type DecideClauseLink = z.infer<typeof DecideClauseLink>;

/** What a person may make of a clause while saving a proposal; merging needs clauses that exist. */
export const ACCEPTED_DISPOSITIONS = ['open', 'assigned', 'standing', 'information', 'deferred'] as const;

export const AcceptedTask = z.strictObject({
  title: text(500),
  themeId: Id,
  kind: z.enum(TASK_KINDS),
  deliverable: optionalText(500),
  dueOn: Day.nullable(),
  recurrence: optionalText(200),
  leadUnitId: Id.nullable(),
  coordinatingUnitIds: z.array(Id).max(300),
});
export type AcceptedTask = z.infer<typeof AcceptedTask>;

export const AcceptedClause = z.strictObject({
  label: text(20),
  startOffset: z.int().min(0),
  endOffset: z.int().min(1),
  disposition: z.enum(ACCEPTED_DISPOSITIONS),
  reason: optionalText(1000),
  task: AcceptedTask.nullable(),
});
export type AcceptedClause = z.infer<typeof AcceptedClause>;

export const AcceptProposal = z.strictObject({
  directive: CreateDirective,
  /** Where the draft tasks go; null only when there are none. */
  planId: Id.nullable(),
  clauses: z.array(AcceptedClause).min(1).max(300),
});
export type AcceptProposal = z.infer<typeof AcceptProposal>;

export const getLedger = endpoint({ id: 'getLedger', method: 'GET', path: '/directives/:directiveId/ledger', access: 'directive.read', summary: 'What became of each clause as of today, and of the clauses of other half-years that it goes on from', params: z.strictObject({ directiveId: Id }), status: 200, reply: Ledger });
export const decideClauseLink = endpoint({ id: 'decideClauseLink', method: 'POST', path: '/clauses/:clauseId/links', access: 'directive.write', summary: 'Say whether a clause goes on from an earlier one; a later word replaces an earlier one', params: z.strictObject({ clauseId: Id }), body: DecideClauseLink, status: 204 });
export const acceptProposal = endpoint({ id: 'acceptProposal', method: 'POST', path: '/accepted-proposals', access: 'directive.write', summary: 'Save what a person took over from a proposal: draft directive, clauses with dispositions and draft tasks, all or nothing (R21)', body: AcceptProposal, status: 201, reply: z.strictObject({ id: Id, taskCount: z.int() }) });

export const ledgerEndpoints = { getLedger, decideClauseLink, acceptProposal };
