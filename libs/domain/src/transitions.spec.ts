import { COORDINATING_TRANSITIONS, LEAD_TRANSITIONS } from './assignment';
import { CLAUSE_TRANSITIONS } from './clause';
import { DIRECTIVE_TRANSITIONS } from './directive';
import { PLAN_TRANSITIONS } from './plan';
import { REPORT_TRANSITIONS } from './report';
import { ITEM_TRANSITIONS } from './report-item';
import { ROUND_TRANSITIONS } from './round';
import { SUMMARY_TRANSITIONS } from './summary';
import { actionsFrom, inspectTable, next, type TransitionTable } from './transitions';

const sound = (final: string[]) => ({ unreachable: [], unknownTargets: [], final });

describe('the state tables: every state can be reached, every target exists, the right ones are final', () => {
  it.each([
    [
      'lead assignment',
      inspectTable(LEAD_TRANSITIONS, 'draft'),
      ['cancelled', 'carried-over', 'transferred', 'closed'],
    ],
    ['coordinating assignment', inspectTable(COORDINATING_TRANSITIONS, 'requested'), ['confirmed']],
    ['plan', inspectTable(PLAN_TRANSITIONS, 'draft'), ['closed']],
    ['directive', inspectTable(DIRECTIVE_TRANSITIONS, 'draft'), ['superseded', 'withdrawn']],
    ['clause', inspectTable(CLAUSE_TRANSITIONS, 'open'), []],
    ['round', inspectTable(ROUND_TRANSITIONS, 'planned'), ['frozen']],
    ['report', inspectTable(REPORT_TRANSITIONS, 'expected'), ['accepted', 'waived']],
    ['summary', inspectTable(SUMMARY_TRANSITIONS, 'draft'), ['replaced']],
    ['report item', inspectTable(ITEM_TRANSITIONS, 'draft'), ['accepted', 'returned']],
  ])('%s', (_title, found, final) => {
    expect(found).toEqual(sound(final));
  });

  it('would not pass a table with an island, a wrong target or a missing way out', () => {
    const broken: TransitionTable<'a' | 'b' | 'island', 'go'> = {
      a: { go: 'b' },
      // A target the compiler would refuse, as it could come from a table read as data.
      b: { go: 'nowhere' as 'b' },
      island: {},
    };
    expect(inspectTable(broken, 'a')).toEqual({
      unreachable: ['island'],
      unknownTargets: ['nowhere'],
      final: ['island'],
    });
  });
});

describe('a move', () => {
  it('leads where the table says and nowhere else', () => {
    expect(next(PLAN_TRANSITIONS, 'draft', 'submit')).toBe('in-review');
    expect(next(PLAN_TRANSITIONS, 'draft', 'approve')).toBeNull();
    expect(next(PLAN_TRANSITIONS, 'closed', 'submit')).toBeNull();
  });

  it('lists the actions a state allows', () => {
    expect(actionsFrom(PLAN_TRANSITIONS, 'in-review')).toEqual(['return', 'approve']);
    expect(actionsFrom(PLAN_TRANSITIONS, 'closed')).toEqual([]);
  });
});
