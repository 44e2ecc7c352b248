import type { TranslationOf } from '../translation';
import type { file as source } from '../vi/file';

export const file = {
  title: 'Evidence files',
  unclassified: 'These files hold no state secret',
  unclassifiedHint: 'Who declared it and when is kept with each file. Words in PDF pages and pictures cannot be read here.',
  confirmFirst: 'The files that wait are sent once this box is ticked.',
  choose: 'Choose files',
  camera: 'Take a photo',
  drop: 'Or drop files here. Accepted: pdf, png, jpg, docx, xlsx, txt, zip.',
  proves: 'Evidence for',
  deliverable: 'The deliverable of the task',
  indicator: 'Indicator: {name}',
  milestone: 'Milestone: {name}',
  waiting: 'Waiting',
  sending: 'Sending, {percent, number}%',
  cancelled: 'Stopped',
  progress: 'Sending {name}',
  cancel: 'Stop sending {name}',
  retry: 'Send {name} again',
  dismiss: 'Take {name} off the waiting list',
  remove: 'Remove the file {name}',
  received: '{name} has been received.',
  kilobytes: '{size, number} KB',
  megabytes: '{size, number} MB',
  hash: 'SHA-256 {start}…',
} as const satisfies TranslationOf<typeof source>;
