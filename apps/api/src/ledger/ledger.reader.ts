import type { Ledger, LedgerTask, RelatedClause } from '@app/contract';
import { can, firstLineOf, halfYearOf, likelyAncestors, RESEMBLANCE_MIN, type CalendarKind, type Resemblance } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOfAsked } from '../assignment/as-of';
import { statusOf, statusSettings } from '../assignment/facts.queries';
import { Committee } from '../committee/committee.entity';
import { Clock } from '../config/clock';
import { Directive } from '../directive/directive.entity';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { seesDraftDirectives, taskSight, type TaskSight } from '../http/sight';
import { leadFacts, tasksOfClauses } from './ledger.queries';
import { chainsOf, clausesBefore, clausesById, clausesIn, decidedPairs, resemblancesOf, type ChainLink, type ClauseWords } from './memory.queries';

/** The clause ledger as of today: what became of each clause, and what it goes on from. */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ledger(actor: Actor, directiveId: string): Promise<Ledger> {
    const directive = await this.dataSource.manager.findOneBy(Directive, { id: directiveId });
    if (directive === null) throw notFound();
    const { committeeId, issuedOn } = directive;
    reach(actor, 'directive.read', committeeId);
    const withDrafts = seesDraftDirectives(actor, committeeId);
    if (directive.state === 'draft' && !withDrafts) throw notFound();
    const { calendar } = await this.dataSource.manager.findOneByOrFail(Committee, { id: committeeId });
    const clauses = await clausesIn(this.dataSource, directiveId);
    const ids = clauses.map(({ id }) => id);
    const chains = await chainsOf(this.dataSource, ids);
    const proposed = can(actor, 'directive.write', { committeeId }) ? await this.resemblances(clauses, { committeeId, issuedOn, calendar }) : [];
    const decided = await decidedPairs(this.dataSource, ids);
    const known = (clauseId: string): Set<string> => new Set([...decided.filter((one) => one.clauseId === clauseId).map(({ earlierClauseId }) => earlierClauseId), ...chains.filter((one) => one.clauseId === clauseId).map(({ ofId }) => ofId)]);
    const proposals = new Map(ids.map((id) => [id, likelyAncestors(proposed, id, known(id))]));
    const others = await clausesById(this.dataSource, [...chains.map(({ ofId }) => ofId), ...[...proposals.values()].flat().map(({ earlierClauseId }) => earlierClauseId)], withDrafts);
    const tasks = await this.tasks(committeeId, [...ids, ...others.map(({ id }) => id)], taskSight(actor, committeeId));
    const related = new Map(others.map((clause) => [clause.id, { ...clause, halfYear: halfYearOf(clause.issuedOn, calendar), tasks: tasks.get(clause.id) ?? [] }]));
    return {
      effectiveOn: this.clock.today(),
      halfYear: halfYearOf(issuedOn, calendar),
      clauses: ids.map((clauseId) => ({ clauseId, tasks: tasks.get(clauseId) ?? [], proposals: proposalsOf(proposals.get(clauseId) ?? [], related), chain: chainOf(chains.filter((one) => one.clauseId === clauseId), related) })),
    };
  }

  /** Only what an earlier half-year said can return in this one. */
  private async resemblances(clauses: readonly ClauseWords[], { committeeId, issuedOn, calendar }: { committeeId: string; issuedOn: string; calendar: CalendarKind }): Promise<Resemblance[]> {
    const halfYear = halfYearOf(issuedOn, calendar);
    const earlier = (await clausesBefore(this.dataSource, committeeId, issuedOn)).filter((clause) => halfYearOf(clause.issuedOn, calendar) < halfYear);
    return clauses.length === 0 || earlier.length === 0 ? [] : resemblancesOf(this.dataSource, clauses, earlier, RESEMBLANCE_MIN);
  }

  private async tasks(committeeId: string, clauseIds: readonly string[], sight: TaskSight): Promise<Map<string, LedgerTask[]>> {
    const rows = await tasksOfClauses(this.dataSource, clauseIds, sight);
    const asOf = asOfAsked(this.clock, {});
    const facts = await leadFacts(this.dataSource, [...new Set(rows.map(({ id }) => id))], asOf);
    const settings = await statusSettings(this.dataSource, committeeId, asOf.effectiveOn);
    const byClause = new Map<string, LedgerTask[]>();
    for (const { clauseId, draftDueOn, narrative, ...row } of rows) {
      const lead = facts.get(row.id);
      const due = lead === undefined ? { dueOn: draftDueOn, originalDueOn: draftDueOn, extensionCount: 0 } : { dueOn: lead.dueOn, originalDueOn: lead.originalDueOn, extensionCount: lead.extensionCount };
      const task = { ...row, state: lead?.state ?? 'draft', status: lead === undefined ? null : statusOf(lead, settings), due, delivered: firstLineOf(narrative) };
      byClause.set(clauseId, [...(byClause.get(clauseId) ?? []), task]);
    }
    return byClause;
  }
}

function proposalsOf(likely: readonly Resemblance[], related: ReadonlyMap<string, RelatedClause>): Ledger['clauses'][number]['proposals'] {
  return likely.flatMap(({ earlierClauseId, similarity }) => {
    const clause = related.get(earlierClauseId);
    return clause === undefined ? [] : [{ ...clause, similarity }];
  });
}

function chainOf(links: readonly ChainLink[], related: ReadonlyMap<string, RelatedClause>): Ledger['clauses'][number]['chain'] {
  const chain = links.flatMap(({ ofId, isDirect }) => {
    const clause = related.get(ofId);
    return clause === undefined ? [] : [{ ...clause, isDirect }];
  });
  return chain.sort((one, other) => other.issuedOn.localeCompare(one.issuedOn) || one.label.localeCompare(other.label));
}
