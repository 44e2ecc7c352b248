import { addDays, diffDays, next, LEAD_TRANSITIONS, type Day, type ItemKind, type LeadAction, type LeadState } from '@app/domain';
import { AssignmentMove } from '../../assignment/assignment-move.entity';
import { Assignment } from '../../assignment/assignment.entity';
import { DueChange } from '../../assignment/due-change.entity';
import { IndicatorActual } from '../../report/indicator-actual.entity';
import { ItemIndicatorValue } from '../../report/item-indicator-value.entity';
import { ItemReview } from '../../report/item-review.entity';
import { ReportItem } from '../../report/report-item.entity';
import { Indicator } from '../../task/indicator.entity';
import { Task } from '../../task/task.entity';
import type { CopyRows } from './copy-rows';
import type { Ids } from './scale';
import type { Person, ScaleUnit } from './scale-committee';
import { at, type PlanContext, type Sending } from './scale-context';
import { narrativeOf, titleOf } from './scale-words';

/** How a task ends: the last item is a completion that is accepted, waits or comes back, or the work goes on. */
type Ending = 'completed' | 'claimed' | 'returned' | 'open';

const MOST_COORDINATING = 2;
const REVIEW_DAYS = 2;
const TARGET = 100;

/** A task with its lead and supporting units and their whole history, every move taken from the table of transitions. */
export function addTask(rows: CopyRows, ids: Ids, context: PlanContext, number: number): void {
  const { committee, planId, startsOn, dice } = context;
  const [taskId, indicatorId] = [ids.next(), ids.next()];
  const themeId = committee.themeIds[number % committee.themeIds.length] ?? '';
  const code = `N${(number % committee.themeIds.length) + 1}.${String(number + 1).padStart(4, '0')}`;
  const leadAt = skewed(dice.next(), committee.units.length);
  const ending = endingOf(context);
  const dueOn = addDays(startsOn, 60 + dice.below(diffDays(startsOn, context.endsOn) - 59));
  rows.add(Task, { id: taskId, committeeId: committee.id, planId, themeId, parentId: null, code, title: titleOf(dice), kind: 'dated', deliverable: null, recurrence: null, decisionText: 'Theo ý kiến của Trưởng ban', decisionLeader: committee.leader.name, note: null, draftDueOn: dueOn, createdAt: at(startsOn, 8) });
  rows.add(Indicator, { id: indicatorId, taskId, position: 0, name: 'Kết quả', unitOfMeasure: '%', baseline: null, target: TARGET, direction: 'at-least' });
  new LeadHistory(rows, ids, context, { taskId, indicatorId, code, leadAt, dueOn }).write(ending);
  addCoordinating(rows, ids, context, { taskId, leadAt });
}

function endingOf({ dice, isCurrent }: PlanContext): Ending {
  const chance = dice.next();
  if (chance < (isCurrent ? 0.5 : 0.9)) return 'completed';
  if (chance < (isCurrent ? 0.58 : 0.92)) return 'claimed';
  return chance < (isCurrent ? 0.61 : 0.93) ? 'returned' : 'open';
}

/** A few units have most of the work. */
function skewed(chance: number, count: number): number {
  return Math.floor(chance * chance * count);
}

interface LeadParts {
  readonly taskId: string;
  readonly indicatorId: string;
  readonly code: string;
  readonly leadAt: number;
  readonly dueOn: Day;
}

class LeadHistory {
  private readonly id: string;
  private readonly unit: ScaleUnit;
  private readonly officer: Person;
  private state: LeadState = 'draft';
  private completedOn: Day | null = null;

  constructor(
    private readonly rows: CopyRows,
    private readonly ids: Ids,
    private readonly context: PlanContext,
    private readonly parts: LeadParts,
  ) {
    this.id = ids.next();
    const [unit, officer] = [context.committee.units[parts.leadAt], context.committee.officers[parts.leadAt]];
    if (unit === undefined || officer === undefined) throw new Error('a unit without its officer');
    this.unit = unit;
    this.officer = officer;
  }

  write(ending: Ending): void {
    const { rows, ids, context, parts } = this;
    const { committee, planId, startsOn } = context;
    const { secretary } = committee;
    this.move('issue', { on: startsOn, hour: 8, by: secretary });
    rows.add(DueChange, { id: ids.next(), assignmentId: this.id, number: 0, dueOn: parts.dueOn, classDueOn: parts.dueOn, effectiveOn: startsOn, recordedAt: at(startsOn, 8), actorId: secretary.id, actorName: secretary.name, reason: null });
    this.move('acknowledge', { on: addDays(startsOn, 1), hour: 10, by: this.officer });
    context.sendings.forEach((round, index) => {
      const sending = round[parts.leadAt];
      if (sending === undefined) throw new Error('a unit without its round');
      this.send(sending, index + 1, index + 1 === context.sendings.length ? ending : 'open');
    });
    rows.add(Assignment, { id: this.id, committeeId: committee.id, planId, taskId: parts.taskId, unitId: this.unit.id, role: 'lead', state: this.state, dueOn: parts.dueOn, originalDueOn: parts.dueOn, completedOn: this.completedOn });
  }

