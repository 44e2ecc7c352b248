import type { CreateUnit, EditUnit, RenameUnit } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, notFound, refuseStale } from '../http/problem';
import { committeesOf, isInstallationWide, reach } from '../http/scope';
import { Unit } from './unit.entity';
import { UnitName } from './unit-name.entity';

@Injectable()
export class UnitService {
  constructor(private readonly commits: Commits) {}

  async create(actor: Actor, input: CreateUnit): Promise<{ id: string }> {
    reach(actor, 'unit.manage', input.committeeId);
    return this.commits.run(actor, async (act) => {
      if (await act.manager.existsBy(Unit, { code: input.code })) throw invalid('/code', 'already-used');
      const unitId = uuidv7();
      await act.manager.insert(Unit, { id: unitId, code: input.code, kind: input.kind });
      await act.manager.insert(UnitName, nameRow(unitId, input, act));
      await act.manager.query('INSERT INTO committee_unit (committee_id, unit_id, position, from_on, recorded_at) VALUES ($1, $2, $3, $4, $5)', [input.committeeId, unitId, input.order, input.fromOn, act.now]);
      act.record({ committeeId: input.committeeId, action: 'unit.created', objectType: 'unit', objectId: unitId, objectLabel: input.name });
      await touchPlans(act, unitId);
      return { id: unitId };
    }, 201);
  }

  async edit(actor: Actor, unitId: string, input: EditUnit, seen: number | null): Promise<NewVersion> {
    return this.commits.run(actor, async (act) => {
      const { unit, committeeId, label } = await this.lock(act, actor, unitId);
      refuseStale(unit.version, seen);
      const before = { kind: unit.kind };
      if (input.kind !== undefined) unit.kind = input.kind;
      if (input.order !== undefined) await act.manager.query('UPDATE committee_unit SET position = $3 WHERE committee_id = $1 AND unit_id = $2', [committeeId, unitId, input.order]);
      // The order lives on another row, but the version that callers see is the unit's.
      const version = unit.version + 1;
      await act.manager.update(Unit, unitId, { kind: unit.kind, version });
      act.record({ committeeId, action: 'unit.edited', objectType: 'unit', objectId: unitId, objectLabel: label, changes: { kind: { before: before.kind, after: unit.kind }, ...(input.order === undefined ? {} : { order: { before: null, after: input.order } }) } });
      await touchPlans(act, unitId);
      return { version };
    });
  }

  /** A new name from a day on; the name before ends there, so that papers of earlier days keep it. */
  async rename(actor: Actor, unitId: string, input: RenameUnit): Promise<{ id: string }> {
    return this.commits.run(actor, async (act) => {
      const { unit, committeeId } = await this.lock(act, actor, unitId);
      const names = await act.manager.find(UnitName, { where: { unitId }, order: { fromOn: 'DESC' } });
      const current = names[0];
      if (current !== undefined && current.fromOn >= input.fromOn) throw invalid('/fromOn', 'out-of-range');
      if (current !== undefined) await act.manager.update(UnitName, current.id, { toOn: input.fromOn });
      const row = nameRow(unitId, input, act);
      await act.manager.insert(UnitName, row);
      await act.manager.query('INSERT INTO unit_change (id, kind, effective_on, document, from_unit_id, to_unit_id, recorded_at) VALUES ($1, $2, $3, $4, $5, $5, $6)', [uuidv7(), 'rename', input.fromOn, input.document, unitId, act.now]);
      await act.manager.update(Unit, unitId, { version: unit.version + 1 });
      act.record({ committeeId, action: 'unit.renamed', objectType: 'unit', objectId: unitId, objectLabel: input.name, changes: { name: { before: current?.name ?? null, after: input.name } } });
      await touchPlans(act, unitId);
      return { id: row.id };
    }, 201);
  }

  private async lock(act: Act, actor: Actor, unitId: string): Promise<{ unit: Unit; committeeId: string; label: string }> {
    const unit = await act.manager.findOne(Unit, { where: { id: unitId }, lock: { mode: 'pessimistic_write' } });
    if (unit === null) throw notFound();
    const [place] = await act.manager.query<{ committee_id: string; name: string }[]>(
      `SELECT cu.committee_id, n.name FROM committee_unit cu JOIN unit_name n ON n.unit_id = cu.unit_id
       WHERE cu.unit_id = $1 AND ($2 OR cu.committee_id = ANY($3)) ORDER BY n.from_on DESC LIMIT 1`,
      [unitId, isInstallationWide(actor), committeesOf(actor)],
    );
    if (place === undefined) throw notFound();
    reach(actor, 'unit.manage', place.committee_id);
    return { unit, committeeId: place.committee_id, label: place.name };
  }
}

/** A unit is a row of the matrix of every plan of its committees. */
async function touchPlans(act: Act, unitId: string): Promise<void> {
  for (const { id } of await act.manager.query<{ id: string }[]>('SELECT id FROM plan WHERE committee_id IN (SELECT committee_id FROM committee_unit WHERE unit_id = $1)', [unitId])) act.touchPlan(id);
}

type NameInput = Pick<RenameUnit, 'name' | 'shortName' | 'symbol' | 'nameEn' | 'nameZh' | 'fromOn'>;

function nameRow(unitId: string, input: NameInput, act: Act) {
  return { id: uuidv7(), unitId, name: input.name, shortName: input.shortName, symbol: input.symbol, nameEn: input.nameEn, nameZh: input.nameZh, fromOn: input.fromOn, toOn: null, recordedAt: act.now };
}
