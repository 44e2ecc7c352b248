import { decideExtension, draftExtension, editExtension, Id, Instant, listExtensions, submitExtension, withdrawExtension, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { By, type Actor } from '../http/actor';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { ownUnits, reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { extensionsPage } from './extension.queries';
import { ExtensionService } from './extension.service';

/** Where the next page begins. */
const Key = z.strictObject({ draftedAt: Instant, id: Id });

@Controller()
export class ExtensionController {
  constructor(
    private readonly extensions: ExtensionService,
    private readonly dataSource: DataSource,
  ) {}

  @Serves(listExtensions)
  async list(@By() actor: Actor, @Given(listExtensions) { query }: Input<typeof listExtensions>): Promise<ReplyOf<typeof listExtensions>> {
    const { committeeId, unitId = null, assignmentId = null, state = null, limit } = query;
    reach(actor, 'task.read', committeeId);
    const units = ownUnits(actor, committeeId);
    if (units !== null && (unitId === null || !units.includes(unitId))) throw notFound();
    const ownUnitIds = actor.grants.flatMap((grant) => (grant.committeeId === committeeId && (grant.role === 'head' || grant.role === 'officer') && grant.unitId !== null ? [grant.unitId] : []));
    const rows = await extensionsPage(this.dataSource, { committeeId, unitId, assignmentId, state, ownUnitIds, after: fromCursor(query.cursor, Key), limit: limit + 1 });
    return toPage(rows, limit, ({ draftedAt, id }) => ({ draftedAt, id }));
  }

  @Serves(draftExtension)
  draft(@By() actor: Actor, @Given(draftExtension) { params, body }: Input<typeof draftExtension>): Promise<{ id: string }> {
    return this.extensions.draft(actor, params.assignmentId, body);
  }

  @Serves(submitExtension)
  submit(@By() actor: Actor, @Given(submitExtension) { params }: Input<typeof submitExtension>): Promise<void> {
    return this.extensions.submit(actor, params.extensionId);
  }

  @Serves(editExtension)
  edit(@By() actor: Actor, @Given(editExtension) { params, body }: Input<typeof editExtension>): Promise<void> {
    return this.extensions.edit(actor, params.extensionId, body);
  }

  @Serves(withdrawExtension)
  withdraw(@By() actor: Actor, @Given(withdrawExtension) { params }: Input<typeof withdrawExtension>): Promise<void> {
    return this.extensions.withdraw(actor, params.extensionId);
  }

  @Serves(decideExtension)
  decide(@By() actor: Actor, @Given(decideExtension) { params, body }: Input<typeof decideExtension>): Promise<void> {
    return this.extensions.decide(actor, params.extensionId, body);
  }
}
