import { AskMove } from './ask/ask-move.entity';
import { Ask } from './ask/ask.entity';
import { AssignmentMove } from './assignment/assignment-move.entity';
import { Assignment } from './assignment/assignment.entity';
import { DueChange } from './assignment/due-change.entity';
import { Extension } from './assignment/extension.entity';
import { RoleGrant } from './committee/role-grant.entity';
import { Session } from './auth/session.entity';
import { User } from './committee/user.entity';
import { CommitteeUnit } from './committee/committee-unit.entity';
import { Committee } from './committee/committee.entity';
import { Holiday } from './committee/holiday.entity';
import { Member } from './committee/member.entity';
import { Theme } from './committee/theme.entity';
import { AuditEntry } from './database/audit-entry.entity';
import { Outbox } from './database/outbox.entity';
import { Clause } from './directive/clause.entity';
import { Directive } from './directive/directive.entity';
import { Evidence } from './evidence/evidence.entity';
import { EvidenceFile } from './evidence/evidence-file.entity';
import { ItemFile } from './evidence/item-file.entity';
import { ImportedRow } from './exchange/imported-row.entity';
import { ClauseLink } from './ledger/clause-link.entity';
import { CalendarFeed } from './notification/calendar-feed.entity';
import { Digest } from './notification/digest.entity';
import { Mail } from './notification/mail.entity';
import { Notice } from './notification/notice.entity';
import { Reminder } from './notification/reminder.entity';
import { Plan } from './plan/plan.entity';
import { PlanVersionTask } from './plan/plan-version-task.entity';
import { PlanVersion } from './plan/plan-version.entity';
import { IndicatorActual } from './report/indicator-actual.entity';
import { ItemDraft } from './report/item-draft.entity';
import { ItemIndicatorValue } from './report/item-indicator-value.entity';
import { ItemMilestone } from './report/item-milestone.entity';
import { ItemReview } from './report/item-review.entity';
import { MilestoneReach } from './report/milestone-reach.entity';
import { LateEntry } from './report/late-entry.entity';
import { ReportItem } from './report/report-item.entity';
import { Report } from './report/report.entity';
import { Submission } from './report/submission.entity';
import { Round } from './round/round.entity';
import { Indicator } from './task/indicator.entity';
import { Milestone } from './task/milestone.entity';
import { TaskClause } from './task/task-clause.entity';
import { TaskLink } from './task/task-link.entity';
import { SummaryComment } from './summary/stored/summary-comment.entity';
import { SummaryFile } from './summary/stored/summary-file.entity';
import { SummaryVersion } from './summary/stored/summary-version.entity';
import { Task } from './task/task.entity';
import { UnitChange } from './unit/unit-change.entity';
import { UnitName } from './unit/unit-name.entity';
import { Unit } from './unit/unit.entity';

/** Every table that commands write, for the data source. */
export const ENTITIES = [
  AskMove,
  Ask,
  AssignmentMove,
  Assignment,
  DueChange,
  Extension,
  RoleGrant,
  Session,
  User,
  CommitteeUnit,
  Committee,
  Holiday,
  Member,
  Theme,
  AuditEntry,
  Outbox,
  Clause,
  ClauseLink,
  Directive,
  Evidence,
  EvidenceFile,
  ItemFile,
  ImportedRow,
  CalendarFeed,
  Digest,
  Mail,
  Notice,
  Reminder,
  Plan,
  PlanVersion,
  PlanVersionTask,
  IndicatorActual,
  ItemDraft,
  ItemIndicatorValue,
  ItemMilestone,
  ItemReview,
  MilestoneReach,
  LateEntry,
  ReportItem,
  Report,
  Submission,
  Round,
  Indicator,
  Milestone,
  TaskClause,
  TaskLink,
  Task,
  UnitChange,
  UnitName,
  Unit,
  SummaryComment,
  SummaryFile,
  SummaryVersion,
];
