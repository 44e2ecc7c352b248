import type { TranslationOf } from '../translation';
import type { messages as source } from '../vi';
import { coordinatingState } from './coordinating-state';
import { deadlineClass } from './deadline-class';
import { leadState } from './lead-state';
import { mark } from './mark';
import { status } from './status';

export const messages: TranslationOf<typeof source> = {
  coordinatingState,
  deadlineClass,
  leadState,
  mark,
  status,
};
