import type { Draft, SaveDraft } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity';
import { TaskReader } from '../assignment/task.reader';
import { Clock } from '../config/clock';
import { Commits } from '../database/commit';
import type { Actor } from '../http/actor';
import { Task } from '../task/task.entity';
import { indicatorsOf, milestonesOf } from '../task/task.queries';
import { asOfAsked } from '../assignment/as-of';
import { draftOf } from './draft';
import { keepDraft, refuseForeign } from './keep-draft';
import { ItemDraft } from './item-draft.entity';
import { lastAcceptedOf, returnedOf } from './words.queries';

/** The unit's own words before they are sent (R17). */
@Injectable()
export class DraftService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly tasks: TaskReader,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assignmentId: string): Promise<Draft> {
    const { manager } = this.dataSource;
    const assignment = await manager.findOneBy(Assignment, { id: assignmentId });
    refuseForeign(actor, assignment);
    const [cell, task, draft] = await Promise.all([this.tasks.assignment(actor, assignmentId, {}), manager.findOneByOrFail(Task, { id: assignment.taskId }), manager.findOneBy(ItemDraft, { assignmentId })]);
    const asOf = asOfAsked(this.clock, {});
    const { id, role, state, unit, due, status } = cell;
    return draftOf({
      assignment: { id, role, state, unit, due, status },
      task,
      draft,
      returned: (await returnedOf(this.dataSource, [assignmentId])).get(assignmentId) ?? null,
      lastAccepted: await lastAcceptedOf(this.dataSource, assignmentId),
      indicators: await indicatorsOf(this.dataSource, task.id, asOf),
      milestones: await milestonesOf(this.dataSource, task.id, asOf),
    });
  }

  save(actor: Actor, assignmentId: string, words: SaveDraft, seen: number | null): Promise<{ version: number; savedAt: string }> {
    return this.commits.run(actor, (act) => keepDraft(act, actor, { assignmentId, words, seen }), 200, true);
  }
}

