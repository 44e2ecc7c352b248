import type { EvidenceFile as EvidenceFileShown } from '@app/contract';
import { refuse, whyNotAddFile, type FileType } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { readFile, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Assignment } from '../assignment/assignment.entity';
import { signatureOf } from '../assignment/moves';
import { SPEAKABLE } from '../assignment/speakable';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound, Refusal } from '../http/problem';
import { ownUnits, reach } from '../http/scope';
import type { Upload } from '../http/upload';
import { Indicator } from '../task/indicator.entity';
import { Milestone } from '../task/milestone.entity';
import { Task } from '../task/task.entity';
import { EvidenceFile } from './evidence-file.entity';
import { draftFilesOf, fileById, filePlace, lockBytes, type FilePlace } from './evidence.queries';
import { recognise } from './file-content';
import { FileStorage } from './file-storage';
import { receive, type Incoming } from './incoming';
import { ItemFile } from './item-file.entity';
import { nameOf, readMarkings, sameBytes } from './uploaded-file';

/** What a file is to prove; null for the deliverable. */
export interface Proof {
  readonly indicatorId: string | null;
  readonly milestoneId: string | null;
}

export interface OpenFile {
  readonly place: FilePlace;
  readonly bytes: Readable;
}

/** Files beside a unit's draft, later part of what it sent. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly storage: FileStorage,
  ) {}

  async list(actor: Actor, assignmentId: string): Promise<EvidenceFileShown[]> {
    const assignment = await this.dataSource.manager.findOneBy(Assignment, { id: assignmentId });
    refuseForeign(actor, assignment);
    return draftFilesOf(this.dataSource, assignmentId);
  }

  /** Takes the bytes in first and judges them, then writes everything at once; what is refused leaves nothing behind. */
  async add(actor: Actor, assignmentId: string, upload: Upload, proof: Proof): Promise<EvidenceFileShown> {
    const assignment = await this.dataSource.manager.findOneBy(Assignment, { id: assignmentId });
    refuseForeign(actor, assignment);
    if (!SPEAKABLE.includes(assignment.state)) refuse('state-does-not-allow');
    const name = nameOf(upload.fileName);
    const incoming = await receive(upload.stream, this.storage.incomingDir);
    try {
      if (upload.isTooLarge()) throw new Refusal('too-large');
      if (incoming.sizeBytes === 0) throw invalid('/file', 'required');
      const type = await this.judge(actor, assignment, { incoming, name });
      return await this.commits.run(sameBytes(actor, incoming), (act) => this.keep(act, actor, assignmentId, { incoming, name, type, proof }), 201);
    } finally {
      await rm(incoming.path, { force: true });
    }
  }

  /** Out of the draft. What was sent with an earlier report stays there (R5). */
  remove(actor: Actor, fileId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const file = await act.manager.findOneBy(EvidenceFile, { id: fileId });
      if (file === null) throw notFound();
      const assignment = await lockOwn(act, actor, file.assignmentId);
      if (!(await act.manager.existsBy(EvidenceFile, { id: fileId, isInDraft: true }))) refuse('state-does-not-allow');
      if (await act.manager.existsBy(ItemFile, { fileId })) await act.manager.update(EvidenceFile, fileId, { isInDraft: false });
      else await act.manager.delete(EvidenceFile, fileId);
      await record(act, actor, assignment, { action: 'evidence.removed', fileId, name: file.name });
    });
  }

  /** The unit itself also before it is sent; then whoever sees the report (R17). */
  async open(actor: Actor, fileId: string): Promise<OpenFile> {
    const place = await filePlace(this.dataSource, fileId);
    if (place === null) throw notFound();
    reach(actor, 'report.read', place.committeeId);
    const units = ownUnits(actor, place.committeeId);
    const isOwn = units?.includes(place.unitId) === true;
    const isShared = place.isSent && (units === null || units.some((unit) => place.sharingUnitIds.includes(unit)));
    if (!isOwn && !isShared) throw notFound();
    const bytes = await this.storage.read(place.sha256);
    if (bytes === null) throw new Error(`the bytes of file ${fileId} are missing`);
    return { place, bytes };
  }

  /** R16: what carries a marking is not kept, and the secretariat hears of it; neither name nor content goes into the trail. */
  private async judge(actor: Actor, assignment: Assignment, { incoming, name }: { incoming: Incoming; name: string }): Promise<FileType> {
    const bytes = await readFile(incoming.path);
    const type = await recognise(bytes, name);
    if (type === null) throw new Refusal('unsupported-media-type');
    const markings = readMarkings(bytes, name, type);
    if (markings.length === 0) return type;
    await this.commits.run({ ...actor, request: { ...actor.request, idempotency: null } }, async (act) => {
      await record(act, actor, assignment, { action: 'evidence.blocked', fileId: null, name: null, reason: markings.join(', ') });
      act.notify('evidence.blocked', assignment.committeeId, { assignmentId: assignment.id });
    });
    refuse('classified-marking');
    return type;
  }

  private async keep(act: Act, actor: Actor, assignmentId: string, { incoming, name, type, proof }: { incoming: Incoming; name: string; type: FileType; proof: Proof }): Promise<EvidenceFileShown> {
    const assignment = await lockOwn(act, actor, assignmentId);
    const count = await act.manager.countBy(EvidenceFile, { assignmentId, isInDraft: true });
    refuse(whyNotAddFile({ count, isSpeakable: SPEAKABLE.includes(assignment.state) }));
    const { taskId } = assignment;
    if (proof.indicatorId !== null && !(await act.manager.existsBy(Indicator, { id: proof.indicatorId, taskId }))) throw invalid('/indicatorId', 'unknown-object');
    if (proof.milestoneId !== null && !(await act.manager.existsBy(Milestone, { id: proof.milestoneId, taskId }))) throw invalid('/milestoneId', 'unknown-object');
    const id = uuidv7();
    const { sha256, sizeBytes } = incoming;
    await lockBytes(act.manager, sha256);
    await act.manager.insert(EvidenceFile, { id, committeeId: assignment.committeeId, assignmentId, name, type, sizeBytes, sha256, ...proof, uploadedAt: act.now, uploadedBy: actor.userId, confirmedByName: actor.displayName, confirmedAt: act.now, isInDraft: true });
    await record(act, actor, assignment, { action: 'evidence.added', fileId: id, name });
    // Last before the commit: a row never points at bytes that are not there, and bytes without a row are swept.
    await this.storage.keep(incoming.path, sha256);
    const shown = await fileById(act.manager, id);
    if (shown === null) throw notFound();
    return shown;
  }
}

function refuseForeign(actor: Actor, assignment: Assignment | null): asserts assignment is Assignment {
  if (assignment === null || assignment.state === 'draft') throw notFound();
  reach(actor, 'report.draft', assignment.committeeId, assignment.unitId);
}

async function lockOwn(act: Act, actor: Actor, assignmentId: string): Promise<Assignment> {
  const assignment = await act.manager.findOne(Assignment, { where: { id: assignmentId }, lock: { mode: 'pessimistic_write' } });
  refuseForeign(actor, assignment);
  return assignment;
}

async function record(act: Act, actor: Actor, assignment: Assignment, { action, fileId, name, reason = null }: { action: string; fileId: string | null; name: string | null; reason?: string | null }): Promise<void> {
  const task = await act.manager.findOneByOrFail(Task, { id: assignment.taskId });
  const { actorRole, unitName } = signatureOf(actor, assignment);
  act.record({ committeeId: assignment.committeeId, action, objectType: 'evidence', objectId: fileId, objectLabel: name === null ? `${task.code}. ${task.title}` : `${task.code}: ${name}`, actorRole, unitId: assignment.unitId, unitName, reason });
}
