import type { TranslationOf } from '../translation';
import type { halfYear as source } from '../vi/half-year';

export const halfYear = {
  title: 'Half-year',
  previous: 'Previous half-year',
  next: 'Next half-year',
  first: 'First half',
  second: 'Second half',
  choose: 'Choose a half-year',
  bounds: 'From {from} to {to}',
  archived: 'This half-year is closed; its figures do not change.',
} as const satisfies TranslationOf<typeof source>;
