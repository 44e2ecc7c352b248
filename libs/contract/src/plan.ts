import { PLAN_STATES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Created, Day, HalfYear, Id, PageQuery, Version, optionalText, pageOf, text } from './scalar';

export const Plan = z.strictObject({
  id: Id,
  committeeId: Id,
  halfYear: HalfYear,
  code: z.string(),
  name: z.string(),
  /** Both inclusive; `endsOn` is the cut-off day. */
  startsOn: Day,
  endsOn: Day,
  documentNumber: z.string().nullable(),
  issuedOn: Day.nullable(),
  state: z.enum(PLAN_STATES),
  /** Why the leaders last sent it back; null once approved, or never sent back. */
  sentBack: z.strictObject({ reason: z.string(), by: z.string(), on: Day }).nullable(),
  taskCount: z.int(),
  draftTaskCount: z.int(),
  /** Counts every change that the plan's screens show. */
  revision: z.int(),
  version: Version,
});
export type Plan = z.infer<typeof Plan>;

export const CreatePlan = z.strictObject({ committeeId: Id, halfYear: HalfYear, name: text(300), documentNumber: optionalText(100).default(null) });
export type CreatePlan = z.infer<typeof CreatePlan>;
export const EditPlan = z.strictObject({ name: text(300).optional(), documentNumber: optionalText(100).optional(), issuedOn: Day.nullable().optional() });
export type EditPlan = z.infer<typeof EditPlan>;

export const ReturnPlan = z.strictObject({ reason: text(2000) });
export type ReturnPlan = z.infer<typeof ReturnPlan>;

const params = z.strictObject({ planId: Id });

export const listPlans = endpoint({ id: 'listPlans', method: 'GET', path: '/plans', access: 'plan.read', summary: 'Plans of a committee, newest half-year first', query: PageQuery.extend({ committeeId: Id }), status: 200, reply: pageOf(Plan) });
export const getPlan = endpoint({ id: 'getPlan', method: 'GET', path: '/plans/:planId', access: 'plan.read', summary: 'One plan', params, status: 200, reply: Plan });
export const createPlan = endpoint({ id: 'createPlan', method: 'POST', path: '/plans', access: 'plan.write', summary: 'Open the plan of a half-year; its bounds come from the committee’s calendar', body: CreatePlan, status: 201, reply: Created });
export const editPlan = endpoint({ id: 'editPlan', method: 'PATCH', path: '/plans/:planId', access: 'plan.write', summary: 'Change name or document', params, body: EditPlan, status: 204 });
export const reviewPlan = endpoint({ id: 'reviewPlan', method: 'POST', path: '/plans/:planId/review', access: 'plan.write', summary: 'Hand a draft plan to the leaders', params, status: 204 });
export const returnPlan = endpoint({ id: 'returnPlan', method: 'POST', path: '/plans/:planId/return', access: 'plan.approve', summary: 'Send a plan in review back to the secretariat, with a reason: it is a draft again', params, body: ReturnPlan, status: 204 });
export const approvePlan = endpoint({ id: 'approvePlan', method: 'POST', path: '/plans/:planId/approval', access: 'plan.approve', summary: 'Approve a plan in review', params, status: 204 });
export const activatePlan = endpoint({ id: 'activatePlan', method: 'POST', path: '/plans/:planId/activation', access: 'plan.write', summary: 'Put an approved plan to work', params, status: 204 });
export const startClosingPlan = endpoint({ id: 'startClosingPlan', method: 'POST', path: '/plans/:planId/closing', access: 'plan.write', summary: 'Begin to close the plan of a half-year that is over', params, status: 204 });

export const planEndpoints = { listPlans, getPlan, createPlan, editPlan, reviewPlan, returnPlan, approvePlan, activatePlan, startClosingPlan };
