import type { TranslationOf } from '../translation';
import type { messages as source } from '../vi';
import { app } from './app';
import { committeePost } from './committee-post';
import { common } from './common';
import { coordinatingState } from './coordinating-state';
import { deadlineClass } from './deadline-class';
import { directiveState } from './directive-state';
import { disposition } from './disposition';
import { figures } from './figures';
import { halfYear } from './half-year';
import { indicatorDirection } from './indicator-direction';
import { itemClaim } from './item-claim';
import { itemKind } from './item-kind';
import { itemState } from './item-state';
import { leadState } from './lead-state';
import { mark } from './mark';
import { planState } from './plan-state';
import { reportState } from './report-state';
import { role } from './role';
import { roundState } from './round-state';
import { status } from './status';
import { taskKind } from './task-kind';
import { unitKind } from './unit-kind';

export const messages: TranslationOf<typeof source> = {
  app,
  committeePost,
  common,
  coordinatingState,
  deadlineClass,
  directiveState,
  disposition,
  figures,
  halfYear,
  indicatorDirection,
  itemClaim,
  itemKind,
  itemState,
  leadState,
  mark,
  planState,
  reportState,
  role,
  roundState,
  status,
  taskKind,
  unitKind,
};
