import type { DecideExtension, DraftExtension } from '@app/contract';
import { dueAfterExtension, excusesLateness, EXTENSION_TRANSITIONS, extensionDecision, extensionTiming, isUndecided, next, refuse, whyNotAskExtension, whyNotDecideExtension, type LeadState, type Permission } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { changesOf } from '../committee/changes';
import { decideOnUnits } from '../committee/decide-on-units';
import { Commits, type Act, type AuditInput } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { keepChange } from '../plan/plan-version';
import type { Task } from '../task/task.entity';
import type { Assignment } from './assignment.entity';
import { DueChange } from './due-change.entity';
import { Extension } from './extension.entity';
import { isChair } from './extension.queries';
import { statusSettings } from './facts.queries';
import { lockLead } from './lock-lead';
import { signatureOf } from './moves';

interface Asked {
  readonly task: Task;
  readonly lead: Assignment & { state: LeadState };
  readonly request: Extension;
}

/** Later due days: asked by the unit, decided by a leader, never moved by the request itself (R8). */
@Injectable()
export class ExtensionService {
  constructor(private readonly commits: Commits) {}

  draft(actor: Actor, assignmentId: string, input: DraftExtension): Promise<{ id: string }> {
    return this.commits.run(actor, async (act) => {
      const { task, lead } = await lockLead(act, actor, assignmentId, 'extension.draft');
      if (lead.state === 'draft') throw notFound();
      reach(actor, 'extension.draft', lead.committeeId, lead.unitId);
      const hasWaitingRequest = await act.manager.existsBy(Extension, { assignmentId, state: In(['draft', 'submitted']) });
      await refuseUnaskable(act, lead, input.requestedDueOn, hasWaitingRequest);
      const id = uuidv7();
      await act.manager.insert(Extension, { id, committeeId: lead.committeeId, assignmentId, state: 'draft', ...input, draftedByName: actor.displayName, draftedAt: act.now });
      record(act, actor, { task, lead, id, action: 'extension.drafted', reason: input.reason });
      return { id };
    }, 201);
  }

  submit(actor: Actor, extensionId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, lead, request } = await lockRequest(act, actor, extensionId, 'extension.submit');
      reach(actor, 'extension.submit', lead.committeeId, lead.unitId);
      const state = next(EXTENSION_TRANSITIONS, request.state, 'submit') ?? refuseMove();
      await refuseUnaskable(act, lead, request.requestedDueOn, false);
      const asking = await askedToday(act, lead);
      await act.manager.save(Object.assign(request, asking, { state, submittedOn: act.today, submittedAt: act.now, submittedByName: actor.displayName }));
      record(act, actor, { task, lead, id: extensionId, action: 'extension.submitted', reason: request.reason });
      act.notify('extension.submitted', lead.committeeId, { extensionId });
    });
  }

  /** A draft by whoever may write it; once sent, by who may send. A later day asked for is a later asking, and marked as one (R8). */
  edit(actor: Actor, extensionId: string, input: DraftExtension): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, lead, request } = await lockOwnRequest(act, actor, extensionId);
      if (!isUndecided(request.state)) refuseMove();
      await refuseUnaskable(act, lead, input.requestedDueOn, false);
      const changes = changesOf<DraftExtension>(request, input);
      if (Object.keys(changes).length === 0) return;
      const isAskedAnew = request.state === 'submitted' && input.requestedDueOn > request.requestedDueOn;
      const asking = isAskedAnew ? await askedToday(act, lead) : {};
      await act.manager.save(Object.assign(request, input, asking));
      record(act, actor, { task, lead, id: extensionId, action: 'extension.edited', reason: input.reason, changes });
    });
  }

  /** A draft by whoever may write it; once sent, by who may send. */
  withdraw(actor: Actor, extensionId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, lead, request } = await lockOwnRequest(act, actor, extensionId);
      const state = next(EXTENSION_TRANSITIONS, request.state, 'withdraw') ?? refuseMove();
      await act.manager.save(Object.assign(request, { state, withdrawnOn: act.today, withdrawnAt: act.now }));
      record(act, actor, { task, lead, id: extensionId, action: 'extension.withdrawn', reason: null });
    });
  }

  decide(actor: Actor, extensionId: string, input: DecideExtension): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { task, lead, request } = await lockRequest(act, actor, extensionId, 'task.decide');
      if (request.submittedOn === null) throw notFound();
      const last = await lastChange(act, lead);
      const chair = await isChair(act.manager, { userId: actor.userId, committeeId: lead.committeeId, on: act.today });
      const { requestedDueOn } = request;
      refuse(whyNotDecideExtension({ state: request.state, assignmentState: lead.state, ...input, requestedDueOn, dueOn: lead.dueOn, extensionCount: last.number, isChair: chair }));
      const isOwnUnit = await decideOnUnits(act, actor, { committeeId: lead.committeeId, unitIds: [lead.unitId], isForChair: last.number > 0 });
      const state = next(EXTENSION_TRANSITIONS, request.state, extensionDecision(input.grantedDueOn, requestedDueOn)) ?? refuseMove();
      const excuses = input.grantedDueOn === null ? null : excusesLateness(request.timing ?? 'after-due-day', input.excusesLateness);
      await act.manager.save(Object.assign(request, { state, decidedOn: act.today, decidedAt: act.now, decidedByName: actor.displayName, grantedDueOn: input.grantedDueOn, excusesLateness: excuses, decisionReason: input.reason, isOwnUnit }));
      if (input.grantedDueOn !== null) await moveDueDay(act, actor, { lead, last, grantedDueOn: input.grantedDueOn, excuses: excuses === true, reason: input.reason ?? request.reason });
      const changes: Said['changes'] = input.grantedDueOn === null ? {} : { dueOn: { before: last.dueOn, after: input.grantedDueOn }, excusesLateness: { before: null, after: excuses } };
      record(act, actor, { task, lead, id: extensionId, action: `extension.${state}`, reason: input.reason, changes, by: 'task.decide' });
      act.notify('extension.decided', lead.committeeId, { extensionId });
    });
  }
}

