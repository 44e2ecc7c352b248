import { Id, Day, createDirective, deleteDirective, disposeClause, editDirective, getDirective, issueDirective, listDirectives, splitDirective, supersedeDirective, withdrawDirective, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { By, type Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { seesDraftDirectives, taskSight } from '../http/sight';
import { ClauseService } from './clause.service';
import { Directive } from './directive.entity';
import { DirectiveEndService } from './directive-end.service';
import { directiveById, directivesOf } from './directive.queries';
import { DirectiveService } from './directive.service';
import { z } from 'zod';

/** Where the next page begins. */
const Key = z.strictObject({ issuedOn: Day, id: Id });

@Controller()
export class DirectiveController {
  constructor(
    private readonly directives: DirectiveService,
    private readonly clauses: ClauseService,
    private readonly ends: DirectiveEndService,
    private readonly dataSource: DataSource,
  ) {}

  @Serves(listDirectives)
  async list(@By() actor: Actor, @Given(listDirectives) { query }: Input<typeof listDirectives>): Promise<ReplyOf<typeof listDirectives>> {
    const { committeeId, cursor, limit } = query;
    reach(actor, 'directive.read', committeeId);
    const rows = await directivesOf(this.dataSource, { committeeId, withDrafts: seesDraftDirectives(actor, committeeId), after: fromCursor(cursor, Key), limit: limit + 1 });
    return toPage(rows, limit, ({ issuedOn, id }) => ({ issuedOn, id }));
  }

  @Serves(getDirective)
  async get(@By() actor: Actor, @Given(getDirective) { params }: Input<typeof getDirective>): Promise<ReplyOf<typeof getDirective>> {
    const head = await this.dataSource.manager.findOneBy(Directive, { id: params.directiveId });
    if (head === null) throw notFound();
    const { committeeId } = head;
    reach(actor, 'directive.read', committeeId);
    if (head.state === 'draft' && !seesDraftDirectives(actor, committeeId)) throw notFound();
    const directive = await directiveById(this.dataSource, head.id, taskSight(actor, committeeId));
    if (directive === null) throw notFound();
    return directive;
  }

  @Serves(createDirective)
  create(@By() actor: Actor, @Given(createDirective) { body }: Input<typeof createDirective>): Promise<{ id: string }> {
    return this.directives.create(actor, body);
  }

  @Serves(editDirective)
  edit(@By() actor: Actor, @Given(editDirective) { params, body, ifMatch }: Input<typeof editDirective>): Promise<NewVersion> {
    return this.directives.edit(actor, params.directiveId, body, ifMatch);
  }

  @Serves(splitDirective)
  split(@By() actor: Actor, @Given(splitDirective) { params, body, ifMatch }: Input<typeof splitDirective>): Promise<NewVersion> {
    return this.clauses.split(actor, params.directiveId, body, ifMatch);
  }

  @Serves(issueDirective)
  issue(@By() actor: Actor, @Given(issueDirective) { params }: Input<typeof issueDirective>): Promise<void> {
    return this.directives.issue(actor, params.directiveId);
  }

  @Serves(deleteDirective)
  remove(@By() actor: Actor, @Given(deleteDirective) { params }: Input<typeof deleteDirective>): Promise<void> {
    return this.ends.remove(actor, params.directiveId);
  }

  @Serves(withdrawDirective)
  withdraw(@By() actor: Actor, @Given(withdrawDirective) { params, body }: Input<typeof withdrawDirective>): Promise<void> {
    return this.ends.withdraw(actor, params.directiveId, body);
  }

  @Serves(supersedeDirective)
  supersede(@By() actor: Actor, @Given(supersedeDirective) { params, body }: Input<typeof supersedeDirective>): Promise<void> {
    return this.ends.supersede(actor, params.directiveId, body);
  }

  @Serves(disposeClause)
  dispose(@By() actor: Actor, @Given(disposeClause) { params, body, ifMatch }: Input<typeof disposeClause>): Promise<NewVersion> {
    return this.clauses.dispose(actor, params.clauseId, body, ifMatch);
  }
}