  private send(sending: Sending, versionNumber: number, ending: Ending): void {
    const { rows, ids, context, parts } = this;
    const { dice, sendings } = context;
    const [itemId, kind]: [string, ItemKind] = [ids.next(), ending === 'open' ? 'progress' : 'completion'];
    const completedOn = kind === 'completion' ? addDays(sending.on, -dice.below(8)) : null;
    const percent = kind === 'completion' ? 100 : Math.round((versionNumber * 90) / sendings.length);
    const isAccepted = ending === 'completed' || (ending === 'open' && (versionNumber < sendings.length || dice.next() < 0.8));
    const decidedOn = addDays(sending.on, REVIEW_DAYS);
    const words = { claim: kind === 'completion' ? ('completed' as const) : ('on-track' as const), completedOn, narrative: narrativeOf(dice), percent, difficulties: null, proposals: null };
    rows.add(ReportItem, {
      ...{ id: itemId, submissionId: sending.id, assignmentId: this.id, versionNumber, kind, state: isAccepted ? 'accepted' : ending === 'returned' ? 'returned' : 'submitted', ...words, submittedOn: sending.on, submittedAt: at(sending.on, 9) },
      ...{ acceptedOn: isAccepted ? decidedOn : null, acceptedAt: isAccepted ? at(decidedOn, 15) : null, returnedAt: ending === 'returned' ? at(decidedOn, 15) : null },
    });
    rows.add(ItemIndicatorValue, { itemId, indicatorId: parts.indicatorId, value: percent });
    sending.items.push({ ...words, taskCode: parts.code, versionNumber, values: [{ name: 'Kết quả', value: percent }], milestones: [], evidence: [] });
    if (versionNumber === 1) this.move('start', { on: sending.on, hour: 9, by: this.officer, itemId });
    if (kind === 'completion') this.move('claim-completion', { on: sending.on, hour: 9, by: this.officer, itemId });
    if (isAccepted) this.accept(itemId, { percent, completedOn, decidedOn, submittedOn: sending.on });
    if (ending === 'returned') {
      this.review(itemId, 'returned', { decidedOn, completedOn: null });
      this.move('return', { on: decidedOn, hour: 15, by: context.committee.secretary, itemId, reason: 'Chưa có sản phẩm.' });
    }
  }

  private accept(itemId: string, { percent, completedOn, decidedOn, submittedOn }: { percent: number; completedOn: Day | null; decidedOn: Day; submittedOn: Day }): void {
    this.review(itemId, 'accepted', { decidedOn, completedOn });
    this.rows.add(IndicatorActual, { id: this.ids.next(), indicatorId: this.parts.indicatorId, itemId, value: percent, effectiveOn: completedOn ?? submittedOn, recordedAt: at(decidedOn, 15) });
    if (completedOn === null) return;
    this.completedOn = completedOn;
    this.move('complete', { on: completedOn, recordedOn: decidedOn, hour: 15, by: this.context.committee.secretary, itemId });
  }

  private review(itemId: string, decision: 'accepted' | 'returned', { decidedOn, completedOn }: { decidedOn: Day; completedOn: Day | null }): void {
    const { secretary } = this.context.committee;
    const reasons = decision === 'returned' ? [{ section: 'evidence', text: 'Chưa có sản phẩm.' }] : [];
    this.rows.add(ItemReview, { id: this.ids.next(), itemId, decision, reviewerId: secretary.id, reviewerName: secretary.name, effectiveOn: decidedOn, recordedAt: at(decidedOn, 15), completedOn, note: null, reasons, isOwnUnit: false });
  }

  private move(action: LeadAction, { on, recordedOn = on, hour, by, itemId = null, reason = null }: { on: Day; recordedOn?: Day; hour: number; by: Person; itemId?: string | null; reason?: string | null }): void {
    const toState = next(LEAD_TRANSITIONS, this.state, action);
    if (toState === null) throw new Error(`${this.state} does not allow ${action}`);
    const isOfUnit = by === this.officer;
    this.rows.add(AssignmentMove, { id: this.ids.next(), assignmentId: this.id, fromState: this.state === 'draft' ? null : this.state, toState, effectiveOn: on, recordedAt: at(recordedOn, hour), actorId: by.id, actorName: by.name, actorRole: isOfUnit ? 'officer' : 'secretariat', unitName: isOfUnit ? this.unit.name : null, onBehalfOf: null, reason, itemId });
    this.state = toState;
  }
}

/** None to two supporting units, one on average. */
function addCoordinating(rows: CopyRows, ids: Ids, { committee, planId, startsOn, dice }: PlanContext, { taskId, leadAt }: { taskId: string; leadAt: number }): void {
  const count = dice.below(MOST_COORDINATING + 1);
  for (let place = 1; place <= count; place += 1) {
    const unit = committee.units[(leadAt + place * 7) % committee.units.length];
    if (unit === undefined || unit === committee.units[leadAt]) continue;
    const id = ids.next();
    rows.add(Assignment, { id, committeeId: committee.id, planId, taskId, unitId: unit.id, role: 'coordinating', state: 'requested', dueOn: null, originalDueOn: null, completedOn: null });
    rows.add(AssignmentMove, { id: ids.next(), assignmentId: id, fromState: null, toState: 'requested', effectiveOn: startsOn, recordedAt: at(startsOn, 8), actorId: committee.secretary.id, actorName: committee.secretary.name, actorRole: 'secretariat', unitName: null, onBehalfOf: null, reason: null, itemId: null });
  }
}
