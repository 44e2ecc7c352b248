import type { Setup } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Committee } from '../committee/committee.entity';
import { RoleGrant } from '../committee/role-grant.entity';
import { User } from '../committee/user.entity';
import { sortKeyOf } from '../committee/user.service';
import { Commits, type Act } from '../database/commit';
import { hashPassword } from '../database/password';
import { invalid, Refusal } from '../http/problem';
import { hashSetupCode } from './setup-code';

/** Turns an empty installation into one with an administrator and a committee; works once. */
@Injectable()
export class SetupService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
  ) {}

  async isNeeded(manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return !(await manager.exists(User, {}));
  }

  /** With `code` null the caller sits at the machine itself (the command line) and needs none. */
  async run(input: Omit<Setup, 'code'>, code: string | null, requestId: string | null): Promise<{ id: string }> {
    const passwordHash = await hashPassword(input.admin.password);
    const doer = { userId: null, displayName: 'set-up', request: { id: requestId, idempotency: null } };
    return this.commits.run(doer, async (act) => {
      await act.manager.query('LOCK TABLE installation IN EXCLUSIVE MODE');
      if (!(await this.isNeeded(act.manager))) throw new Refusal('conflict');
      if (code !== null) await refuseWrongCode(act, code);
      return createFirst(act, input, passwordHash);
    }, 201);
  }
}

async function refuseWrongCode(act: Act, code: string): Promise<void> {
  const [row] = await act.manager.query<{ setup_code_hash: string | null }[]>('SELECT setup_code_hash FROM installation');
  const given = Buffer.from(hashSetupCode(code));
  const isOffered = (row?.setup_code_hash ?? '').split(' ').some((hash) => hash.length === given.length && timingSafeEqual(Buffer.from(hash), given));
  if (!isOffered) throw invalid('/code', 'invalid');
}

async function createFirst(act: Act, input: Omit<Setup, 'code'>, passwordHash: string): Promise<{ id: string }> {
  const { admin, committee } = input;
  const [userId, committeeId] = [uuidv7(), uuidv7()];
  await act.manager.insert(User, { id: userId, username: admin.username, displayName: admin.displayName, sortKey: sortKeyOf(admin.displayName), position: null, passwordHash, locale: 'vi', disabledAt: null });
  await act.manager.insert(Committee, { id: committeeId, nameEn: null, nameZh: null, timeZone: 'Asia/Ho_Chi_Minh', ...committee });
  await act.manager.insert(RoleGrant, { id: uuidv7(), userId, committeeId: null, unitId: null, role: 'admin', fromOn: act.today, toOn: null, recordedAt: act.now });
  await act.manager.query('INSERT INTO installation (is_demo) VALUES (false) ON CONFLICT (id) DO UPDATE SET setup_code_hash = NULL');
  act.record({ committeeId, action: 'installation.set-up', objectType: 'committee', objectId: committeeId, objectLabel: committee.name });
  return { id: committeeId };
}
