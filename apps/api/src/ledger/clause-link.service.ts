import type { DecideClauseLink } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { Commits } from '../database/commit';
import { Clause } from '../directive/clause.entity';
import { Directive } from '../directive/directive.entity';
import type { Actor } from '../http/actor';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { ClauseLink } from './clause-link.entity';

/** R21: the program proposes that a clause returns from an earlier half-year; a person says whether it does. */
@Injectable()
export class ClauseLinkService {
  constructor(private readonly commits: Commits) {}

  decide(actor: Actor, clauseId: string, { earlierClauseId, isSame }: DecideClauseLink): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const clause = await act.manager.findOne(Clause, { where: { id: clauseId }, lock: { mode: 'pessimistic_write' } });
      if (clause === null) throw notFound();
      const { committeeId } = clause;
      reach(actor, 'directive.write', committeeId);
      const earlier = await act.manager.findOneBy(Clause, { id: earlierClauseId, committeeId });
      if (earlier === null) throw invalid('/earlierClauseId', 'unknown-object');
      const paper = await act.manager.findOneByOrFail(Directive, { id: clause.directiveId });
      const earlierPaper = await act.manager.findOneByOrFail(Directive, { id: earlier.directiveId });
      if (earlierPaper.issuedOn >= paper.issuedOn) throw invalid('/earlierClauseId', 'out-of-range');
      const before = await act.manager.findOneBy(ClauseLink, { clauseId, earlierClauseId });
      await act.manager.upsert(ClauseLink, { clauseId, earlierClauseId, committeeId, isSame, decidedByName: actor.displayName, decidedAt: act.now }, ['clauseId', 'earlierClauseId']);
      const objectLabel = `${clause.label}, ${paper.title} – ${earlier.label}, ${earlierPaper.title}`;
      const changes = { isSame: { before: before?.isSame ?? null, after: isSame } };
      act.record(isSame ? { committeeId, action: 'clause.linked', objectType: 'clause', objectId: clauseId, objectLabel, changes } : { committeeId, action: 'clause.separated', objectType: 'clause', objectId: clauseId, objectLabel, changes });
    });
  }
}
