import { Id, createUnit, editUnit, getUnit, listUnits, renameUnit, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { committeesOf, reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { unitDetail, unitsOf } from './unit.queries';
import { UnitService } from './unit.service';
import { z } from 'zod';

/** Where the next page begins. */
const Key = z.strictObject({ position: z.int32(), id: Id });

@Controller()
export class UnitController {
  constructor(
    private readonly units: UnitService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(listUnits)
  async list(@By() actor: Actor, @Given(listUnits) { query }: Input<typeof listUnits>): Promise<ReplyOf<typeof listUnits>> {
    reach(actor, 'unit.read', query.committeeId);
    const after = fromCursor(query.cursor, Key);
    const rows = await unitsOf(this.dataSource, { committeeId: query.committeeId, on: query.on ?? this.clock.today(), after, limit: query.limit + 1 });
    return toPage(rows, query.limit, (unit) => ({ position: unit.order, id: unit.id }));
  }

  @Serves(getUnit)
  async get(@By() actor: Actor, @Given(getUnit) { params }: Input<typeof getUnit>): Promise<ReplyOf<typeof getUnit>> {
    const unit = await unitDetail(this.dataSource, params.unitId, committeesOf(actor), this.clock.today());
    if (unit === null) throw notFound();
    return unit;
  }

  @Serves(createUnit)
  create(@By() actor: Actor, @Given(createUnit) { body }: Input<typeof createUnit>): Promise<{ id: string }> {
    return this.units.create(actor, body);
  }

  @Serves(editUnit)
  edit(@By() actor: Actor, @Given(editUnit) { params, body, ifMatch }: Input<typeof editUnit>): Promise<NewVersion> {
    return this.units.edit(actor, params.unitId, body, ifMatch);
  }

  @Serves(renameUnit)
  rename(@By() actor: Actor, @Given(renameUnit) { params, body }: Input<typeof renameUnit>): Promise<{ id: string }> {
    return this.units.rename(actor, params.unitId, body);
  }
}
