import type { TranslationOf } from '../translation';
import type { reading as source } from '../vi/reading';

export const reading = {
  title: 'Read a conclusion',
  detail: 'The program proposes clauses and tasks; only what you tick is created.',
  dayHint: 'Deadlines in the text are counted from this day.',
  file: 'Choose a document',
  fileHint: 'Takes .docx, .html, .txt',
  paste: 'Or paste the text',
  read: 'Read the text',
  refused: 'This document could not be read',
  tcvn3: 'The text was typed in an old font (TCVN3) and has been converted. Check the letters before saving.',
  drafts: 'Proposals',
  tickHint: 'What is not ticked stays in the ledger as an open clause.',
  takeClear: 'Tick the {count, number} that are clear',
  takeNone: 'Untick all',
  taken: 'ticked',
  notTaken: 'not ticked',
  leftOut: 'Not a clause',
  readAs: 'In the text: {words}',
  plan: 'Plan that receives the tasks',
  summary: '{covered, number} of {total, number} clauses covered, {tasks, number} draft tasks',
  save: 'Save directive and tasks',
  again: 'Back to the text',
  saved: 'Directive and {count, number} draft tasks saved.',
  look: {
    title: 'Needs a look',
    lead: 'lead unit',
    day: 'due day',
    theme: 'task group',
  },
} as const satisfies TranslationOf<typeof source>;
