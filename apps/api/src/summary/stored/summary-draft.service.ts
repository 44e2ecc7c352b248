import type { CommentSummary, DraftSummary, EditSummary } from '@app/contract';
import { editedSummary, findMarkings, isOpenSummary, keptFrom, minDay, refuse, sentencesOf, whyNotDraftSummary, whyNotEditSummary, type KeptSection } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Committee } from '../../committee/committee.entity';
import { Commits, type Act, type AuditInput } from '../../database/commit';
import type { Actor } from '../../http/actor';
import type { NewVersion } from '../../http/answer';
import { invalid, notFound, refuseStale } from '../../http/problem';
import { reach } from '../../http/scope';
import { Plan } from '../../plan/plan.entity';
import { printable } from '../printable';
import { SummaryReader } from '../summary.reader';
import { lockSummary, recordSummary } from './lock-summary';
import { composedSections, frameOf } from './stored-paper';
import { SummaryComment } from './summary-comment.entity';
import { SummaryVersion } from './summary-version.entity';

/** The text of the report while it is a draft. */
@Injectable()
export class SummaryDraftService {
  constructor(
    private readonly commits: Commits,
    private readonly reader: SummaryReader,
  ) {}

  /** A correction begins with the text that was issued; what changed since then shows as stale. */
  draft(actor: Actor, planId: string, input: DraftSummary): Promise<{ id: string }> {
    return this.commits.run(actor, async (act) => {
      const plan = await act.manager.findOne(Plan, { where: { id: planId }, lock: { mode: 'pessimistic_write' } });
      if (plan === null) throw notFound();
      const { committeeId } = plan;
      reach(actor, 'summary.draft', committeeId);
      const earlier = await act.manager.find(SummaryVersion, { where: { planId }, order: { number: 'DESC' } });
      const issued = earlier.find(({ state }) => state === 'issued') ?? null;
      const why = whyNotDraftSummary({ hasOpen: earlier.some(({ state }) => isOpenSummary(state)), hasIssued: issued !== null, reason: input.reason });
      if (why === 'reason-missing') throw invalid('/reason', 'required');
      refuse(why);
      const effectiveOn = issued?.effectiveOn ?? input.effectiveOn ?? minDay(plan.endsOn, act.today);
      if (effectiveOn < plan.startsOn || effectiveOn > act.today) throw invalid('/effectiveOn', 'out-of-range');
      const layout = issued?.layout ?? input.layout ?? (await act.manager.findOneByOrFail(Committee, { id: committeeId })).layout;
      const { summary } = await this.reader.composed(planId, { effectiveOn, knownAt: act.now }, layout);
      const content = issued?.content ?? keptFrom(composedSections(summary), uuidv7);
      const version = act.manager.create(SummaryVersion, {
        id: uuidv7(), committeeId, planId, number: (earlier[0]?.number ?? 0) + 1, state: 'draft', effectiveOn, knownAt: act.now, layout, content, paper: frameOf(summary),
        replaces: issued?.number ?? null, reason: issued === null ? null : input.reason, draftedBy: actor.displayName, draftedAt: act.now,
      });
      await act.manager.save(version);
      recordSummary(act, actor, version, { by: 'summary.draft', action: 'summary.drafted', reason: version.reason });
      act.touchPlan(planId);
      return { id: version.id };
    }, 201);
  }

  edit(actor: Actor, versionId: string, edit: EditSummary, seen: number | null): Promise<NewVersion> {
    return this.commits.run(actor, async (act) => {
      const version = await lockSummary(act, actor, versionId, 'summary.draft');
      refuseStale(version.version, seen);
      refuse(whyNotEditSummary(version.state));
      const before = version.content;
      const content = editedSummary(before, 'text' in edit ? { ...edit, text: typed(edit.text) } : edit, { composed: await this.wordingsFor(act, version, edit), newId: uuidv7 });
      if (content === null) throw invalid('key' in edit ? '/key' : 'afterId' in edit ? '/afterId' : '/sentenceId', 'unknown-object');
      version.content = content;
      // An edit that changes nothing is a version too: who sent it learns which one it now has.
      const saved = await act.manager.save(version);
      recordSummary(act, actor, saved, { by: 'summary.draft', action: 'summary.edited', changes: changeOf(before, content, edit) });
      return { version: saved.version };
    });
  }

  discard(actor: Actor, versionId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const version = await lockSummary(act, actor, versionId, 'summary.draft');
      refuse(whyNotEditSummary(version.state));
      await act.manager.delete(SummaryVersion, versionId);
      recordSummary(act, actor, version, { by: 'summary.draft', action: 'summary.discarded' });
      act.touchPlan(version.planId);
    });
  }

  comment(actor: Actor, versionId: string, { sentenceId, text }: CommentSummary): Promise<{ id: string }> {
    return this.commits.run(actor, async (act) => {
      const version = await lockSummary(act, actor, versionId, 'summary.comment');
      if (!isOpenSummary(version.state)) refuse('state-does-not-allow');
      if (!sentencesOf(version.content).some(({ id }) => id === sentenceId)) throw invalid('/sentenceId', 'unknown-object');
      const id = uuidv7();
      await act.manager.insert(SummaryComment, { id, summaryVersionId: versionId, sentenceId, text, authorName: actor.displayName, writtenAt: act.now, resolvedBy: null, resolvedAt: null });
      recordSummary(act, actor, version, { by: 'summary.comment', action: 'summary.commented' });
      return { id };
    }, 201);
  }

  resolve(actor: Actor, commentId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const comment = await act.manager.findOne(SummaryComment, { where: { id: commentId }, lock: { mode: 'pessimistic_write' } });
      if (comment === null) throw notFound();
      const version = await lockSummary(act, actor, comment.summaryVersionId, 'summary.comment');
      if (comment.resolvedAt !== null || !isOpenSummary(version.state)) refuse('state-does-not-allow');
      await act.manager.save(Object.assign(comment, { resolvedBy: actor.displayName, resolvedAt: act.now }));
      recordSummary(act, actor, version, { by: 'summary.comment', action: 'summary.comment-resolved' });
    });
  }

  /** Only what settles a difference needs to know what the rules say now. */
  private async wordingsFor(act: Act, { planId, effectiveOn, layout }: SummaryVersion, { act: kind }: EditSummary) {
    if (!['take', 'keep', 'take-arrived', 'refuse-arrived', 'take-all'].includes(kind)) return [];
    return composedSections((await this.reader.composed(planId, { effectiveOn, knownAt: act.now }, layout)).summary);
  }
}

/** What a person types is one sentence's line, may stand in any file, and bears no marking of state secrets (R16). */
function typed(text: string): string {
  const line = printable(text.replace(/\s+/g, ' ')).trim();
  if (line === '') throw invalid('/text', 'required');
  if (findMarkings(line).length > 0) throw invalid('/text', 'marked-secret');
  return line;
}

/** Old and new words of the sentence that was changed; of many, only that they were. */
function changeOf(before: readonly KeptSection[], after: readonly KeptSection[], edit: EditSummary): NonNullable<AuditInput['changes']> {
  if (!('sentenceId' in edit)) return {};
  const textIn = (content: readonly KeptSection[]) => {
    const found = sentencesOf(content).find(({ id }) => id === edit.sentenceId);
    return found === undefined || found.isRemoved ? null : found.text;
  };
  return { text: { before: textIn(before), after: textIn(after) } };
}
