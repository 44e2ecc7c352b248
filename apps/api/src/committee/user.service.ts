import type { CreateUser, EditUser, UserGrant } from '@app/contract';
import { fold, givenNameKey, isUnitRole } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { hashPassword } from '../database/password';
import { Commits, type Act, type Doer } from '../database/commit';
import { signalPerson } from '../database/signals';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, notFound, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { Committee } from './committee.entity';
import { CommitteeUnit } from './committee-unit.entity';
import { User } from './user.entity';
import { RoleGrant } from './role-grant.entity';
import { changesOf } from './changes';

type Grants = readonly z.output<typeof UserGrant>[];

/** Accounts and the roles they hold. */
@Injectable()
export class UserService {
  constructor(private readonly commits: Commits) {}

  create(actor: Actor, input: CreateUser): Promise<{ id: string }> {
    reach(actor, 'user.manage', null);
    return this.add(actor, input);
  }

  /** Without asking who: for the command line, whose user holds the machine. */
  async add(doer: Doer, input: CreateUser): Promise<{ id: string }> {
    const passwordHash = await hashPassword(input.password);
    return this.commits.run(doer, async (act) => {
      if (await act.manager.existsBy(User, { username: input.username })) throw invalid('/username', 'already-used');
      const id = uuidv7();
      await act.manager.insert(User, { id, username: input.username, displayName: input.displayName, sortKey: sortKeyOf(input.displayName), position: input.position, email: input.email, passwordHash, locale: 'vi', disabledAt: null });
      await grant(act, id, input.grants);
      act.record({ committeeId: null, action: 'user.created', objectType: 'user', objectId: id, objectLabel: input.displayName });
      return { id };
    }, 201);
  }

  edit(actor: Actor, userId: string, input: EditUser, seen: number | null): Promise<NewVersion> {
    reach(actor, 'user.manage', null);
    return this.commits.run(actor, async (act) => {
      const user = await act.manager.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
      if (user === null) throw notFound();
      refuseStale(user.version, seen);
      const { grants, isDisabled, ...rest } = input;
      if (userId === actor.userId) refuseLockingOneselfOut(act, input);
      const fields: Partial<User> = { ...rest };
      if (rest.displayName !== undefined) fields.sortKey = sortKeyOf(rest.displayName);
      if (isDisabled !== undefined) fields.disabledAt = isDisabled ? (user.disabledAt ?? act.now) : null;
      const changes = changesOf(user, fields);
      const version = user.version + 1;
      await act.manager.update(User, userId, { ...fields, version });
      if (isDisabled === true) await act.manager.query('UPDATE session SET ended_at = now() WHERE user_id = $1 AND ended_at IS NULL', [userId]);
      if (grants !== undefined) await grant(act, userId, grants);
      if (isDisabled !== undefined || grants !== undefined) await signalPerson(act.manager, userId);
      act.record({ committeeId: null, action: 'user.edited', objectType: 'user', objectId: userId, objectLabel: fields.displayName ?? user.displayName, changes: { ...changes, ...(grants === undefined ? {} : { grants: { before: null, after: grants } }) } });
      return { version };
    });
  }
}

/** People are listed by given name. */
export function sortKeyOf(displayName: string): string {
  const { givenName, restOfName } = givenNameKey(displayName);
  return fold(`${givenName} ${restOfName}`);
}

/** The whole list of a person's roles at once. */
async function grant(act: Act, userId: string, grants: Grants): Promise<void> {
  for (const [at, row] of grants.entries()) await refuseWrongGrant(act, `/grants/${String(at)}`, row);
  await act.manager.delete(RoleGrant, { userId });
  if (grants.length > 0) await act.manager.insert(RoleGrant, grants.map((row) => ({ ...row, id: uuidv7(), userId, recordedAt: act.now })));
}

async function refuseWrongGrant(act: Act, pointer: string, { committeeId, unitId, role, fromOn, toOn }: Grants[number]): Promise<void> {
  if (isUnitRole(role) !== (unitId !== null)) throw invalid(`${pointer}/unitId`, 'unknown-unit');
  if (committeeId === null && role !== 'admin') throw invalid(`${pointer}/committeeId`, 'required');
  if (toOn !== null && toOn < fromOn) throw invalid(`${pointer}/toOn`, 'out-of-range');
  if (committeeId !== null && !(await act.manager.existsBy(Committee, { id: committeeId }))) throw invalid(`${pointer}/committeeId`, 'unknown-object');
  if (committeeId !== null && unitId !== null && !(await act.manager.existsBy(CommitteeUnit, { committeeId, unitId }))) throw invalid(`${pointer}/unitId`, 'unknown-unit');
}

/** Another administrator may do it: so one always remains, and the installation stays reachable. */
function refuseLockingOneselfOut({ today }: Act, { isDisabled, grants }: EditUser): void {
  if (isDisabled === true) throw invalid('/isDisabled', 'invalid');
  if (grants !== undefined && !grants.some(({ role, fromOn, toOn }) => role === 'admin' && fromOn <= today && (toOn === null || toOn > today))) throw invalid('/grants', 'invalid');
}
