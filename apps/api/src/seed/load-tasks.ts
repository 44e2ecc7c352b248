import { Assignment } from '../assignment/assignment.entity';
import { AssignmentMove } from '../assignment/assignment-move.entity';
import { DueChange } from '../assignment/due-change.entity';
import { Plan } from '../plan/plan.entity';
import { Indicator } from '../task/indicator.entity';
import { Milestone } from '../task/milestone.entity';
import { TaskClause } from '../task/task-clause.entity';
import { TaskLink } from '../task/task-link.entity';
import { Task } from '../task/task.entity';
import { v7 as uuidv7 } from 'uuid';
import type { DemoEvent, DemoTask } from './data';
import { codeInPlan, instantOf, type DemoAct, type DemoContext } from './demo-context';
import { ExtensionReplay } from './replay-extensions';
import { ReportReplay } from './replay-reports';

export function addPlansAndTasks(demo: DemoContext): void {
  for (const plan of demo.set.plans) {
    const { code, name, startsOn, endsOn, documentNumber, issuedOn, half: halfYear, moves } = plan;
    const [first, last] = [moves[0], moves.at(-1)];
    if (first === undefined || last === undefined) throw new Error(`${code} has no moves`);
    demo.rows.add(Plan, { id: demo.id('plan', code), committeeId: demo.committeeId, halfYear, code, name, startsOn, endsOn, documentNumber, issuedOn, state: last.state, createdAt: instantOf(first) });
    for (const move of moves.slice(1)) demo.audit(move, { action: `plan.${PLAN_ACTS[move.state]}`, objectType: 'plan', objectId: demo.id('plan', code), objectLabel: name });
  }
  const reports = new ReportReplay(demo);
  for (const task of demo.set.tasks) addTask(demo, task, reports);
  reports.finish();
}

const PLAN_ACTS = { draft: 'created', 'in-review': 'reviewed', approved: 'approved', active: 'activated', closing: 'closing', closed: 'closed' } as const;

function addTask(demo: DemoContext, task: DemoTask, reports: ReportReplay): void {
  const id = demo.id('task', task.code);
  const [drafted] = task.events;
  if (drafted === undefined) throw new Error(`${task.code} has no history`);
  demo.rows.add(Task, {
    id,
    committeeId: demo.committeeId,
    planId: demo.id('plan', task.plan),
    themeId: demo.id('theme', task.theme),
    parentId: null,
    code: codeInPlan(task.code),
    title: task.title,
    kind: task.kind,
    deliverable: task.deliverable,
    recurrence: task.recurrence,
    decisionText: task.decision?.text ?? null,
    decisionLeader: task.decision === null ? null : demo.person(task.decision.by).displayName,
    isTwoStep: task.leaderConfirms,
    isHeldOutside: task.heldOutside,
    note: task.note,
    draftDueOn: task.originalDueOn ?? task.dueOn,
    createdAt: instantOf(drafted),
  });
  addParts(demo, task, id);
  new TaskReplay(demo, task, reports).run();
}

function addParts(demo: DemoContext, task: DemoTask, taskId: string): void {
  for (const { directive, label } of task.clauses) demo.rows.add(TaskClause, { taskId, clauseId: demo.id('clause', `${directive} ${label}`) });
  for (const earlier of task.carriedFrom) demo.rows.add(TaskLink, { fromTaskId: demo.id('task', earlier), toTaskId: taskId, relation: 'carried' });
  if (task.replaces !== null) demo.rows.add(TaskLink, { fromTaskId: demo.id('task', task.replaces), toTaskId: taskId, relation: 'replaced' });
  task.milestones.forEach((milestone, position) => demo.rows.add(Milestone, { id: demo.id('milestone', `${task.code} ${milestone.title}`), taskId, position, ...milestone }));
  const { name, unitOfMeasure, target, direction } = task.indicator;
  demo.rows.add(Indicator, { id: demo.id('indicator', task.code), taskId, position: 0, name, unitOfMeasure, baseline: null, target, direction });
}

/** Plays a task's events into history rows; what the last of them leave is the assignment's present. */
class TaskReplay {
  private state = 'draft';
  private completedOn: string | null = null;
  private dueOn: string;
  private extensionCount = 0;
  private readonly leadId: string;
  private readonly extensions: ExtensionReplay;

  constructor(
    private readonly demo: DemoContext,
    private readonly task: DemoTask,
    private readonly reports: ReportReplay,
  ) {
    this.dueOn = task.originalDueOn ?? task.dueOn;
    this.leadId = demo.id('assignment', `${task.code} ${task.lead}`);
    this.extensions = new ExtensionReplay(demo, { assignmentId: this.leadId, label: `${codeInPlan(task.code)}. ${task.title}` });
  }

