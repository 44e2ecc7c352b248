import type { SaveDraft } from '@app/contract';
import { refuse, whyNotKeep } from '@app/domain';
import { Assignment } from '../assignment/assignment.entity';
import { SPEAKABLE } from '../assignment/speakable';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { Indicator } from '../task/indicator.entity';
import { Milestone } from '../task/milestone.entity';
import { ItemDraft } from './item-draft.entity';

export interface KeptDraft {
  readonly assignmentId: string;
  readonly words: SaveDraft;
  /** The version that was seen; null where nobody asks. */
  readonly seen: number | null;
}

/** Keeps the words of one draft within an act; refuses what was changed meanwhile, and words that are not of this task. */
export async function keepDraft(act: Act, actor: Actor, { assignmentId, words, seen }: KeptDraft): Promise<{ version: number; savedAt: string }> {
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
}

/** Another unit's assignment does not exist for this person. */
export function refuseForeign(actor: Actor, assignment: Assignment | null): asserts assignment is Assignment {
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
