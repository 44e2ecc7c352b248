import type { Summary, SummaryVersion as Shown, SummaryVersionHead } from '@app/contract';
import { can, compareWithNow, isOpenSummary, numberSeriesOf, summaryDifferences } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Committee } from '../../committee/committee.entity';
import { Clock } from '../../config/clock';
import type { Actor } from '../../http/actor';
import { invalid, notFound } from '../../http/problem';
import { reach } from '../../http/scope';
import { planById } from '../../plan/plan.queries';
import { SummaryReader } from '../summary.reader';
import { composedSections, paperOf, removedSentences } from './stored-paper';
import { commentsOf, filesOf, headOfVersion, nextNumber, versionById, versionsOf, type FileRow } from './summary-version.queries';

type Found = NonNullable<Awaited<ReturnType<typeof versionById>>>;

/** Reads versions of the report: issued ones for everybody on the work, the others for who may see drafts. */
@Injectable()
export class StoredSummaryReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: SummaryReader,
  ) {}

  async list(actor: Actor, planId: string): Promise<SummaryVersionHead[]> {
    const plan = await planById(this.dataSource, planId);
    if (plan === null) throw notFound();
    const { committeeId } = plan;
    reach(actor, 'summary.read-issued', committeeId);
    return (await versionsOf(this.dataSource, planId, can(actor, 'summary.read-draft', { committeeId }))).map(headOfVersion);
  }

  /** A draft stands among the figures and annexes of this moment, a version that went on among those it went on with. */
  async version(actor: Actor, versionId: string): Promise<Shown> {
    const found = await this.found(actor, versionId);
    const { committeeId, state, content, version } = found;
    const files = (await filesOf(this.dataSource, versionId)).map(({ kind, name, sizeBytes, sha256, keptAt, keptBy }) => ({ kind, name, sizeBytes, sha256, keptAt, keptBy }));
    const head = { ...headOfVersion(found), version };
    if (!can(actor, 'summary.read-draft', { committeeId })) {
      return { ...head, paper: withoutSources(paperOf(found.paper, content)), removed: [], stale: [], arrived: [], comments: [], files: files.filter(({ kind }) => kind !== 'snapshot'), nextNumber: null };
    }
    const now = isOpenSummary(state) ? await this.now(found) : null;
    const { stale, arrived } = now === null ? { stale: [], arrived: [] } : compareWithNow(content, composedSections(now));
    return {
      ...head,
      paper: paperOf(state === 'draft' && now !== null ? now : found.paper, content),
      removed: removedSentences(content),
      stale: stale as Shown['stale'],
      arrived: arrived as Shown['arrived'],
      comments: await commentsOf(this.dataSource, versionId),
      files,
      nextNumber: state === 'signed' ? await this.nextNumber(committeeId) : null,
    };
  }

  async differences(actor: Actor, versionId: string, fromId: string | undefined) {
    const found = await this.found(actor, versionId);
    const others = await versionsOf(this.dataSource, found.planId, true);
    const id = fromId ?? others.find(({ number }) => number === found.replaces)?.id;
    if (id === undefined) return { from: null, to: found.number, items: [] };
    if (!others.some((other) => other.id === id)) throw invalid('/from', 'unknown-object');
    const before = await this.found(actor, id);
    return { from: before.number, to: found.number, items: summaryDifferences(before.content, found.content) };
  }

  /** The paper for a file of a version that is not issued, and the frozen file of one that is. */
  async file(actor: Actor, versionId: string, kind: FileRow['kind']): Promise<{ frozen: FileRow } | { paper: Summary } | null> {
    const found = await this.found(actor, versionId);
    if (kind === 'snapshot') reach(actor, 'summary.read-draft', found.committeeId);
    const frozen = (await filesOf(this.dataSource, versionId)).find((file) => file.kind === kind);
    if (frozen !== undefined) return { frozen };
    if (kind === 'snapshot' || kind === 'signed' || !isOpenSummary(found.state)) return null;
    return { paper: paperOf(found.state === 'draft' ? await this.now(found) : found.paper, found.content) };
  }

  private async found(actor: Actor, versionId: string): Promise<Found> {
    const found = await versionById(this.dataSource, versionId);
    if (found === null) throw notFound();
    reach(actor, isOpenSummary(found.state) ? 'summary.read-draft' : 'summary.read-issued', found.committeeId);
    return found;
  }

  private async now({ planId, effectiveOn, layout }: Found): Promise<Summary> {
    return (await this.reader.composed(planId, { effectiveOn, knownAt: this.clock.now() }, layout)).summary;
  }

  private async nextNumber(committeeId: string): Promise<number> {
    const committee = await this.dataSource.manager.findOneByOrFail(Committee, { id: committeeId });
    return nextNumber(this.dataSource, committeeId, numberSeriesOf(committee, this.clock.today()));
  }
}

/** For who may not open what a sentence rests on. */
function withoutSources(paper: Summary): Summary {
  return JSON.parse(JSON.stringify(paper), (key, value: unknown) => (key === 'sources' ? [] : value)) as Summary;
}
