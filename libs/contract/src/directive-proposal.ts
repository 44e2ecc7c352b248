import { DISPOSITIONS, TASK_KINDS } from '@app/domain';
import { z } from 'zod';
import { DIRECTIVE_TEXT_MAX } from './directive';
import { endpoint } from './endpoint';
import { Day, Id } from './scalar';

/** A unit as the text names it, and the units of the committee that the name means on the day; none: a person chooses. */
export const NamedUnits = z.strictObject({ name: z.string(), unitIds: z.array(Id) });

/** What a task would be. Nothing of it is saved; a person takes it over, changes it or leaves it (R21). */
export const ProposedTask = z.strictObject({
  title: z.string(),
  /** Empty: the text names nobody. */
  leads: z.array(NamedUnits),
  /** The lead comes from a heading or an earlier sentence. */
  isLeadInherited: z.boolean(),
  coordinating: z.array(NamedUnits),
  dueOn: Day.nullable(),
  /** The words of time, also those that name no day. */
  dueText: z.string().nullable(),
  deliverable: z.string().nullable(),
  kind: z.enum(TASK_KINDS),
  /** `monthly:25`, `quarterly:15`, `yearly:06-05,12-05`, `weekly`, `continuous`; null for work done once. */
  recurrence: z.string().nullable(),
});
export type ProposedTask = z.infer<typeof ProposedTask>;

/** A passage in the order of the text: `quote` is exactly text.slice(startOffset, endOffset). `task` null: it is no task. */
export const ProposedClause = z.strictObject({
  label: z.string(),
  quote: z.string(),
  startOffset: z.int(),
  endOffset: z.int(),
  disposition: z.enum(DISPOSITIONS),
  task: ProposedTask.nullable(),
});
export type ProposedClause = z.infer<typeof ProposedClause>;

export const DirectiveProposal = z.strictObject({
  /** The text to save with the directive: cleaned, the offsets point into it. */
  text: z.string(),
  /** It was typed in an old 8-bit font; show it before it is saved. */
  isFromTcvn3: z.boolean(),
  clauses: z.array(ProposedClause),
});
export type DirectiveProposal = z.infer<typeof DirectiveProposal>;

const params = z.strictObject({ committeeId: Id });

export const proposeFromText = endpoint({
  id: 'proposeFromText',
  method: 'POST',
  path: '/committees/:committeeId/directive-proposals',
  access: 'directive.write',
  summary: 'Read a pasted conclusion: its clauses, and the task that each proposes; nothing is saved',
  params,
  body: z.strictObject({ issuedOn: Day, text: z.string().max(DIRECTIVE_TEXT_MAX).refine((value) => value.trim() !== '', { params: { code: 'required' } }) }),
  status: 200,
  reply: DirectiveProposal,
});
export const proposeFromFile = endpoint({
  id: 'proposeFromFile',
  method: 'POST',
  path: '/committees/:committeeId/directive-file-proposals',
  access: 'directive.write',
  summary: 'Read a conclusion from a file (docx, html, txt); the file is not kept',
  params,
  query: z.strictObject({ issuedOn: Day }),
  upload: true,
  status: 200,
  reply: DirectiveProposal,
});
export const proposeFromDirective = endpoint({
  id: 'proposeFromDirective',
  method: 'POST',
  path: '/directives/:directiveId/proposals',
  access: 'directive.write',
  summary: 'Read the saved text of a draft directive; the offsets point into it as it is saved',
  params: z.strictObject({ directiveId: Id }),
  status: 200,
  reply: DirectiveProposal,
});

export const directiveProposalEndpoints = { proposeFromText, proposeFromFile, proposeFromDirective };
