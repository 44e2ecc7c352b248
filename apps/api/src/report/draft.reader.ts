import type { Draft, UnitDrafts, WorkItem } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { asOfAsked } from '../assignment/as-of';
import { Clock } from '../config/clock';
import type { Actor } from '../http/actor';
import { Task } from '../task/task.entity';
import { indicatorsByTask, milestonesByTask } from '../task/task.queries';
import { draftOf } from './draft';
import { ItemDraft } from './item-draft.entity';
import { ReportReader } from './report.reader';
import { lastAcceptedByAssignment, returnedOf } from './words.queries';

/** What is still to be said; a part of which the unit only may say something is not among it. */
const TO_SAY: readonly WorkItem['group'][] = ['returned', 'to-acknowledge', 'to-report', 'draft'];

/** All drafts of a unit at once, for the grid and the table that is filled in elsewhere. */
@Injectable()
export class DraftReader {
  constructor(
    private readonly reports: ReportReader,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async drafts(actor: Actor, asked: { unitId: string; committeeId: string; planId: string | undefined }): Promise<UnitDrafts> {
    const { unit, planId, round, items } = await this.reports.work(actor, asked);
    const open = items.filter(({ group }) => TO_SAY.includes(group));
    return { unit, planId, round: round === null ? null : { id: round.id, name: round.name, dueOn: round.dueOn }, items: await this.draftsOf(unit, open) };
  }

  private async draftsOf(unit: UnitDrafts['unit'], items: readonly WorkItem[]): Promise<Draft[]> {
    const { manager } = this.dataSource;
    const assignmentIds = items.map(({ assignmentId }) => assignmentId);
    const taskIds = items.map(({ taskId }) => taskId);
    const asOf = asOfAsked(this.clock, {});
    const [tasks, drafts, returned, accepted, indicators, milestones] = await Promise.all([
      manager.findBy(Task, { id: In(taskIds) }),
      manager.findBy(ItemDraft, { assignmentId: In(assignmentIds) }),
      returnedOf(this.dataSource, assignmentIds),
      lastAcceptedByAssignment(this.dataSource, assignmentIds),
      indicatorsByTask(this.dataSource, taskIds, asOf),
      milestonesByTask(this.dataSource, taskIds, asOf),
    ]);
    return items.flatMap(({ assignmentId, taskId, role, state, due, status }): Draft[] => {
      const task = tasks.find(({ id }) => id === taskId);
      if (task === undefined) return [];
      const draft = drafts.find((one) => one.assignmentId === assignmentId) ?? null;
      const facts = { indicators: indicators.get(taskId) ?? [], milestones: milestones.get(taskId) ?? [] };
      return [draftOf({ assignment: { id: assignmentId, role, state, unit, due, status }, task, draft, returned: returned.get(assignmentId) ?? null, lastAccepted: accepted.get(assignmentId) ?? null, ...facts })];
    });
  }
}
