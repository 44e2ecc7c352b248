import type { LeadState } from './assignment';
import type { Day } from './day';
import { maxDay } from './day';

/** A row of a lead's history, in the order in which the rows were recorded: it is seen from the later of both days on. */
type Seen = { effectiveOn: Day; recordedOn: Day };
/** A lead that the figures count: no parent, no standing duty (R9). */
export type LeadHistory = { moves: readonly (Seen & { state: LeadState })[]; dues: readonly (Seen & { classDueOn: Day | null })[] };

/** What was shown at the end of a day. After the day asked about only the plan is known: the others are null (R10). */
export type BurnUpPoint = { on: Day; planned: number; claimed: number | null; accepted: number | null };

/** `sign` of a count that begins (+1) or ends (-1) on a day. */
type Step = { on: Day; sign: 1 | -1; line: 'planned' | 'claimed' | 'accepted' };

const NOT_COUNTED: readonly LeadState[] = ['draft', 'on-hold', 'cancelled', 'carried-over', 'transferred', 'closed'];

/**
 * Cumulative lines of a half-year: due by plan, claimed as completed by the units, completion accepted (R3). Every day of the past is
 * as it was shown at its end, so that a point equals the dashboard as of its day; days to come follow the due days known on `asOf`.
 * Due is counted by the day that decides the class; claimed contains accepted. Only days on which a line moves are points, besides the
 * first, `asOf` and the last. `asOf` before `fromOn` gives the plan alone.
 */
export function burnUpOf(histories: readonly LeadHistory[], span: { fromOn: Day; toOn: Day; asOf: Day }): BurnUpPoint[] {
  const steps = histories.flatMap((history) => stepsOf(history, span.asOf));
  const days = [...new Set([span.fromOn, span.toOn, span.asOf, ...steps.map(({ on }) => on)])].filter((on) => on >= span.fromOn && (on <= span.toOn || on === span.asOf)).sort();
  const inOrder = steps.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const counts = { planned: 0, claimed: 0, accepted: 0 };
  let at = 0;
  return days.map((on) => {
    for (let step = inOrder[at]; step !== undefined && step.on <= on; step = inOrder[(at += 1)]) counts[step.line] += step.sign;
    return on <= span.asOf ? { on, ...counts } : { on, planned: counts.planned, claimed: null, accepted: null };
  }).filter((point, index, all) => index === 0 || index === all.length - 1 || point.on === span.asOf || isMoved(point, all[index - 1]));
}

function isMoved(point: BurnUpPoint, before: BurnUpPoint | undefined): boolean {
  return before === undefined || point.planned !== before.planned || (point.claimed !== null && (point.claimed !== before.claimed || point.accepted !== before.accepted));
}

/** When the lead enters and leaves each line. */
function stepsOf(history: LeadHistory, asOf: Day): Step[] {
  const isClaimed = (state: LeadState) => state === 'completed' || state === 'awaiting-confirmation';
  const states = standing(history.moves, asOf);
  const steps = [...switches('claimed', states, ({ state }) => isClaimed(state)), ...switches('accepted', states, ({ state }) => state === 'completed')];
  return [...steps, ...plannedSteps(states, standing(history.dues, asOf), asOf)];
}

function plannedSteps(states: Spell<{ state: LeadState }>[], dues: Spell<{ classDueOn: Day | null }>[], asOf: Day): Step[] {
  const isCounted = (on: Day) => {
    const spell = states.findLast(({ from }) => from <= on);
    return spell !== undefined && !NOT_COUNTED.includes(spell.row.state);
  };
  const dueOn = (on: Day) => dues.findLast(({ from }) => from <= on)?.row.classDueOn ?? null;
  const last = dueOn(asOf);
  const days = [...new Set([...states, ...dues].map(({ from }) => from).concat(dues.flatMap(({ row }) => row.classDueOn ?? []), last ?? []))].sort();
  const steps: Step[] = [];
  let isIn = false;
  for (const on of days) {
    const due = dueOn(on);
    const isDue = isCounted(on) && due !== null && due <= on;
    if (isDue !== isIn) steps.push({ on, sign: isDue ? 1 : -1, line: 'planned' });
    isIn = isDue;
  }
  return steps;
}

type Spell<Row> = { from: Day; row: Row };

/** Which row stood from which day on: of those seen by a day, the one recorded last. What is seen after `asOf` is left out. */
function standing<Row extends Seen>(rows: readonly Row[], asOf: Day): Spell<Row>[] {
  const seen = rows.map((row, order) => ({ from: maxDay(row.effectiveOn, row.recordedOn), order, row })).filter(({ from }) => from <= asOf).sort((one, other) => (one.from === other.from ? one.order - other.order : one.from < other.from ? -1 : 1));
  const spells: (Spell<Row> & { order: number })[] = [];
  for (const one of seen) if (one.order >= (spells.at(-1)?.order ?? -1)) spells.push(one);
  return spells;
}

function switches<Row>(line: Step['line'], spells: readonly Spell<Row>[], isIn: (row: Row) => boolean): Step[] {
  let was = false;
  return spells.flatMap(({ from, row }) => {
    const is = isIn(row);
    const step: Step[] = is === was ? [] : [{ on: from, sign: is ? 1 : -1, line }];
    was = is;
    return step;
  });
}
