import type { AcceptedClause, AcceptedTask, AcceptProposal } from '@app/contract';
import { refuse, whyNotDispose, whyNotKeep } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { lockPlan, refuseClosed } from '../assignment/lock-task';
import { nextCodes } from '../assignment/next-codes';
import { insertDrafts } from '../assignment/task-batch';
import { Theme } from '../committee/theme.entity';
import { Commits, type Act } from '../database/commit';
import { ACTION_TO, refuseWrongSpans } from '../directive/clause.service';
import { Clause } from '../directive/clause.entity';
import type { Directive } from '../directive/directive.entity';
import { insertDirective } from '../directive/directive.service';
import type { Actor } from '../http/actor';
import { invalid } from '../http/problem';
import { reach } from '../http/scope';
import type { Plan } from '../plan/plan.entity';
import { keepChange } from '../plan/plan-version';
import { TaskClause } from '../task/task-clause.entity';
import { Task } from '../task/task.entity';

/** A clause of the body with its place there, so that a refusal names its field. */
interface Placed {
  readonly at: number;
  readonly id: string;
  readonly task: AcceptedTask;
}

/** R21: what a person ticked of a proposal becomes a draft directive, its clauses and their draft tasks; all of it or nothing. */
@Injectable()
export class AcceptProposalService {
  constructor(private readonly commits: Commits) {}

  accept(actor: Actor, { directive: input, planId, clauses }: AcceptProposal): Promise<{ id: string; taskCount: number }> {
    const { committeeId } = input;
    reach(actor, 'directive.write', committeeId);
    return this.commits.run(actor, async (act) => {
      refuseMarked(input.text, clauses);
      refuseWrongSpans(clauses, input.text.length);
      clauses.forEach(refuseWrongDisposition);
      const directive = await insertDirective(act, input, '/directive/code');
      const ids = await insertClauses(act, actor, directive, clauses);
      const placed = clauses.flatMap(({ task }, at) => (task === null ? [] : [{ at, id: ids[at] ?? '', task }]));
      if (placed.length > 0) {
        const plan = await planFor(act, actor, committeeId, planId);
        // The conclusion itself is the reason for which an approved plan changes.
        await keepChange(act, actor, { planId: plan.id, change: 'conclusion-taken-over', reason: [directive.number, directive.title].filter((said) => said !== null).join('. ') }, () => draftTasks(act, plan, placed));
      }
      const covered = clauses.filter(({ disposition }) => disposition !== 'open').length;
      const changes = { clauses: { before: null, after: clauses.length }, covered: { before: null, after: covered }, tasks: { before: null, after: placed.length } };
      act.record({ committeeId, action: 'directive.proposal-accepted', objectType: 'directive', objectId: directive.id, objectLabel: directive.title, changes });
      return { id: directive.id, taskCount: placed.length };
    }, 201);
  }
}

/** R16: nothing with a marking of secrecy is kept, neither as the paper nor as a task. */
function refuseMarked(text: string, clauses: readonly AcceptedClause[]): void {
  for (const one of [text, ...clauses.flatMap(({ task }) => [task?.title, task?.deliverable])]) refuse(one === null || one === undefined ? null : whyNotKeep(one));
}

/** The rule of every disposition holds here too, and only what lives on a task has one. */
function refuseWrongDisposition({ disposition, reason, task }: AcceptedClause, at: number): void {
  if (task !== null && disposition !== 'assigned' && disposition !== 'standing') throw invalid(`/clauses/${at}/disposition`, 'invalid');
  if (disposition === 'deferred' && reason === null) throw invalid(`/clauses/${at}/reason`, 'required');
  if (disposition !== 'open') refuse(whyNotDispose({ clauseId: '', disposition: 'open', action: ACTION_TO[disposition], taskCount: task === null ? 0 : 1, mergedIntoClauseId: null, reason }));
}

async function insertClauses(act: Act, actor: Actor, { id: directiveId, committeeId }: Directive, clauses: readonly AcceptedClause[]): Promise<string[]> {
  const rows = clauses.map(({ label, startOffset, endOffset, disposition, reason }, position) => {
    const isOpen = disposition === 'open';
    return { id: uuidv7(), directiveId, committeeId, position, label, startOffset, endOffset, disposition, reason, isProposed: true, mergedIntoId: null, disposedBy: isOpen ? null : actor.userId, disposedAt: isOpen ? null : act.now };
  });
  await act.manager.insert(Clause, rows);
  return rows.map(({ id }) => id);
}

async function planFor(act: Act, actor: Actor, committeeId: string, planId: string | null): Promise<Plan> {
  reach(actor, 'task.write', committeeId);
  if (planId === null) throw invalid('/planId', 'required');
  const plan = await lockPlan(act, planId);
  if (plan === null || plan.committeeId !== committeeId) throw invalid('/planId', 'unknown-object');
  refuseClosed(plan);
  return plan;
}

async function draftTasks(act: Act, plan: Plan, placed: readonly Placed[]): Promise<string[]> {
  const themes = await act.manager.findBy(Theme, { committeeId: plan.committeeId });
  await refuseForeign(act, plan.committeeId, placed, themes);
  const tasks = await act.manager.find(Task, { where: { planId: plan.id }, select: { code: true } });
  const codes = nextCodes({ tasks, themes }, placed.map(({ task }) => ({ code: null, themeId: task.themeId })));
  const drafts = placed.map(({ task }, at) => ({ ...task, code: codes[at] ?? '', note: null }));
  const taskIds = await insertDrafts(act, plan, drafts);
  await act.manager.insert(TaskClause, placed.map(({ id: clauseId }, at) => ({ taskId: taskIds[at] ?? '', clauseId })));
  act.touchPlan(plan.id);
  return taskIds;
}

/** What a task points to is the same committee's, a unit belongs to it today, and none takes part twice. */
async function refuseForeign(act: Act, committeeId: string, placed: readonly Placed[], themes: readonly Theme[]): Promise<void> {
  const rows = await act.manager.query<{ unit_id: string }[]>('SELECT unit_id FROM committee_unit WHERE committee_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)', [committeeId, act.today]);
  const known = new Set(rows.map(({ unit_id }) => unit_id));
  for (const { at, task } of placed) {
    const { themeId, leadUnitId, coordinatingUnitIds } = task;
    if (themes.every(({ id }) => id !== themeId)) throw invalid(`/clauses/${at}/task/themeId`, 'unknown-object');
    if (leadUnitId !== null && !known.has(leadUnitId)) throw invalid(`/clauses/${at}/task/leadUnitId`, 'unknown-unit');
    const foreign = coordinatingUnitIds.findIndex((id) => !known.has(id));
    if (foreign >= 0) throw invalid(`/clauses/${at}/task/coordinatingUnitIds/${foreign}`, 'unknown-unit');
    const twice = coordinatingUnitIds.findIndex((id, place) => id === leadUnitId || coordinatingUnitIds.indexOf(id) !== place);
    if (twice >= 0) throw invalid(`/clauses/${at}/task/coordinatingUnitIds/${twice}`, 'already-used');
  }
}
