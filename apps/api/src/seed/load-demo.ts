import { fold } from '@app/domain';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { DEMO_PASSWORD } from '../auth/demo-password';
import { CommitteeUnit } from '../committee/committee-unit.entity';
import { Committee } from '../committee/committee.entity';
import { Holiday } from '../committee/holiday.entity';
import { Member } from '../committee/member.entity';
import { RoleGrant } from '../committee/role-grant.entity';
import { Theme } from '../committee/theme.entity';
import { User } from '../committee/user.entity';
import { hashPassword } from '../database/password';
import { UnitChange } from '../unit/unit-change.entity';
import { UnitName } from '../unit/unit-name.entity';
import { Unit } from '../unit/unit.entity';
import { readDemoSet, type DemoLaterUnit, type DemoUnit } from './data';
import { DemoContext } from './demo-context';
import { keepVersions } from './keep-versions';
import { addDirectives } from './load-directives';
import { addRounds } from './load-rounds';
import { addPlansAndTasks } from './load-tasks';
import { addAsks } from './replay-asks';

/** The demo's business day until DEMO_TODAY says another. */
export const DEMO_DAY = '2020-11-16';

const LONG_AGO = '2015-01-01';
const LOADED_AT = new Date('2019-01-02T08:00:00+07:00');

const UNIT_KINDS = {
  'party-body': 'party',
  'state-body': 'government',
  'public-service': 'service',
  'armed-force': 'armed-forces',
  press: 'press',
  'mass-organisation': 'mass-organisation',
  'friendship-organisation': 'friendship',
  'district-party-committee': 'district-party',
} as const satisfies Record<DemoUnit['kind'], string>;

const POSTS: Readonly<Record<string, string>> = {
  'Trưởng ban': 'head',
  'Phó Trưởng ban Thường trực': 'standing-deputy',
  'Phó Trưởng ban': 'deputy',
  'Ủy viên': 'member',
  'Tổ trưởng tổ giúp việc': 'team-head',
  'Tổ phó tổ giúp việc': 'team-deputy',
  'Tổ viên tổ giúp việc': 'team-member',
  'Tổ viên tổ giúp việc, Thư ký': 'team-member',
  'Văn thư': 'clerk',
};

/** Fills an empty database with the demo committee, in one transaction. */
export async function loadDemo(dataSource: DataSource): Promise<void> {
  const demo = new DemoContext(readDemoSet());
  addCommittee(demo);
  addUnits(demo);
  await addPeople(demo);
  addDirectives(demo);
  addRounds(demo);
  addPlansAndTasks(demo);
  addAsks(demo);
  demo.finishAudits();
  await dataSource.transaction(async (manager) => {
    await manager.query('INSERT INTO installation (is_demo) VALUES (true)');
    await demo.rows.write(manager);
    await keepVersions(manager, demo);
  });
}

function addCommittee(demo: DemoContext): void {
  const { rows, committeeId, set } = demo;
  const { committee, themes, holidays } = set;
  rows.add(Committee, {
    id: committeeId,
    code: committee.code,
    name: committee.name.vi,
    shortName: committee.shortName,
    nameEn: committee.name.en,
    nameZh: committee.name.zh,
    parentName: 'Tỉnh ủy Hải Dương',
    placeName: committee.place,
    documentSymbol: 'BCĐ',
    layout: committee.layout === 'party' ? 'party' : 'government',
    calendar: committee.settings.halfYears === 'calendar' ? 'calendar' : 'decree',
    timeZone: committee.timeZone,
    dueSoonDays: committee.settings.dueSoonWorkingDays,
    silentAfterDays: committee.settings.silentDays,
    // The day after the congress of the province closed: numbers of papers begin anew.
    termStartedOn: '2020-10-28',
  });
  for (const { day, name, kind } of holidays.days) rows.add(Holiday, { id: uuidv7(), day, kind: kind === 'day-off' ? 'off' : 'working', name, recordedAt: LOADED_AT });
  for (const theme of themes) rows.add(Theme, { id: demo.id('theme', theme.code), committeeId, code: theme.code, name: theme.name.vi, nameEn: theme.name.en, nameZh: theme.name.zh, position: theme.order });
}

function addUnits(demo: DemoContext): void {
  const { units, laterUnits, successions } = demo.set.units;
  const isStanding = (code: string) => units.some((unit) => unit.code === code && unit.isStandingAgency);
  const endOf = (code: string) => successions.find(({ from }) => from.includes(code))?.effectiveOn ?? null;
  for (const unit of units) addUnit(demo, unit, { fromOn: LONG_AGO, toOn: endOf(unit.code), isStandingAgency: unit.isStandingAgency });
  for (const unit of laterUnits) addUnit(demo, unit, { fromOn: unit.startsOn, toOn: null, isStandingAgency: successions.some(({ to, from }) => to === unit.code && from.some(isStanding)) });
  for (const { kind, effectiveOn, from, to, note } of successions) {
    for (const code of from) {
      demo.rows.add(UnitChange, { id: uuidv7(), kind: kind === 'merger' ? 'merge' : 'dissolution', effectiveOn, document: note, fromUnitId: demo.id('unit', code), toUnitId: to === null ? null : demo.id('unit', to), recordedAt: LOADED_AT });
    }
  }
}

interface Membership {
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly isStandingAgency: boolean;
}

function addUnit(demo: DemoContext, unit: DemoUnit | DemoLaterUnit, { fromOn, toOn, isStandingAgency }: Membership): void {
  const { rows, committeeId } = demo;
  const id = demo.id('unit', unit.code);
  const { name, shortName, symbol, nameEn, nameZh } = unit;
  rows.add(Unit, { id, code: unit.code, kind: UNIT_KINDS[unit.kind] });
  rows.add(UnitName, { id: uuidv7(), unitId: id, name, shortName, symbol, nameEn, nameZh, fromOn, toOn, recordedAt: LOADED_AT });
  rows.add(CommitteeUnit, { committeeId, unitId: id, position: unit.order, isStandingAgency, fromOn, toOn, recordedAt: LOADED_AT });
}

async function addPeople(demo: DemoContext): Promise<void> {
  const { rows, committeeId, set } = demo;
  // One hash for all: they share the published demo password.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const person of set.people.people) {
    const userId = demo.id('user', person.username);
    rows.add(User, { id: userId, username: person.username, displayName: person.displayName, sortKey: fold(person.givenNameFirst ?? person.displayName), position: person.position, passwordHash, locale: 'vi', disabledAt: null });
    const roles = [...person.roles].sort((one) => (one.role === person.mainRole ? -1 : 1));
    for (const { role, unit } of roles) {
      rows.add(RoleGrant, { id: uuidv7(), userId, committeeId: role === 'admin' ? null : committeeId, unitId: unit === null ? null : demo.id('unit', unit), role, fromOn: LONG_AGO, toOn: null, recordedAt: LOADED_AT });
    }
    if (person.committeePost === null || person.unit === null) continue;
    rows.add(Member, { id: uuidv7(), committeeId, unitId: demo.id('unit', person.unit), userId, personName: person.displayName, position: person.position, committeePost: POSTS[person.committeePost] ?? 'observer', sortOrder: person.order, fromOn: LONG_AGO, toOn: null, recordedAt: LOADED_AT });
  }
}
