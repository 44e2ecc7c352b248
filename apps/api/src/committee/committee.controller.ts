import { Id, createHoliday, createMember, createTheme, deleteHoliday, editCommittee, editMember, getCommittee, listCommittees, listHolidays, listMembers, listThemes, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { Between, DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { committeesOf, isInstallationWide, reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { committeesById, membersOf, themesOf } from './committee.queries';
import { CommitteeService } from './committee.service';
import { Holiday } from './holiday.entity';
import { z } from 'zod';

/** Where the next page begins. */
const Key = z.strictObject({ order: z.int32(), id: Id });

@Controller()
export class CommitteeController {
  constructor(
    private readonly committees: CommitteeService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(listCommittees)
  async list(@By() actor: Actor): Promise<ReplyOf<typeof listCommittees>> {
    return { items: await committeesById(this.dataSource, isInstallationWide(actor) ? null : committeesOf(actor)), nextCursor: null };
  }

  @Serves(getCommittee)
  async get(@By() actor: Actor, @Given(getCommittee) { params }: Input<typeof getCommittee>): Promise<ReplyOf<typeof getCommittee>> {
    reach(actor, 'committee.read', params.committeeId);
    const [committee] = await committeesById(this.dataSource, [params.committeeId]);
    if (committee === undefined) throw notFound();
    return committee;
  }

  @Serves(editCommittee)
  edit(@By() actor: Actor, @Given(editCommittee) { params, body, ifMatch }: Input<typeof editCommittee>): Promise<NewVersion> {
    return this.committees.edit(actor, params.committeeId, body, ifMatch);
  }

  @Serves(listThemes)
  async themes(@By() actor: Actor, @Given(listThemes) { params }: Input<typeof listThemes>): Promise<ReplyOf<typeof listThemes>> {
    reach(actor, 'committee.read', params.committeeId);
    return { items: await themesOf(this.dataSource, params.committeeId), nextCursor: null };
  }

  @Serves(createTheme)
  addTheme(@By() actor: Actor, @Given(createTheme) { params, body }: Input<typeof createTheme>): Promise<{ id: string }> {
    return this.committees.addTheme(actor, params.committeeId, body);
  }

  @Serves(listMembers)
  async members(@By() actor: Actor, @Given(listMembers) { params, query }: Input<typeof listMembers>): Promise<ReplyOf<typeof listMembers>> {
    reach(actor, 'committee.read', params.committeeId);
    const rows = await membersOf(this.dataSource, { committeeId: params.committeeId, on: query.on ?? this.clock.today(), after: fromCursor(query.cursor, Key), limit: query.limit + 1 });
    return toPage(rows, query.limit, ({ order, id }) => ({ order, id }));
  }

  @Serves(createMember)
  addMember(@By() actor: Actor, @Given(createMember) { params, body }: Input<typeof createMember>): Promise<{ id: string }> {
    return this.committees.addMember(actor, params.committeeId, body);
  }

  @Serves(editMember)
  editMember(@By() actor: Actor, @Given(editMember) { params, body, ifMatch }: Input<typeof editMember>): Promise<NewVersion> {
    return this.committees.editMember(actor, params.memberId, body, ifMatch);
  }

  @Serves(listHolidays)
  async holidays(@Given(listHolidays) { query }: Input<typeof listHolidays>): Promise<ReplyOf<typeof listHolidays>> {
    const rows = await this.dataSource.manager.find(Holiday, { where: { day: Between(`${query.year}-01-01`, `${query.year}-12-31`) }, order: { day: 'ASC' } });
    return { items: rows.map(({ id, day, kind, name }) => ({ id, day, kind, name })), nextCursor: null };
  }

  @Serves(createHoliday)
  addHoliday(@By() actor: Actor, @Given(createHoliday) { body }: Input<typeof createHoliday>): Promise<{ id: string }> {
    return this.committees.addHoliday(actor, body);
  }

  @Serves(deleteHoliday)
  removeHoliday(@By() actor: Actor, @Given(deleteHoliday) { params }: Input<typeof deleteHoliday>): Promise<void> {
    return this.committees.removeHoliday(actor, params.holidayId);
  }
}
