import { Id, createUser, editUser, getUser, listUsers, type ReplyOf } from '@app/contract';
import { fold } from '@app/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { By, type Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Given, Serves, type Input } from '../http/serves';
import { userById, usersPage } from './committee.queries';
import { UserService } from './user.service';
import { z } from 'zod';

/** Where the next page begins. */
const Key = z.strictObject({ sortKey: z.string(), id: Id });

@Controller()
export class UserController {
  constructor(
    private readonly users: UserService,
    private readonly dataSource: DataSource,
  ) {}

  @Serves(listUsers)
  async list(@By() actor: Actor, @Given(listUsers) { query }: Input<typeof listUsers>): Promise<ReplyOf<typeof listUsers>> {
    reach(actor, 'user.manage', null);
    const rows = await usersPage(this.dataSource, { q: query.q === undefined || query.q === '' ? null : fold(query.q), after: fromCursor(query.cursor, Key), limit: query.limit + 1 });
    const page = toPage(rows, query.limit, ({ sortKey, id }) => ({ sortKey, id }));
    return { ...page, items: page.items.map(({ sortKey: _, ...user }) => user) };
  }

  @Serves(getUser)
  async get(@By() actor: Actor, @Given(getUser) { params }: Input<typeof getUser>): Promise<ReplyOf<typeof getUser>> {
    reach(actor, 'user.manage', null);
    const user = await userById(this.dataSource, params.userId);
    if (user === null) throw notFound();
    return user;
  }

  @Serves(createUser)
  create(@By() actor: Actor, @Given(createUser) { body }: Input<typeof createUser>): Promise<{ id: string }> {
    return this.users.create(actor, body);
  }

  @Serves(editUser)
  edit(@By() actor: Actor, @Given(editUser) { params, body, ifMatch }: Input<typeof editUser>): Promise<NewVersion> {
    return this.users.edit(actor, params.userId, body, ifMatch);
  }
}
