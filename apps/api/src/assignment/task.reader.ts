import type { Assignment, Task, TaskListQuery } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { taskSight } from '../http/sight';
import { Plan } from '../plan/plan.entity';
import { indicatorsOf, linksOf, milestonesOf, movesOf, reportsOf, sourcesOf, taskHead } from '../task/task.queries';
import { asOfAsked } from './as-of';
import { assignmentHead, lastWords } from './assignment.queries';
import { cellFacts, statusOf, statusSettings, type AsOf, type CellFacts } from './facts.queries';
import { taskItems, type Placed } from './task-list';
import { draftFacts, leadlessDrafts, taskLooks } from './task-look.queries';
import { openHandBack } from './waiting.queries';

type Times = { effectiveOn?: string | undefined; knownAt?: string | undefined };

/** Tasks as people read them, each at the two times and within the reader's reach. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: TaskListQuery): Promise<Placed[]> {
    const plan = await this.dataSource.manager.findOneBy(Plan, { id: query.planId });
    if (plan === null) throw notFound();
    reach(actor, 'task.read', plan.committeeId);
    const asOf = asOfAsked(this.clock, query);
    const withDrafts = this.seesDrafts(actor, plan.committeeId, asOf);
    const [facts, leadless, looks, settings] = await Promise.all([
      this.facts(actor, plan, asOf, null),
      withDrafts ? leadlessDrafts(this.dataSource, plan.id) : [],
      taskLooks(this.dataSource, plan.id, asOf),
      statusSettings(this.dataSource, plan.committeeId, asOf.effectiveOn),
    ]);
    return taskItems([...facts, ...leadless], looks, settings, query);
  }

  async task(actor: Actor, taskId: string, times: Times): Promise<Task> {
    const head = await taskHead(this.dataSource, taskId);
    if (head === null) throw notFound();
    const { committeeId, draftDueOn, unclearIssue, ...task } = head;
    reach(actor, 'task.read', committeeId);
    const asOf = asOfAsked(this.clock, times);
    const cells = await this.facts(actor, { id: head.planId, committeeId }, asOf, taskId);
    if (cells.length === 0 && !this.seesDrafts(actor, committeeId, asOf)) throw notFound();
    const settings = await statusSettings(this.dataSource, committeeId, asOf.effectiveOn);
    const looks = await taskLooks(this.dataSource, head.planId, asOf, taskId);
    const units = looks.get(taskId)?.units ?? [];
    const lead = cells.find(({ role, state }) => role === 'lead' && state !== 'transferred');
    // What was given back is a draft again: its due day is the one that will be issued.
    const due = lead === undefined || lead.state === 'draft' ? { dueOn: draftDueOn, originalDueOn: draftDueOn, extensionCount: 0 } : dueOf(lead);
    const reader = this.dataSource;
    return {
      ...task,
      state: lead?.state ?? 'draft',
      due,
      sources: await sourcesOf(reader, taskId),
      assignments: cells.flatMap((cell) => {
        const unit = units.find(({ id }) => id === cell.unitId);
        return unit === undefined ? [] : [{ id: cell.assignmentId, unit, role: cell.role, state: cell.state, status: statusOf(cell, settings), due: dueOf(cell), completedOn: cell.completedOn }];
      }),
      milestones: await milestonesOf(reader, taskId, asOf),
      indicators: await indicatorsOf(reader, taskId, asOf),
      reports: await reportsOf(reader, taskId, asOf),
      history: await movesOf(reader, { taskId, assignmentId: null }, asOf),
      links: await linksOf(reader, taskId),
      handBack: await openHandBack(reader, taskId, asOf),
      unclearIssue: unclearIssue !== null && unclearIssue.decidedOn <= asOf.effectiveOn ? unclearIssue : null,
    };
  }

  async assignment(actor: Actor, assignmentId: string, times: Times): Promise<Assignment> {
    const head = await assignmentHead(this.dataSource, assignmentId);
    if (head === null) throw notFound();
    reach(actor, 'task.read', head.committeeId);
    const asOf = asOfAsked(this.clock, times);
    const cells = await this.facts(actor, { id: head.planId, committeeId: head.committeeId }, asOf, head.taskId);
    const cell = cells.find((one) => one.assignmentId === assignmentId);
    const unit = (await taskLooks(this.dataSource, head.planId, asOf, head.taskId)).get(head.taskId)?.units.find(({ id }) => id === head.unitId);
    if (cell === undefined || unit === undefined) throw notFound();
    const settings = await statusSettings(this.dataSource, head.committeeId, asOf.effectiveOn);
    return {
      id: assignmentId,
      task: { id: cell.taskId, code: cell.taskCode, title: cell.taskTitle },
      unit,
      role: cell.role,
      state: cell.state,
      status: statusOf(cell, settings),
      due: dueOf(cell),
      completedOn: cell.completedOn,
      ...(await lastWords(this.dataSource, assignmentId, asOf)),
      moves: await movesOf(this.dataSource, { taskId: head.taskId, assignmentId }, asOf),
    };
  }

  /** The cells within reach: a unit sees the tasks it leads or supports, who writes or issues them also the drafts. */
  private async facts(actor: Actor, plan: { id: string; committeeId: string }, asOf: AsOf, taskId: string | null): Promise<CellFacts[]> {
    const issued = await cellFacts(this.dataSource, plan.id, asOf, taskId);
    const cells = this.seesDrafts(actor, plan.committeeId, asOf) ? [...issued, ...(await draftFacts(this.dataSource, plan.id, taskId))] : issued;
    const { unitIds } = taskSight(actor, plan.committeeId);
    if (unitIds === null) return cells;
    const own = new Set(cells.filter((cell) => unitIds.includes(cell.unitId)).map((cell) => cell.taskId));
    return cells.filter((cell) => own.has(cell.taskId));
  }

  /** A draft has no history, so a day of the past knows none. */
  private seesDrafts(actor: Actor, committeeId: string, asOf: AsOf): boolean {
    return asOf.effectiveOn >= this.clock.today() && taskSight(actor, committeeId).withDrafts;
  }
}

function dueOf({ dueOn, originalDueOn, extensionCount }: CellFacts) {
  return { dueOn, originalDueOn, extensionCount };
}
