import type { NumberSummary } from '@app/contract';
import { next, numberSeriesOf, refuse, ROUND_TRANSITIONS, roundStateOn, SUMMARY_TRANSITIONS, whyNotFreezeRound, whyNotIssueSummary, whyNotNumberSummary, whyNotReturnSummary, whyNotReviewSummary, whyNotSignSummary, type SummaryAction } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Committee } from '../../committee/committee.entity';
import { Commits, type Act } from '../../database/commit';
import type { Actor } from '../../http/actor';
import { invalid } from '../../http/problem';
import { Round } from '../../round/round.entity';
import type { SummaryFacts } from '../facts';
import { numberedHead, signatureBy } from '../letterhead';
import { committeeFacts } from '../summary.queries';
import { SummaryReader } from '../summary.reader';
import { FrozenFiles } from './frozen-files';
import { faultsOf, lockSummary, recordSummary } from './lock-summary';
import { frameOf, paperOf } from './stored-paper';
import { SummaryVersion } from './summary-version.entity';
import { postOf, undecidedReports } from './summary-version.queries';

/** The way of a version from the secretariat's hands to the units: review, signature, number, issue. */
@Injectable()
export class SummaryCourseService {
  constructor(
    private readonly commits: Commits,
    private readonly reader: SummaryReader,
    private readonly frozenFiles: FrozenFiles,
  ) {}

  /** From here on its figures and annexes are those of this moment, as the text was found to be. */
  review(actor: Actor, versionId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const version = await lockSummary(act, actor, versionId, 'summary.draft');
      const { summary } = await this.now(act, version);
      refuse(whyNotReviewSummary({ state: version.state, ...faultsOf(version, summary) }));
      Object.assign(version, { knownAt: act.now, paper: frameOf(summary), returnReason: null, returnedBy: null, returnedAt: null });
      await move(act, actor, version, { action: 'review', by: 'summary.draft', done: 'summary.reviewed' });
    });
  }

  /** The signature goes with it, and the number is free again. */
  sendBack(actor: Actor, versionId: string, reason: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const version = await lockSummary(act, actor, versionId, 'summary.sign');
      refuse(whyNotReturnSummary({ state: version.state, reason }));
      Object.assign(version, {
        returnReason: reason, returnedBy: actor.displayName, returnedAt: act.now, signedBy: null, signedOn: null, signedAt: null, documentNumber: null, numberSeries: null, documentOn: null,
      });
      await move(act, actor, version, { action: 'return', by: 'summary.sign', done: 'summary.returned', reason });
    });
  }

  sign(actor: Actor, versionId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const version = await lockSummary(act, actor, versionId, 'summary.sign');
      const { committeeId, paper, layout } = version;
      refuse(whyNotSignSummary({ state: version.state, ...faultsOf(version, (await this.now(act, version)).summary) }));
      const post = await postOf(act.manager, { userId: actor.userId, committeeId, on: act.today });
      const signature = signatureBy(layout, post ?? { committeePost: 'deputy', personName: actor.displayName });
      Object.assign(version, { signedBy: actor.displayName, signedOn: act.today, signedAt: act.now, paper: { ...paper, signature } });
      await move(act, actor, version, { action: 'sign', by: 'summary.sign', done: 'summary.signed' });
    });
  }

  /** Not before the signature and not in the future; a number is used once in its series. */
  number(actor: Actor, versionId: string, { number, day }: NumberSummary): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const version = await lockSummary(act, actor, versionId, 'summary.issue');
      const { committeeId, paper, effectiveOn } = version;
      refuse(whyNotNumberSummary(version.state));
      if (version.signedOn === null || day < version.signedOn || day > act.today) throw invalid('/day', 'out-of-range');
      // Held so that two papers never get one number.
      const committee = await act.manager.findOneOrFail(Committee, { where: { id: committeeId }, lock: { mode: 'pessimistic_write' } });
      const numberSeries = numberSeriesOf(committee, day);
      const holder = await act.manager.findOneBy(SummaryVersion, { committeeId, numberSeries, documentNumber: number });
      if (holder !== null && holder.id !== versionId) throw invalid('/number', 'already-used');
      const before = version.documentNumber;
      Object.assign(version, { documentNumber: number, numberSeries, documentOn: day, paper: { ...paper, head: numberedHead(paper, await committeeFacts(act.manager, committeeId, effectiveOn), { number, day }) } });
      await act.manager.save(version);
      recordSummary(act, actor, version, { by: 'summary.issue', action: 'summary.numbered', changes: { number: { before, after: number } } });
      act.touchPlan(version.planId);
    });
  }

  /** R15: nothing of it changes from here on, nor of the round it reports on. */
  issue(actor: Actor, versionId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const version = await lockSummary(act, actor, versionId, 'summary.issue');
      const { planId, documentNumber } = version;
      const { summary, facts } = await this.now(act, version);
      refuse(whyNotIssueSummary({ state: version.state, documentNumber, ...faultsOf(version, summary) }));
      await freezeRound(act, facts);
      const replaced = await act.manager.findOneBy(SummaryVersion, { planId, state: 'issued' });
      if (replaced !== null) {
        replaced.state = next(SUMMARY_TRANSITIONS, replaced.state, 'replace') ?? replaced.state;
        await act.manager.save(replaced);
        recordSummary(act, actor, replaced, { by: 'summary.issue', action: 'summary.replaced', reason: version.reason });
      }
      await this.frozenFiles.freeze(act, version, { paper: paperOf(version.paper, version.content), facts: (await this.asKnown(version)).facts });
      Object.assign(version, { issuedBy: actor.displayName, issuedAt: act.now });
      await move(act, actor, version, { action: 'issue', by: 'summary.issue', done: 'summary.issued' });
    });
  }

  private now(act: Act, { planId, effectiveOn, layout }: SummaryVersion) {
    return this.reader.composed(planId, { effectiveOn, knownAt: act.now }, layout);
  }

  /** The facts that the paper itself was made of. */
  private asKnown({ planId, effectiveOn, knownAt, layout }: SummaryVersion) {
    return this.reader.composed(planId, { effectiveOn, knownAt }, layout);
  }
}

