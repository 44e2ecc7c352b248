import type { TranslationOf } from '../translation';
import type { setup as source } from '../vi/setup';

export const setup = {
  title: 'First set-up',
  intro: 'The installation is empty. Create the first administrator and the committee to begin.',
  code: 'One-time code',
  codeHint: 'The code that the server printed at the start.',
  admin: 'Administrator',
  committee: 'Committee',
  submit: 'Create and go on',
  done: 'Set up. Sign in with the new administrator account.',
  notNeeded: 'The installation is already set up.',
  usernameHint: 'Lower-case letters, digits, dots, hyphens.',
  committeeCodeHint: 'Capital letters, digits, hyphens, for example BCD-TTDN.',
  nextSteps: 'Next: add units, members and accounts, then make a plan.',
} as const satisfies TranslationOf<typeof source>;
