import type { TranslationOf } from '../translation';
import type { fieldError as source } from '../vi/field-error';

export const fieldError = {
  required: 'Fill this in',
  'too-short': 'Too short',
  'too-long': 'Too long; shorten it',
  'too-small': 'The value is too small',
  'too-large': 'The value is too large',
  'not-a-day': 'Enter a real date, for example 30/06/2020',
  'not-a-number': 'Enter a number',
  'not-a-whole-number': 'Enter a whole number',
  'not-text': 'Enter text',
  'not-an-id': 'Choose an entry of the list',
  'not-a-list': 'A list is needed',
  'not-one-of': 'Choose one of the allowed values',
  'wrong-format': 'Not in the right form',
  'unknown-property': 'This field is not accepted',
  'unknown-unit': 'There is no such unit',
  'unknown-object': 'There is no such object',
  'already-used': 'Already in use; choose another',
  'out-of-range': 'Outside the allowed range',
  invalid: 'Not valid',
} as const satisfies TranslationOf<typeof source>;