interface Move {
  readonly action: SummaryAction;
  readonly by: 'summary.draft' | 'summary.sign' | 'summary.issue';
  readonly done: string;
  readonly reason?: string;
}

async function move(act: Act, actor: Actor, version: SummaryVersion, { action, by, done, reason = undefined }: Move): Promise<void> {
  const before = version.state;
  version.state = next(SUMMARY_TRANSITIONS, before, action) ?? before;
  await act.manager.save(version);
  recordSummary(act, actor, version, { by, action: done, reason: reason ?? null, changes: { state: { before, after: version.state } } });
  act.touchPlan(version.planId);
}

/** The round that the report speaks of closes with it, when that has not happened by itself, and is frozen once every sent report is decided. */
async function freezeRound(act: Act, facts: SummaryFacts): Promise<void> {
  if (facts.round === null) return;
  const round = await act.manager.findOneOrFail(Round, { where: { id: facts.round.id }, lock: { mode: 'pessimistic_write' } });
  if (round.state === 'frozen') return;
  const shown = roundStateOn(round, act.today);
  const state = next(ROUND_TRANSITIONS, shown, 'close') ?? shown;
  refuse(whyNotFreezeRound({ state, undecidedReportCount: await undecidedReports(act.manager, round.id) }));
  round.state = next(ROUND_TRANSITIONS, state, 'freeze') ?? state;
  await act.manager.save(round);
  act.record({ committeeId: round.committeeId, action: 'round.frozen', objectType: 'round', objectId: round.id, objectLabel: round.name, changes: { state: { before: shown, after: round.state } } });
}
