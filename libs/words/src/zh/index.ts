import type { TranslationOf } from '../translation';
import type { messages as source } from '../vi';
import { app } from './app';
import { ask } from './ask';
import { assignmentRole } from './assignment-role';
import { audit } from './audit';
import { auth } from './auth';
import { calendarFeed } from './calendar-feed';
import { committee } from './committee';
import { committeePost } from './committee-post';
import { common } from './common';
import { coordinatingState } from './coordinating-state';
import { dashboard } from './dashboard';
import { deadlineClass } from './deadline-class';
import { decision } from './decision';
import { directive } from './directive';
import { directiveState } from './directive-state';
import { disposition } from './disposition';
import { draftSheet } from './draft-sheet';
import { extension } from './extension';
import { fairClock } from './fair-clock';
import { fieldError } from './field-error';
import { figures } from './figures';
import { file } from './file';
import { halfYear } from './half-year';
import { indicatorDirection } from './indicator-direction';
import { itemClaim } from './item-claim';
import { itemKind } from './item-kind';
import { itemState } from './item-state';
import { leadState } from './lead-state';
import { mail } from './mail';
import { live } from './live';
import { mark } from './mark';
import { matrix } from './matrix';
import { member } from './member';
import { notice } from './notice';
import { part } from './part';
import { plan } from './plan';
import { planState } from './plan-state';
import { planVersion } from './plan-version';
import { problem } from './problem';
import { problemPage } from './problem-page';
import { reading } from './reading';
import { receiptPaper } from './receipt-paper';
import { report } from './report';
import { reportState } from './report-state';
import { review } from './review';
import { role } from './role';
import { rollOver } from './roll-over';
import { round } from './round';
import { roundState } from './round-state';
import { rule } from './rule';
import { search } from './search';
import { setup } from './setup';
import { status } from './status';
import { summary } from './summary';
import { table } from './table';
import { task } from './task';
import { taskKind } from './task-kind';
import { unit } from './unit';
import { unitHome } from './unit-home';
import { unitKind } from './unit-kind';
import { user } from './user';

export const messages: TranslationOf<typeof source> = {
  app,
  ask,
  assignmentRole,
  audit,
  auth,
  calendarFeed,
  committee,
  committeePost,
  common,
  coordinatingState,
  dashboard,
  deadlineClass,
  decision,
  directive,
  directiveState,
  disposition,
  draftSheet,
  extension,
  fairClock,
  fieldError,
  figures,
  file,
  halfYear,
  indicatorDirection,
  itemClaim,
  itemKind,
  itemState,
  leadState,
  mail,
  live,
  mark,
  matrix,
  member,
  notice,
  part,
  plan,
  planState,
  planVersion,
  problem,
  problemPage,
  reading,
  receiptPaper,
  report,
  reportState,
  review,
  role,
  rollOver,
  round,
  roundState,
  rule,
  search,
  setup,
  status,
  summary,
  table,
  task,
  taskKind,
  unit,
  unitHome,
  unitKind,
  user,
};
