import type { DisposeClause, SplitDirective } from '@app/contract';
import { refuse, whyNotDispose, type ClauseAction, type Disposition } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, notFound, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { Clause } from './clause.entity';
import { Directive } from './directive.entity';
import { lockDirective } from './directive.service';

export const ACTION_TO = { open: 'reopen', assigned: 'assign', merged: 'merge', standing: 'keep-standing', information: 'take-note', deferred: 'defer' } as const satisfies Record<Disposition, ClauseAction>;

type Split = SplitDirective['clauses'];
type Span = Pick<Split[number], 'label' | 'startOffset' | 'endOffset'>;

/** The clause ledger: where the text is split, and what becomes of each part. */
@Injectable()
export class ClauseService {
  constructor(private readonly commits: Commits) {}

  /** The whole split at once; a clause that has tasks cannot be taken out. */
  split(actor: Actor, directiveId: string, input: SplitDirective, seen: number | null): Promise<NewVersion> {
    return this.commits.run(actor, async (act) => {
      const directive = await lockDirective(act, actor, directiveId, 'directive.write');
      refuseStale(directive.version, seen);
      if (directive.state !== 'draft') refuse('state-does-not-allow');
      refuseWrongSpans(input.clauses, directive.text.length);
      const before = await act.manager.findBy(Clause, { directiveId });
      await removeMissing(act, before, input.clauses);
      for (const [position, clause] of input.clauses.entries()) await keepClause(act, directive, before, { ...clause, position });
      const version = directive.version + 1;
      await act.manager.update(Directive, directiveId, { version });
      act.record({ committeeId: directive.committeeId, action: 'directive.split', objectType: 'directive', objectId: directiveId, objectLabel: directive.title, changes: { clauses: { before: before.length, after: input.clauses.length }, proposed: { before: before.filter(({ isProposed }) => isProposed).length, after: input.clauses.filter((clause) => clause.isProposed || before.some((known) => known.id === clause.id && known.isProposed)).length } } });
      return { version };
    });
  }

  dispose(actor: Actor, clauseId: string, input: DisposeClause, seen: number | null): Promise<NewVersion> {
    return this.commits.run(actor, async (act) => {
      const clause = await act.manager.findOne(Clause, { where: { id: clauseId }, lock: { mode: 'pessimistic_write' } });
      if (clause === null) throw notFound();
      reach(actor, 'directive.write', clause.committeeId);
      refuseStale(clause.version, seen);
      if (input.mergedIntoId !== null && !(await act.manager.existsBy(Clause, { id: input.mergedIntoId, committeeId: clause.committeeId }))) throw invalid('/mergedIntoId', 'unknown-object');
      refuse(whyNotDispose({ clauseId, disposition: clause.disposition, action: ACTION_TO[input.disposition], taskCount: await liveTaskCount(act, clauseId), mergedIntoClauseId: input.mergedIntoId, reason: input.reason }));
      const before = clause.disposition;
      const isOpen = input.disposition === 'open';
      const saved = await act.manager.save(Object.assign(clause, { ...input, disposedBy: isOpen ? null : actor.userId, disposedAt: isOpen ? null : act.now }));
      act.record({ committeeId: clause.committeeId, action: 'clause.disposed', objectType: 'clause', objectId: clauseId, objectLabel: clause.label, reason: input.reason, changes: { disposition: { before, after: input.disposition } } });
      return { version: saved.version };
    });
  }
}

/** Tasks made from the clause that are not cancelled, drafts included. */
async function liveTaskCount(act: Act, clauseId: string): Promise<number> {
  const [row] = await act.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM task_clause tc
     WHERE tc.clause_id = $1 AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = tc.task_id AND a.role = 'lead' AND a.state = 'cancelled')`,
    [clauseId],
  );
  return row?.count ?? 0;
}

/** Spans lie in the text, in its order, and never overlap. */
export function refuseWrongSpans(clauses: readonly Span[], length: number): void {
  clauses.forEach((clause, at) => {
    const previousEnd = clauses[at - 1]?.endOffset ?? 0;
    if (clause.startOffset < previousEnd || clause.startOffset >= clause.endOffset) throw invalid(`/clauses/${at}/startOffset`, 'out-of-range');
    if (clause.endOffset > length) throw invalid(`/clauses/${at}/endOffset`, 'out-of-range');
    if (clauses.findIndex(({ label }) => label === clause.label) !== at) throw invalid(`/clauses/${at}/label`, 'already-used');
  });
}

async function removeMissing(act: Act, before: readonly Clause[], after: Split): Promise<void> {
  for (const { id } of before.filter((clause) => after.every((kept) => kept.id !== clause.id))) {
    // Even a cancelled task keeps the words that created it.
    const [cited] = await act.manager.query<unknown[]>('SELECT 1 FROM task_clause WHERE clause_id = $1 LIMIT 1', [id]);
    if (cited !== undefined) refuse('clause-has-open-tasks');
    await act.manager.query(`UPDATE clause SET disposition = 'open', merged_into_id = NULL, disposed_by = NULL, disposed_at = NULL, version = version + 1 WHERE merged_into_id = $1`, [id]);
    await act.manager.delete(Clause, id);
  }
}

async function keepClause(act: Act, directive: Directive, before: readonly Clause[], clause: Split[number] & { position: number }): Promise<void> {
  const { id, position, label, startOffset, endOffset, isProposed } = clause;
  if (id === undefined) {
    await act.manager.insert(Clause, { id: uuidv7(), directiveId: directive.id, committeeId: directive.committeeId, position, label, startOffset, endOffset, disposition: 'open', reason: null, mergedIntoId: null, disposedBy: null, disposedAt: null, isProposed });
    return;
  }
  const known = before.find((one) => one.id === id);
  if (known === undefined) throw invalid(`/clauses/${position}/id`, 'unknown-object');
  await act.manager.save(Object.assign(known, { position, label, startOffset, endOffset }));
}
