import { getAuditChoices, listAuditEntries, type ReplyOf } from '@app/contract';
import { addDays, can } from '@app/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { By, type Actor } from '../http/actor';
import { fromCursor, toPage } from '../http/page';
import { committeesOf, isInstallationWide, reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { auditChoices, auditPage } from './audit.queries';

/** Midnight in the committees' zone, which has no summer time. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

@Controller()
export class AuditController {
  constructor(private readonly dataSource: DataSource) {}

  @Serves(listAuditEntries)
  async list(@By() actor: Actor, @Given(listAuditEntries) { query }: Input<typeof listAuditEntries>): Promise<ReplyOf<typeof listAuditEntries>> {
    if (query.committeeId !== undefined) reach(actor, 'audit.read', query.committeeId);
    const own = committeesOf(actor).filter((committeeId) => can(actor, 'audit.read', { committeeId }));
    const rows = await auditPage(this.dataSource, {
      committeeIds: query.committeeId !== undefined ? [query.committeeId] : isInstallationWide(actor) ? null : own,
      actorId: query.actorId ?? null,
      objectId: query.objectId ?? null,
      objectType: query.objectType ?? null,
      action: query.action ?? null,
      from: query.fromOn === undefined ? null : startOf(query.fromOn),
      to: query.toOn === undefined ? null : startOf(addDays(query.toOn, 1)),
      before: fromCursor(query.cursor, z.string().regex(/^\d{1,18}$/)),
      limit: query.limit + 1,
    });
    const page = toPage(rows, query.limit, (row) => row.sequence);
    return { ...page, items: page.items.map(({ sequence: _, ...entry }) => entry) };
  }

  @Serves(getAuditChoices)
  choices(@By() actor: Actor, @Given(getAuditChoices) { query }: Input<typeof getAuditChoices>): Promise<ReplyOf<typeof getAuditChoices>> {
    reach(actor, 'audit.read', query.committeeId);
    return auditChoices(this.dataSource, query.committeeId);
  }
}
