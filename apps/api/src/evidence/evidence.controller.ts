import { downloadFile, listDraftFiles, removeFile, uploadFile, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { StreamAnswer } from '../http/answer';
import { Given, Serves, type Input } from '../http/serves';
import { Uploaded, type Upload } from '../http/upload';
import { EvidenceService } from './evidence.service';
import { MEDIA_TYPES } from './media-types';

@Controller()
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Serves(listDraftFiles)
  async list(@By() actor: Actor, @Given(listDraftFiles) { params }: Input<typeof listDraftFiles>): Promise<ReplyOf<typeof listDraftFiles>> {
    return { items: await this.evidence.list(actor, params.assignmentId) };
  }

  @Serves(uploadFile)
  upload(@By() actor: Actor, @Given(uploadFile) { params, query }: Input<typeof uploadFile>, @Uploaded() upload: Upload): Promise<ReplyOf<typeof uploadFile>> {
    return this.evidence.add(actor, params.assignmentId, upload, { indicatorId: query.indicatorId ?? null, milestoneId: query.milestoneId ?? null });
  }

  @Serves(removeFile)
  remove(@By() actor: Actor, @Given(removeFile) { params }: Input<typeof removeFile>): Promise<void> {
    return this.evidence.remove(actor, params.fileId);
  }

  @Serves(downloadFile)
  async download(@By() actor: Actor, @Given(downloadFile) { params }: Input<typeof downloadFile>): Promise<StreamAnswer> {
    const { place, bytes } = await this.evidence.open(actor, params.fileId);
    return new StreamAnswer({ stream: bytes, etag: `"${place.sha256}"`, contentType: MEDIA_TYPES[place.type], fileName: place.name, sizeBytes: place.sizeBytes });
  }
}
