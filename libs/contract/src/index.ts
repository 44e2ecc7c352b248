import { askEndpoints } from './ask';
import { assignmentEndpoints } from './assignment';
import { auditEndpoints } from './audit';
import { authEndpoints } from './auth';
import { calendarFeedEndpoints } from './calendar-feed';
import { committeeEndpoints } from './committee';
import { dashboardEndpoints } from './dashboard';
import { directiveEndpoints } from './directive';
import { directiveProposalEndpoints } from './directive-proposal';
import { draftSheetEndpoints } from './draft-sheet';
import { evidenceEndpoints } from './evidence';
import { extensionEndpoints } from './extension';
import { exchangeEndpoints } from './exchange';
import { fairClockEndpoints } from './fair-clock';
import { healthEndpoints } from './health';
import { ledgerEndpoints } from './ledger';
import { notificationEndpoints } from './notification';
import { liveEndpoints } from './live';
import { partEndpoints } from './part';
import { planEndpoints } from './plan';
import { planVersionEndpoints } from './plan-version';
import { reportEndpoints } from './report';
import { rollOverEndpoints } from './rollover';
import { roundEndpoints } from './round';
import { searchEndpoints } from './search';
import { setupEndpoints } from './setup';
import { summaryEndpoints } from './summary';
import { summaryVersionEndpoints } from './summary-version';
import { taskEndpoints } from './task';
import { taskGridEndpoints } from './task-grid';
import { unitEndpoints } from './unit';
import { waitingEndpoints } from './waiting';

export * from './ask';
export * from './assignment';
export * from './audit';
export * from './auth';
export * from './calendar-feed';
export * from './committee';
export * from './dashboard';
export * from './directive';
export * from './directive-proposal';
export * from './draft-sheet';
export * from './endpoint';
export * from './evidence';
export * from './extension';
export * from './exchange';
export * from './fair-clock';
export * from './field-code';
export * from './health';
export * from './ledger';
export * from './notification';
export * from './live';
export * from './openapi';
export * from './part';
export * from './plan';
export * from './plan-version';
export * from './problem';
export * from './report';
export * from './rollover';
export * from './round';
export * from './scalar';
export * from './search';
export * from './setup';
export * from './summary';
export * from './summary-version';
export * from './task';
export * from './task-grid';
export * from './unit';
export * from './waiting';

/** Every promise of the API, by operation id. */
export const ENDPOINTS = {
  ...healthEndpoints,
  ...setupEndpoints,
  ...authEndpoints,
  ...committeeEndpoints,
  ...unitEndpoints,
  ...directiveEndpoints,
  ...directiveProposalEndpoints,
  ...ledgerEndpoints,
  ...planEndpoints,
  ...planVersionEndpoints,
  ...taskEndpoints,
  ...taskGridEndpoints,
  ...assignmentEndpoints,
  ...fairClockEndpoints,
  ...partEndpoints,
  ...extensionEndpoints,
  ...waitingEndpoints,
  ...evidenceEndpoints,
  ...askEndpoints,
  ...roundEndpoints,
  ...notificationEndpoints,
  ...calendarFeedEndpoints,
  ...reportEndpoints,
  ...rollOverEndpoints,
  ...dashboardEndpoints,
  ...summaryEndpoints,
  ...summaryVersionEndpoints,
  ...exchangeEndpoints,
  ...draftSheetEndpoints,
  ...liveEndpoints,
  ...searchEndpoints,
  ...auditEndpoints,
} as const;
