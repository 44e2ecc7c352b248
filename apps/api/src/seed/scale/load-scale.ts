import { halfYearOf, previousHalfYear, type HalfYear } from '@app/domain';
import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { DEMO_PASSWORD } from '../../auth/demo-password';
import { AssignmentMove } from '../../assignment/assignment-move.entity';
import { Assignment } from '../../assignment/assignment.entity';
import { DueChange } from '../../assignment/due-change.entity';
import { CommitteeUnit } from '../../committee/committee-unit.entity';
import { Committee } from '../../committee/committee.entity';
import { RoleGrant } from '../../committee/role-grant.entity';
import { Theme } from '../../committee/theme.entity';
import { User } from '../../committee/user.entity';
import { AuditEntry } from '../../database/audit-entry.entity';
import { hashPassword } from '../../database/password';
import { Plan } from '../../plan/plan.entity';
import { IndicatorActual } from '../../report/indicator-actual.entity';
import { ItemIndicatorValue } from '../../report/item-indicator-value.entity';
import { ItemReview } from '../../report/item-review.entity';
import { ReportItem } from '../../report/report-item.entity';
import { Report } from '../../report/report.entity';
import { Submission } from '../../report/submission.entity';
import { Round } from '../../round/round.entity';
import { Indicator } from '../../task/indicator.entity';
import { Task } from '../../task/task.entity';
import { UnitName } from '../../unit/unit-name.entity';
import { Unit } from '../../unit/unit.entity';
import { DEMO_DAY } from '../load-demo';
import { CopyRows } from './copy-rows';
import { Dice, Ids, type Scale } from './scale';
import { addCommittee, addUnits, committeeCode } from './scale-committee';
import { addPlan } from './scale-plan';

/** What points to nothing unwritten: each table after those it refers to. */
const ORDER = [
  User, Unit, UnitName, Committee, CommitteeUnit, Theme, RoleGrant, Plan, Round, Report, Task, Indicator, Assignment, DueChange,
  Submission, ReportItem, ItemIndicatorValue, ItemReview, IndicatorActual, AssignmentMove, AuditEntry,
];

/** Whether this database already holds exactly this scale. */
export async function holdsScale(dataSource: DataSource, scale: Scale): Promise<boolean> {
  const found: unknown[] = await dataSource.query('SELECT 1 FROM committee WHERE code = $1', [committeeCode(scale, 1)]);
  return found.length > 0;
}

/** Fills an empty database, in one transaction; the same rows in every run, the password's hash excepted. `tell` hears how far it is. */
export async function loadScale(dataSource: DataSource, scale: Scale, tell: (line: string) => void): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    await runner.query('SET statement_timeout = 0');
    await runner.startTransaction();
    await skipForeignKeys(runner);
    await fill(new CopyRows(dataSource, client, ORDER), scale, tell);
    // A demo, so that the business day stands still within the newest plan.
    await runner.query('INSERT INTO installation (is_demo) VALUES (true)');
    await runner.commitTransaction();
    await runner.query('VACUUM ANALYZE');
    await runner.query('RESET statement_timeout');
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/**
 * References are right by the way the rows are made, and looking each of them up is most of the work. Only a superuser
 * may leave that out (the embedded database's is one); others wait, which also proves the references.
 */
async function skipForeignKeys(runner: QueryRunner): Promise<void> {
  const [setting] = await runner.manager.query<{ is_superuser: string }[]>(`SELECT current_setting('is_superuser') AS is_superuser`);
  if (setting?.is_superuser === 'on') await runner.query('SET LOCAL session_replication_role = replica');
}

async function fill(rows: CopyRows, scale: Scale, tell: (line: string) => void): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const ids = new Ids();
  const units = addUnits(rows, ids, scale);
  for (let number = 1; number <= scale.committeeCount; number += 1) {
    const committee = addCommittee(rows, ids, { scale, number, units, passwordHash });
    for (const [at, halfYear] of halfYearsOf(scale).entries()) {
      addPlan(rows, ids, { scale, committee, halfYear, today: DEMO_DAY, dice: new Dice(number * 1000 + at) });
      await rows.flush();
    }
    tell(`${number} of ${scale.committeeCount} committees`);
  }
}

function halfYearsOf({ halfYearCount }: Scale): HalfYear[] {
  const found: HalfYear[] = [halfYearOf(DEMO_DAY, 'decree')];
  while (found.length < halfYearCount) found.unshift(previousHalfYear(found[0] ?? ''));
  return found;
}
