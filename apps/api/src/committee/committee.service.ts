import type { CreateHoliday, CreateMember, CreateTheme, EditCommittee, EditMember } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, notFound, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { changesOf } from './changes';
import { CommitteeUnit } from './committee-unit.entity';
import { Committee } from './committee.entity';
import { Holiday } from './holiday.entity';
import { Member } from './member.entity';
import { Theme } from './theme.entity';

/** Settings, task groups, members and the calendar of days off. */
@Injectable()
export class CommitteeService {
  constructor(private readonly commits: Commits) {}

  edit(actor: Actor, committeeId: string, input: EditCommittee, seen: number | null): Promise<NewVersion> {
    reach(actor, 'committee.manage', committeeId);
    return this.commits.run(actor, async (act) => {
      const committee = await act.manager.findOne(Committee, { where: { id: committeeId }, lock: { mode: 'pessimistic_write' } });
      if (committee === null) throw notFound();
      refuseStale(committee.version, seen);
      const changes = changesOf(committee, input);
      const saved = await act.manager.save(Object.assign(committee, input));
      act.record({ committeeId, action: 'committee.edited', objectType: 'committee', objectId: committeeId, objectLabel: saved.name, changes });
      // Due-soon and silent days decide what every plan's screens show.
      for (const { id } of await act.manager.query<{ id: string }[]>('SELECT id FROM plan WHERE committee_id = $1', [committeeId])) act.touchPlan(id);
      return { version: saved.version };
    });
  }

  addTheme(actor: Actor, committeeId: string, input: z.output<typeof CreateTheme>): Promise<{ id: string }> {
    reach(actor, 'plan.write', committeeId);
    return this.commits.run(actor, async (act) => {
      if (await act.manager.existsBy(Theme, { committeeId, code: input.code })) throw invalid('/code', 'already-used');
      const id = uuidv7();
      await act.manager.insert(Theme, { id, committeeId, ...input });
      act.record({ committeeId, action: 'theme.created', objectType: 'theme', objectId: id, objectLabel: input.name });
      return { id };
    }, 201);
  }

  addMember(actor: Actor, committeeId: string, input: z.output<typeof CreateMember>): Promise<{ id: string }> {
    reach(actor, 'unit.manage', committeeId);
    return this.commits.run(actor, async (act) => {
      await refuseForeignUnit(act, committeeId, input.unitId);
      const id = uuidv7();
      const { order, ...rest } = input;
      await act.manager.insert(Member, { id, committeeId, ...rest, sortOrder: order, toOn: null, recordedAt: act.now });
      act.record({ committeeId, action: 'member.added', objectType: 'member', objectId: id, objectLabel: input.personName });
      return { id };
    }, 201);
  }

  editMember(actor: Actor, memberId: string, input: z.output<typeof EditMember>, seen: number | null): Promise<NewVersion> {
    return this.commits.run(actor, async (act) => {
      const member = await act.manager.findOne(Member, { where: { id: memberId }, lock: { mode: 'pessimistic_write' } });
      if (member === null) throw notFound();
      reach(actor, 'unit.manage', member.committeeId);
      refuseStale(member.version, seen);
      if (input.toOn !== undefined && input.toOn !== null && input.toOn <= member.fromOn) throw invalid('/toOn', 'out-of-range');
      const { order, ...rest } = input;
      const fields = { ...rest, ...(order === undefined ? {} : { sortOrder: order }) };
      const changes = changesOf(member, fields);
      const saved = await act.manager.save(Object.assign(member, fields));
      act.record({ committeeId: member.committeeId, action: 'member.edited', objectType: 'member', objectId: memberId, objectLabel: saved.personName, changes });
      return { version: saved.version };
    });
  }

  addHoliday(actor: Actor, input: z.output<typeof CreateHoliday>): Promise<{ id: string }> {
    reach(actor, 'holiday.manage', null);
    return this.commits.run(actor, async (act) => {
      if (await act.manager.existsBy(Holiday, { day: input.day })) throw invalid('/day', 'already-used');
      const id = uuidv7();
      await act.manager.insert(Holiday, { id, ...input, recordedAt: act.now });
      act.record({ committeeId: null, action: 'holiday.created', objectType: 'holiday', objectId: id, objectLabel: `${input.day} ${input.name}` });
      await touchEveryPlan(act);
      return { id };
    }, 201);
  }

  removeHoliday(actor: Actor, holidayId: string): Promise<void> {
    reach(actor, 'holiday.manage', null);
    return this.commits.run(actor, async (act) => {
      const holiday = await act.manager.findOneBy(Holiday, { id: holidayId });
      if (holiday === null) throw notFound();
      await act.manager.delete(Holiday, holidayId);
      act.record({ committeeId: null, action: 'holiday.deleted', objectType: 'holiday', objectId: holidayId, objectLabel: `${holiday.day} ${holiday.name}` });
      await touchEveryPlan(act);
    });
  }
}

/** Working days decide "due soon" and how late a task is, in every committee. */
async function touchEveryPlan(act: Act): Promise<void> {
  for (const { id } of await act.manager.query<{ id: string }[]>('SELECT id FROM plan')) act.touchPlan(id);
}

async function refuseForeignUnit(act: Act, committeeId: string, unitId: string): Promise<void> {
  if (!(await act.manager.existsBy(CommitteeUnit, { committeeId, unitId }))) throw invalid('/unitId', 'unknown-unit');
}
