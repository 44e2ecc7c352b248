import type { SupersedeDirective, WithdrawDirective } from '@app/contract';
import { refuse, whyNotDeleteDirective, whyNotSupersedeDirective, whyNotWithdrawDirective } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid } from '../http/problem';
import { Clause } from './clause.entity';
import { Directive } from './directive.entity';
import { lockDirective } from './directive.service';

interface Ended {
  readonly state: 'withdrawn' | 'superseded';
  readonly reason: string;
  readonly replacement: Directive | null;
}

/** How a directive goes: thrown away while it is a draft, withdrawn or superseded once issued. */
@Injectable()
export class DirectiveEndService {
  constructor(private readonly commits: Commits) {}

  /** Draft tasks made from it stay in their plan, and need another source before they are issued (R2). */
  remove(actor: Actor, directiveId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const directive = await lockDirective(act, actor, directiveId, 'directive.write');
      refuse(whyNotDeleteDirective({ state: directive.state, issuedTaskCount: await issuedTaskCount(act, directiveId) }));
      const taskCount = await loseSource(act, directive);
      // What was merged into its clauses is open again.
      await act.manager.query(
        `UPDATE clause SET disposition = 'open', merged_into_id = NULL, disposed_by = NULL, disposed_at = NULL, version = version + 1
         WHERE merged_into_id IN (SELECT id FROM clause WHERE directive_id = $1)`,
        [directiveId],
      );
      const { affected: clauseCount } = await act.manager.delete(Clause, { directiveId });
      await act.manager.delete(Directive, directiveId);
      act.record({ committeeId: directive.committeeId, action: 'directive.deleted', objectType: 'directive', objectId: directiveId, objectLabel: directive.title, changes: { code: { before: directive.code, after: null }, clauses: { before: clauseCount ?? 0, after: null }, tasks: { before: taskCount, after: null } } });
    });
  }

  /** Its issued tasks go on until a leader ends each with a document (T9). */
  withdraw(actor: Actor, directiveId: string, { reason }: WithdrawDirective): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const directive = await lockDirective(act, actor, directiveId, 'directive.issue');
      refuse(whyNotWithdrawDirective({ state: directive.state, reason }));
      await end(act, actor, directive, { state: 'withdrawn', reason, replacement: null });
    });
  }

  supersede(actor: Actor, directiveId: string, { replacementId, reason }: SupersedeDirective): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const directive = await lockDirective(act, actor, directiveId, 'directive.issue');
      const replacement = await act.manager.findOneBy(Directive, { id: replacementId, committeeId: directive.committeeId });
      if (replacement === null) throw invalid('/replacementId', 'unknown-object');
      refuse(whyNotSupersedeDirective({ id: directiveId, state: directive.state, replacement, reason }));
      await end(act, actor, directive, { state: 'superseded', reason, replacement });
    });
  }
}

async function end(act: Act, actor: Actor, directive: Directive, { state, reason, replacement }: Ended): Promise<void> {
  const before = directive.state;
  await act.manager.save(Object.assign(directive, { state, endReason: reason, endedBy: actor.displayName, endedOn: act.today, replacedById: replacement?.id ?? null }));
  const changes = { state: { before, after: state }, ...(replacement === null ? {} : { replacement: { before: null, after: replacement.number ?? replacement.title } }) };
  act.record({ committeeId: directive.committeeId, action: `directive.${state}`, objectType: 'directive', objectId: directive.id, objectLabel: directive.title, reason, changes });
  act.notify(`directive.${state}`, directive.committeeId, { directiveId: directive.id });
}

/** Tasks made from its clauses that were ever issued, ended ones too. */
async function issuedTaskCount(act: Act, directiveId: string): Promise<number> {
  const [row] = await act.manager.query<{ count: number }[]>(
    `SELECT count(DISTINCT tc.task_id)::int AS count FROM task_clause tc JOIN clause c ON c.id = tc.clause_id
     WHERE c.directive_id = $1 AND EXISTS (SELECT 1 FROM assignment a JOIN assignment_move m ON m.assignment_id = a.id WHERE a.task_id = tc.task_id)`,
    [directiveId],
  );
  return row?.count ?? 0;
}

/** Each draft task leaves its own entry in the trail. */
async function loseSource(act: Act, directive: Directive): Promise<number> {
  const tasks = await act.manager.query<{ id: string; planId: string; label: string; clauses: string }[]>(
    `SELECT t.id, t.plan_id AS "planId", t.code || '. ' || t.title AS label, string_agg(c.label, ', ' ORDER BY c.position) AS clauses
     FROM task t JOIN task_clause tc ON tc.task_id = t.id JOIN clause c ON c.id = tc.clause_id WHERE c.directive_id = $1 GROUP BY t.id`,
    [directive.id],
  );
  await act.manager.query('DELETE FROM task_clause WHERE clause_id IN (SELECT id FROM clause WHERE directive_id = $1)', [directive.id]);
  await act.manager.query('UPDATE task SET version = version + 1 WHERE id = ANY($1)', [tasks.map(({ id }) => id)]);
  for (const { id, planId, label, clauses } of tasks) {
    act.record({ committeeId: directive.committeeId, action: 'task.edited', objectType: 'task', objectId: id, objectLabel: label, changes: { source: { before: `${directive.title}: ${clauses}`, after: null } } });
    act.touchPlan(planId);
  }
  return tasks.length;
}