  run(): void {
    for (const event of this.task.events) this.play(event);
    this.extensions.finish();
    const { task, demo } = this;
    const shared = { committeeId: demo.committeeId, planId: demo.id('plan', task.plan), taskId: demo.id('task', task.code) };
    demo.rows.add(Assignment, { id: this.leadId, ...shared, unitId: demo.id('unit', task.lead), role: 'lead', state: this.state as Assignment['state'], dueOn: this.dueOn, originalDueOn: task.originalDueOn ?? task.dueOn, completedOn: this.completedOn });
    for (const { unit, moves } of task.coordinating) {
      demo.rows.add(Assignment, { id: demo.id('assignment', `${task.code} ${unit}`), ...shared, unitId: demo.id('unit', unit), role: 'coordinating', state: moves.at(-1)?.state ?? 'requested', dueOn: null, originalDueOn: null, completedOn: null });
    }
  }

  private play(event: DemoEvent): void {
    switch (event.type) {
      case 'drafted':
        return;
      case 'extension-requested':
        return this.extensions.ask(event, this.dueOn);
      case 'issued':
        return this.issue(event);
      case 'acknowledged':
        return this.move('acknowledged', event);
      case 'suspended':
        return this.move('on-hold', event, event.reason);
      case 'cancelled':
        return this.move('cancelled', event, event.reason);
      case 'carried-over':
        return this.move('carried-over', event, event.reason);
      case 'due-changed':
        return this.changeDue(event);
      default:
        return this.playItem(event);
    }
  }

  private playItem(event: Extract<DemoEvent, { item: string }>): void {
    const item = this.task.items.find(({ key }) => key === event.item);
    if (item === undefined) throw new Error(`${this.task.code} has no item ${event.item}`);
    const itemId = this.reports.play(this.task, item, event);
    if (item.kind === 'contribution') return;
    if (event.type === 'item-submitted') {
      if (this.state === 'issued' || this.state === 'acknowledged') this.move('in-progress', event, null, itemId);
      if (item.kind === 'completion') this.move('awaiting-confirmation', event, null, itemId);
    } else if (event.type === 'item-accepted' && item.kind === 'completion') {
      this.completedOn = event.effectiveOn;
      this.move('completed', event, null, itemId);
    } else if (event.type === 'item-returned' && item.kind === 'completion') {
      this.move('returned', event, event.reasons.map(({ text }) => text).join(' '), itemId);
    }
  }

  private issue(event: DemoAct): void {
    const { demo, task } = this;
    this.move('issued', event);
    demo.rows.add(DueChange, { id: uuidv7(), assignmentId: this.leadId, number: 0, dueOn: this.dueOn, classDueOn: this.dueOn, effectiveOn: event.effectiveOn, recordedAt: instantOf(event), actorId: demo.id('user', event.by), actorName: demo.person(event.by).displayName, reason: null });
    for (const { unit, moves } of task.coordinating) {
      let from: string | null = null;
      for (const move of [{ ...event, state: 'requested', word: null }, ...moves]) {
        demo.rows.add(AssignmentMove, { id: uuidv7(), assignmentId: demo.id('assignment', `${task.code} ${unit}`), fromState: from, toState: move.state, effectiveOn: move.effectiveOn, recordedAt: instantOf(move), ...demo.actor(move), onBehalfOf: null, reason: move.word, itemId: null });
        from = move.state;
      }
    }
    demo.audit(event, { action: 'task.issued', objectType: 'task', objectId: demo.id('task', task.code), objectLabel: `${codeInPlan(task.code)}. ${task.title}` });
  }

  private changeDue(event: Extract<DemoEvent, { type: 'due-changed' }>): void {
    const { demo } = this;
    this.extensionCount += 1;
    this.dueOn = event.to;
    this.extensions.grant(event);
    demo.rows.add(DueChange, { id: uuidv7(), assignmentId: this.leadId, number: this.extensionCount, dueOn: event.to, classDueOn: event.excusesLateness ? event.to : event.from, effectiveOn: event.effectiveOn, recordedAt: instantOf(event), actorId: demo.id('user', event.by), actorName: demo.person(event.by).displayName, reason: event.reason });
    demo.audit(event, { action: 'assignment.extended', objectType: 'assignment', objectId: this.leadId, objectLabel: codeInPlan(this.task.code), reason: event.reason });
  }

  private move(toState: string, event: DemoAct, reason: string | null = null, itemId: string | null = null): void {
    const { demo } = this;
    demo.rows.add(AssignmentMove, { id: uuidv7(), assignmentId: this.leadId, fromState: this.state === 'draft' ? null : this.state, toState, effectiveOn: event.effectiveOn, recordedAt: instantOf(event), ...demo.actor(event), onBehalfOf: null, reason, itemId });
    this.state = toState;
    const spoken: Readonly<Record<string, string>> = { acknowledged: 'assignment.acknowledged', 'on-hold': 'assignment.suspended', cancelled: 'assignment.cancelled', 'carried-over': 'assignment.carried-over' };
    const action = spoken[toState];
    if (action !== undefined) demo.audit(event, { action, objectType: 'assignment', objectId: this.leadId, objectLabel: codeInPlan(this.task.code), reason });
  }
}
