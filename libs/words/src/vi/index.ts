import { coordinatingState } from './coordinating-state';
import { deadlineClass } from './deadline-class';
import { leadState } from './lead-state';
import { mark } from './mark';
import { status } from './status';

/** The source of every text: its keys and placeholders are the type of all languages. */
export const messages = {
  coordinatingState,
  deadlineClass,
  leadState,
  mark,
  status,
} as const;
