import type { Role } from '@app/domain';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Committee } from '../committee/committee.entity';
import { User } from '../committee/user.entity';
import { RoleGrant } from '../committee/role-grant.entity';
import { Unit } from '../unit/unit.entity';
import { UnitName } from '../unit/unit-name.entity';
import { CommitteeUnit } from '../committee/committee-unit.entity';

const LONG_AGO = '2015-01-01';
const recordedAt = new Date('2015-01-01T00:00:00Z');
let counter = 0;

/** Builders that default everything; a spec names only what it is about. */
export function givenIn(dataSource: DataSource) {
  const { manager } = dataSource;
  return {
    committee: async (over: Partial<Committee> = {}): Promise<Committee> => {
      const id = over.id ?? uuidv7();
      const row = { id, code: `BCD-${(counter += 1)}`, name: 'Ban Chỉ đạo', shortName: 'BCĐ', nameEn: null, nameZh: null, parentName: 'Tỉnh ủy Hải Dương', placeName: 'Hải Dương', documentSymbol: 'BCĐ', layout: 'party' as const, calendar: 'decree' as const, timeZone: 'Asia/Ho_Chi_Minh', dueSoonDays: 5, silentAfterDays: 45, ...over };
      await manager.insert(Committee, row);
      return manager.findOneByOrFail(Committee, { id });
    },
    unit: async (committeeId: string, over: Partial<UnitName> & { code?: string; position?: number } = {}): Promise<{ id: string; code: string; name: string; shortName: string }> => {
      counter += 1;
      const { code = `DV${counter}`, position = counter, name = `Sở số ${counter}`, shortName = `Sở ${counter}`, fromOn = LONG_AGO, toOn = null } = over;
      const id = uuidv7();
      await manager.insert(Unit, { id, code, kind: 'government' });
      await manager.insert(UnitName, { id: uuidv7(), unitId: id, name, shortName, symbol: null, nameEn: null, nameZh: null, fromOn, toOn, recordedAt });
      await manager.insert(CommitteeUnit, { committeeId, unitId: id, position, isStandingAgency: false, fromOn: LONG_AGO, toOn: null, recordedAt });
      return { id, code, name, shortName };
    },
    user: async (over: Partial<User> = {}): Promise<User> => {
      counter += 1;
      const id = uuidv7();
      await manager.insert(User, { id, username: `nguoi-${counter}`, displayName: `Người số ${counter}`, sortKey: `nguoi ${counter}`, position: null, passwordHash: 'no password', locale: 'vi', disabledAt: null, ...over });
      return manager.findOneByOrFail(User, { id });
    },
    role: async (role: Role, committeeId: string | null, unitId: string | null = null): Promise<string> => {
      counter += 1;
      const userId = uuidv7();
      await manager.insert(User, { id: userId, username: `${role}-${counter}`, displayName: `${role} ${counter}`, sortKey: `${role} ${counter}`, position: null, passwordHash: 'no password', locale: 'vi', disabledAt: null });
      await manager.insert(RoleGrant, { id: uuidv7(), userId, committeeId, unitId, role, fromOn: LONG_AGO, toOn: null, recordedAt });
      return userId;
    },
  };
}
export type Given = ReturnType<typeof givenIn>;
