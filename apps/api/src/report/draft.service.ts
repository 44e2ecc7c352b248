import type { Draft, SaveDraft } from '@app/contract';
import { refuse, whyNotKeep } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity';
import { SPEAKABLE } from '../assignment/speakable';
import { TaskReader } from '../assignment/task.reader';
import { Clock } from '../config/clock';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { Indicator } from '../task/indicator.entity';
import { Task } from '../task/task.entity';
import { Milestone } from '../task/milestone.entity';
import { indicatorsOf, milestonesOf } from '../task/task.queries';
import { asOfAsked } from '../assignment/as-of';
import { draftOf } from './draft';
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
    return this.commits.run(
      actor,
      async (act) => {
        const assignment = await act.manager.findOne(Assignment, { where: { id: assignmentId }, lock: { mode: 'pessimistic_write' } });
        refuseForeign(actor, assignment);
        if (!SPEAKABLE.includes(assignment.state)) refuse('state-does-not-allow');
        const before = await act.manager.findOneBy(ItemDraft, { assignmentId });
        refuseStale(before?.version ?? 0, seen);
        await refuseWrongWords(act, assignment, words);
        const savedAt = act.now;
        if (before === null) await act.manager.insert(ItemDraft, { assignmentId, words, savedAt, savedBy: actor.userId });
        else await act.manager.update(ItemDraft, assignmentId, { words, savedAt, savedBy: actor.userId, version: before.version + 1 });
        return { version: (before?.version ?? 0) + 1, savedAt: savedAt.toISOString() };
      },
      200,
      true,
    );
  }
}

/** Another unit's assignment does not exist for this person. */
function refuseForeign(actor: Actor, assignment: Assignment | null): asserts assignment is Assignment {
  if (assignment === null || assignment.state === 'draft') throw notFound();
  reach(actor, 'report.draft', assignment.committeeId, assignment.unitId);
}

async function refuseWrongWords(act: Act, assignment: Assignment, words: SaveDraft): Promise<void> {
  for (const text of [words.narrative, words.difficulties, words.proposals, ...words.evidence.flatMap(({ title, reference }) => [title, reference])]) refuse(text === null ? null : whyNotKeep(text));
  const { taskId } = assignment;
  refuseStrange(words.indicatorValues.map(({ indicatorId }) => indicatorId), await act.manager.findBy(Indicator, { taskId }), (at) => `/indicatorValues/${at}/indicatorId`);
  refuseStrange(words.reachedMilestones.map(({ milestoneId }) => milestoneId), await act.manager.findBy(Milestone, { taskId }), (at) => `/reachedMilestones/${at}/milestoneId`);
}

/** Each is one of the task's own, and said once. */
function refuseStrange(ids: readonly string[], known: readonly { id: string }[], pointer: (at: number) => string): void {
  const wrong = ids.findIndex((id) => known.every((one) => one.id !== id));
  if (wrong >= 0) throw invalid(pointer(wrong), 'unknown-object');
  const repeated = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (repeated >= 0) throw invalid(pointer(repeated), 'already-used');
}
