import { v7 as uuidv7 } from 'uuid';
import { AskMove } from '../ask/ask-move.entity';
import { Ask } from '../ask/ask.entity';
import { AssignmentMove } from '../assignment/assignment-move.entity';
import { Assignment } from '../assignment/assignment.entity';
import { DueChange } from '../assignment/due-change.entity';
import { Extension } from '../assignment/extension.entity';
import { CommitteeUnit } from '../committee/committee-unit.entity';
import { Committee } from '../committee/committee.entity';
import { Holiday } from '../committee/holiday.entity';
import { Member } from '../committee/member.entity';
import { RoleGrant } from '../committee/role-grant.entity';
import { Theme } from '../committee/theme.entity';
import { User } from '../committee/user.entity';
import { AuditEntry } from '../database/audit-entry.entity';
import { Clause } from '../directive/clause.entity';
import { Directive } from '../directive/directive.entity';
import { Evidence } from '../evidence/evidence.entity';
import { ClauseLink } from '../ledger/clause-link.entity';
import { Plan } from '../plan/plan.entity';
import { IndicatorActual } from '../report/indicator-actual.entity';
import { ItemDraft } from '../report/item-draft.entity';
import { ItemIndicatorValue } from '../report/item-indicator-value.entity';
import { ItemMilestone } from '../report/item-milestone.entity';
import { ItemReview } from '../report/item-review.entity';
import { MilestoneReach } from '../report/milestone-reach.entity';
import { ReportItem } from '../report/report-item.entity';
import { Report } from '../report/report.entity';
import { Submission } from '../report/submission.entity';
import { Round } from '../round/round.entity';
import { Indicator } from '../task/indicator.entity';
import { Milestone } from '../task/milestone.entity';
import { TaskClause } from '../task/task-clause.entity';
import { TaskLink } from '../task/task-link.entity';
import { Task } from '../task/task.entity';
import { UnitChange } from '../unit/unit-change.entity';
import { UnitName } from '../unit/unit-name.entity';
import { Unit } from '../unit/unit.entity';
import type { DemoPerson, DemoSet } from './data';
import { Rows } from './rows';

/** What points to nothing unwritten: each table after those it refers to. */
const ORDER = [
  User, Holiday, Unit, UnitName, UnitChange, Committee, CommitteeUnit, Theme, Member, RoleGrant, Directive, Clause, ClauseLink, Plan, Task, TaskClause, TaskLink,
  Milestone, Indicator, Assignment, DueChange, Extension, Round, Report, Submission, ReportItem, AssignmentMove, ItemIndicatorValue, ItemMilestone, Evidence, ItemReview, IndicatorActual, MilestoneReach, ItemDraft, Ask, AskMove, AuditEntry,
];

/** Who did it and the two times of it, as the data files write them. */
export interface DemoAct {
  readonly effectiveOn: string;
  readonly recordedOn: string;
  readonly time: string;
  readonly by: string;
}

/** Ids by the names that the data files use, and the rows gathered so far. */
export class DemoContext {
  readonly rows = new Rows(ORDER);
  readonly committeeId = uuidv7();
  private readonly ids = new Map<string, string>();
  private readonly audits: (Partial<AuditEntry> & { at: Date })[] = [];
  private readonly people: ReadonlyMap<string, DemoPerson>;
  private readonly unitNames: ReadonlyMap<string, string>;

  constructor(readonly set: DemoSet) {
    this.people = new Map(set.people.people.map((person) => [person.username, person]));
    this.unitNames = new Map([...set.units.units, ...set.units.laterUnits].map((unit) => [unit.code, unit.name]));
  }

  /** The id of a thing named in the data; made when first asked for. */
  id(kind: string, name: string): string {
    const key = `${kind} ${name}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = uuidv7();
    this.ids.set(key, id);
    return id;
  }

  person(username: string): DemoPerson {
    const person = this.people.get(username);
    if (person === undefined) throw new Error(`the demo has no person ${username}`);
    return person;
  }

  /** Columns that say who acted, on every history row. */
  actor(act: DemoAct): { actorId: string; actorName: string; actorRole: string; unitName: string | null } {
    const person = this.person(act.by);
    return { actorId: this.id('user', act.by), actorName: person.displayName, actorRole: person.mainRole, unitName: person.unit === null ? null : (this.unitNames.get(person.unit) ?? null) };
  }

  audit(act: DemoAct, entry: { action: string; objectType: string; objectId: string; objectLabel: string; reason?: string | null }): void {
    this.audits.push({ id: uuidv7(), committeeId: this.committeeId, at: instantOf(act), onBehalfOf: null, unitId: null, reason: null, changes: {}, requestId: null, ...this.actor(act), ...entry });
  }

  /** The trail is numbered in the order in which things happened, not in which they were read. */
  finishAudits(): void {
    for (const entry of this.audits.sort((one, other) => one.at.getTime() - other.at.getTime())) this.rows.add(AuditEntry, entry);
  }
}

/** The data files write the committee's wall clock. */
export function instantOf(act: Pick<DemoAct, 'recordedOn' | 'time'>): Date {
  return new Date(`${act.recordedOn}T${act.time}:00+07:00`);
}

/** `2020H2.CN.03` is CN.03 within its plan. */
export function codeInPlan(code: string): string {
  return code.replace(/^\d{4}H[12]\./, '');
}
