import type { TranslationOf } from '../translation';
import type { part as source } from '../vi/part';

export const part = {
  title: 'Coordinating units’ word',
  none: 'No coordinating unit works on this task.',
  until: 'Answer by {day}',
  silent: 'No answer by {day}; silence is not consent.',
  said: '{name}, {day}',
  settled: 'Settled by a leader: {name}, {day}',
  open: 'Say a word on our part',
  confirm: 'Confirm our part',
  correct: 'Correct',
  dispute: 'Dispute',
  settle: 'Decide with a reason',
  text: 'Words',
  textHint: 'Say what differs from the lead unit’s report.',
  reason: 'Reason for the decision',
  send: 'Send',
  decide: 'Record the decision',
  done: 'It is recorded.',
} as const satisfies TranslationOf<typeof source>;
