import type { DeadlineClass, ShownStatus } from './assignment-status';
import { cellChange, type ShownCell } from './cell-change';

const lead = (shown: ShownStatus, deadlineClass: DeadlineClass): ShownCell => ({ state: 'in-progress', status: { shown, deadlineClass } });
const part = (state: 'requested' | 'given'): ShownCell => ({ state, status: null });
const moving = lead('in-progress', 'within-term');
const overdue = lead('overdue', 'overdue');
const soon = lead('due-soon', 'due-soon');
const done = lead('completed-on-time', 'completed-early');
const doneLate = lead('completed-late', 'completed-late');
const paused = lead('not-counted', 'not-counted');

it.each([
  ['nothing either day', null, null, null],
  ['the same', moving, moving, null],
  ['early or on its day is shown alike', done, lead('completed-on-time', 'completed-on-time'), null],
  ['newly overdue', moving, overdue, 'overdue'],
  ['assigned and overdue since', null, overdue, 'overdue'],
  ['still overdue', overdue, overdue, null],
  ['completed', overdue, doneLate, 'completed'],
  ['assigned and completed since', null, done, 'completed'],
  ['reopened', done, moving, 'reopened'],
  ['reopened past its due day', done, overdue, 'overdue'],
  ['extended', overdue, soon, 'recovered'],
  ['paused while overdue', overdue, paused, 'ended'],
  ['cancelled after a completion was taken back', done, paused, 'ended'],
  ['taken up again', paused, moving, 'moved'],
  ['corrected completion day', done, doneLate, 'moved'],
  ['assigned', null, moving, 'assigned'],
  ['silent', moving, lead('silent', 'within-term'), 'moved'],
  ['a lead that is gone', moving, null, 'ended'],
  ['a part asked for', null, part('requested'), 'part'],
  ['a part given', part('requested'), part('given'), 'part'],
  ['a part as before', part('given'), part('given'), null],
  ['a part that is gone', part('given'), null, 'part'],
] as const)('%s', (_, before, after, change) => expect(cellChange(before, after)).toBe(change));