/** Whoever reaches the committee finds the request; whose unit it is, the caller asks. */
async function lockRequest(act: Act, actor: Actor, extensionId: string, permission: Permission): Promise<Asked> {
  const seen = await act.manager.findOneBy(Extension, { id: extensionId });
  if (seen === null) throw notFound();
  const { task, lead } = await lockLead(act, actor, seen.assignmentId, permission);
  const request = await act.manager.findOne(Extension, { where: { id: extensionId }, lock: { mode: 'pessimistic_write' } });
  if (request === null) throw notFound();
  return { task, lead, request };
}

/** The request of the actor's own unit; one that was sent, only for who may send. */
async function lockOwnRequest(act: Act, actor: Actor, extensionId: string): Promise<Asked> {
  const asked = await lockRequest(act, actor, extensionId, 'extension.draft');
  const { lead, request } = asked;
  reach(actor, 'extension.draft', lead.committeeId, lead.unitId);
  if (request.state === 'submitted') reach(actor, 'extension.submit', lead.committeeId, lead.unitId);
  return asked;
}

/** From which due day it is asked today, and how early that is. */
async function askedToday(act: Act, lead: Asked['lead']): Promise<Pick<Extension, 'dueOn' | 'timing'>> {
  const dueOn = lead.dueOn ?? refuseMove();
  const { calendar } = await statusSettings(act.manager, lead.committeeId, act.today);
  return { dueOn, timing: extensionTiming(act.today, dueOn, calendar) };
}

async function refuseUnaskable(act: Act, lead: Asked['lead'], requestedDueOn: string, hasWaitingRequest: boolean): Promise<void> {
  const plan = await act.manager.findOneByOrFail(Plan, { id: lead.planId });
  const { number: extensionCount } = await lastChange(act, lead);
  refuse(whyNotAskExtension({ state: lead.state, dueOn: lead.dueOn, requestedDueOn, planEndsOn: plan.endsOn, extensionCount, hasWaitingRequest }));
}

type Change = Pick<DueChange, 'number' | 'dueOn' | 'classDueOn'>;

async function lastChange(act: Act, lead: Assignment): Promise<Change> {
  const row = await act.manager.findOne(DueChange, { where: { assignmentId: lead.id }, order: { recordedAt: 'DESC' } });
  return row ?? { number: 0, dueOn: lead.dueOn, classDueOn: lead.dueOn };
}

/** The decision holds from its day: what was shown before stays as it was shown. */
async function moveDueDay(act: Act, actor: Actor, { lead, last, grantedDueOn, excuses, reason }: { lead: Asked['lead']; last: Change; grantedDueOn: string; excuses: boolean; reason: string }): Promise<void> {
  const after = dueAfterExtension(last, grantedDueOn, excuses);
  await keepChange(act, actor, { planId: lead.planId, change: 'due-day-moved', reason }, async () => {
    await act.manager.insert(DueChange, { id: uuidv7(), assignmentId: lead.id, number: last.number + 1, ...after, effectiveOn: act.today, recordedAt: act.now, actorId: actor.userId, actorName: actor.displayName, reason });
    await act.manager.save(Object.assign(lead, { dueOn: grantedDueOn }));
    return [lead.taskId];
  });
  act.touchPlan(lead.planId);
}

function refuseMove(): never {
  refuse('state-does-not-allow');
  throw new Error('a refusal throws');
}

interface Said {
  readonly task: Task;
  readonly lead: Assignment;
  readonly id: string;
  readonly action: string;
  readonly reason: string | null;
  readonly changes?: AuditInput['changes'];
  readonly by?: Permission;
}

function record(act: Act, actor: Actor, { task, lead, id, action, reason, changes, by }: Said): void {
  const { actorRole, unitName } = signatureOf(actor, lead, by ?? null);
  act.record({ committeeId: task.committeeId, action, objectType: 'extension', objectId: id, objectLabel: `${task.code}. ${task.title}`, actorRole, unitId: lead.unitId, unitName, reason, ...(changes === undefined ? {} : { changes }) });
}
