import { fold } from '@app/domain';
import { CommitteeUnit } from '../../committee/committee-unit.entity';
import { Committee } from '../../committee/committee.entity';
import { RoleGrant } from '../../committee/role-grant.entity';
import { Theme } from '../../committee/theme.entity';
import { User } from '../../committee/user.entity';
import { UnitName } from '../../unit/unit-name.entity';
import { Unit } from '../../unit/unit.entity';
import type { CopyRows } from './copy-rows';
import type { Ids, Scale } from './scale';

const LONG_AGO = '2000-01-01';
const LOADED_AT = new Date('2000-01-01T00:00:00Z');
const THEME_COUNT = 10;

export interface ScaleUnit {
  readonly id: string;
  readonly name: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface ScaleCommittee {
  readonly id: string;
  readonly units: readonly ScaleUnit[];
  readonly themeIds: readonly string[];
  readonly leader: Person;
  readonly secretary: Person;
  /** In the order of units. */
  readonly officers: readonly Person[];
}

/** Marks a database as one of ours. */
export const committeeCode = (scale: Scale, number: number): string => `BENCH-${scale.name}-${number}`;

export function addUnits(rows: CopyRows, ids: Ids, scale: Scale): ScaleUnit[] {
  return Array.from({ length: scale.unitCount }, (_, at) => {
    const [id, name] = [ids.next(), `Sở số ${at + 1}`];
    rows.add(Unit, { id, code: `U${at + 1}`, kind: 'government' });
    rows.add(UnitName, { id: ids.next(), unitId: id, name, shortName: name, symbol: null, nameEn: null, nameZh: null, fromOn: LONG_AGO, toOn: null, recordedAt: LOADED_AT });
    return { id, name };
  });
}

export interface CommitteeParts {
  readonly scale: Scale;
  readonly number: number;
  readonly units: readonly ScaleUnit[];
  readonly passwordHash: string;
}

/** A committee of all units, with a leader, a secretary and one officer for each unit. */
export function addCommittee(rows: CopyRows, ids: Ids, { scale, number, units, passwordHash }: CommitteeParts): ScaleCommittee {
  const id = ids.next();
  const name = `Ban Chỉ đạo số ${number}`;
  rows.add(Committee, { id, code: committeeCode(scale, number), name, shortName: name, nameEn: null, nameZh: null, parentName: 'Tỉnh ủy', placeName: 'Hải Dương', documentSymbol: 'BCĐ', layout: 'party', calendar: 'decree', timeZone: 'Asia/Ho_Chi_Minh', dueSoonDays: 5, silentAfterDays: 45 });
  units.forEach((unit, position) => rows.add(CommitteeUnit, { committeeId: id, unitId: unit.id, position, isStandingAgency: position === 0, fromOn: LONG_AGO, toOn: null, recordedAt: LOADED_AT }));
  const themeIds = Array.from({ length: THEME_COUNT }, (_, position) => {
    const themeId = ids.next();
    rows.add(Theme, { id: themeId, committeeId: id, code: `N${position + 1}`, name: `Nhóm nhiệm vụ ${position + 1}`, nameEn: null, nameZh: null, position });
    return themeId;
  });
  const person = (role: RoleGrant['role'], username: string, unit: ScaleUnit | null): Person => {
    const userId = ids.next();
    const displayName = `${unit === null ? 'Đồng chí' : 'Đầu mối'} ${username}`;
    rows.add(User, { id: userId, username, displayName, sortKey: fold(displayName), position: null, passwordHash, locale: 'vi', disabledAt: null });
    rows.add(RoleGrant, { id: ids.next(), userId, committeeId: id, unitId: unit?.id ?? null, role, fromOn: LONG_AGO, toOn: null, recordedAt: LOADED_AT });
    return { id: userId, name: displayName };
  };
  return { id, units, themeIds, leader: person('leader', `leader-${number}`, null), secretary: person('secretariat', `secretary-${number}`, null), officers: units.map((unit, at) => person('officer', `officer-${number}-${at + 1}`, unit)) };
}
