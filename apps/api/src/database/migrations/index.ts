import { CreateInstallation1767225600000 } from './1767225600000-create-installation';
import { CreateUnit1767225610000 } from './1767225610000-create-unit';
import { CreateCommittee1767225620000 } from './1767225620000-create-committee';
import { CreateDirective1767225630000 } from './1767225630000-create-directive';
import { CreatePlan1767225640000 } from './1767225640000-create-plan';
import { CreateAssignment1767225650000 } from './1767225650000-create-assignment';
import { CreateReport1767225660000 } from './1767225660000-create-report';
import { CreateEvidenceFile1767225671000 } from './1767225671000-create-evidence-file';
import { CreateAsk1767225672000 } from './1767225672000-create-ask';
import { CreateImportedRow1767225674000 } from './1767225674000-create-imported-row';
import { CreateExtension1767225680000 } from './1767225680000-create-extension';
import { RememberProposedClauses1767225690000 } from './1767225690000-remember-proposed-clauses';
import { CreateClauseLink1767225692000 } from './1767225692000-create-clause-link';
import { CreateHandBack1767225695000 } from './1767225695000-create-hand-back';
import { CreatePlanVersion1767225699000 } from './1767225699000-create-plan-version';
import { ReturnPlan1767225700000 } from './1767225700000-return-plan';
import { EndDirective1767225701000 } from './1767225701000-end-directive';
import { CreateMilestoneReach1767225703000 } from './1767225703000-create-milestone-reach';
import { RoundsByCalendar1767225710000 } from './1767225710000-rounds-by-calendar';
import { CreateNotification1767225711000 } from './1767225711000-create-notification';
import { CreateCalendarFeed1767225712000 } from './1767225712000-create-calendar-feed';
import { KeepBaseline1767225713000 } from './1767225713000-keep-baseline';
import { RecallSubmission1767225713000 } from './1767225713000-recall-submission';
import { AskTheHead1767225714000 } from './1767225714000-ask-the-head';
import { AnnouncePlanChange1767225720000 } from './1767225720000-announce-plan-change';
import { SearchFolded1767225730000 } from './1767225730000-search-folded';
import { IndexAuditActs1767225740000 } from './1767225740000-index-audit-acts';
import { CountDeliveries1767225741000 } from './1767225741000-count-deliveries';
import { CreateSummaryVersion1767225750000 } from './1767225750000-create-summary-version';
import { MarkOwnUnitDecision1767225743000 } from './1767225743000-mark-own-unit-decision';

/** In order; a merged migration is frozen. */
export const MIGRATIONS = [
  CreateInstallation1767225600000,
  CreateUnit1767225610000,
  CreateCommittee1767225620000,
  CreateDirective1767225630000,
  CreatePlan1767225640000,
  CreateAssignment1767225650000,
  CreateReport1767225660000,
  CreateEvidenceFile1767225671000,
  CreateAsk1767225672000,
  CreateImportedRow1767225674000,
  CreateExtension1767225680000,
  RememberProposedClauses1767225690000,
  CreateClauseLink1767225692000,
  CreateHandBack1767225695000,
  CreatePlanVersion1767225699000,
  ReturnPlan1767225700000,
  EndDirective1767225701000,
  CreateMilestoneReach1767225703000,
  RoundsByCalendar1767225710000,
  CreateNotification1767225711000,
  CreateCalendarFeed1767225712000,
  RecallSubmission1767225713000,
  AskTheHead1767225714000,
  KeepBaseline1767225713000,
  AnnouncePlanChange1767225720000,
  SearchFolded1767225730000,
  IndexAuditActs1767225740000,
  CountDeliveries1767225741000,
  CreateSummaryVersion1767225750000,
  MarkOwnUnitDecision1767225743000,
];
