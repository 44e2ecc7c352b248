import { downloadSummaryVersion, uploadSignedSummary, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { FileStorage } from '../../evidence/file-storage';
import { By, type Actor } from '../../http/actor';
import { ReadyAnswer, StreamAnswer } from '../../http/answer';
import { notFound } from '../../http/problem';
import { Given, Serves, type Input } from '../../http/serves';
import { Uploaded, type Upload } from '../../http/upload';
import { writtenFile, type WrittenKind } from './frozen-files';
import { SignedCopyService } from './signed-copy.service';
import { StoredSummaryReader } from './stored-summary.reader';

/** The files of a version: what was frozen with it, what is written while it may still change, and its signed copy. */
@Controller()
export class SummaryFileController {
  constructor(
    private readonly reader: StoredSummaryReader,
    private readonly signedCopies: SignedCopyService,
    private readonly storage: FileStorage,
  ) {}

  @Serves(uploadSignedSummary)
  upload(@By() actor: Actor, @Given(uploadSignedSummary) { params }: Input<typeof uploadSignedSummary>, @Uploaded() upload: Upload): Promise<ReplyOf<typeof uploadSignedSummary>> {
    return this.signedCopies.add(actor, params.versionId, upload);
  }

  @Serves(downloadSummaryVersion)
  async download(@By() actor: Actor, @Given(downloadSummaryVersion) { params }: Input<typeof downloadSummaryVersion>): Promise<StreamAnswer | ReadyAnswer> {
    const found = await this.reader.file(actor, params.versionId, params.kind);
    if (found === null) throw notFound();
    if ('frozen' in found) {
      const { sha256, name, mediaType, sizeBytes } = found.frozen;
      const stream = await this.storage.read(sha256);
      if (stream === null) throw new Error(`the bytes of ${params.kind} of summary ${params.versionId} are missing`);
      return new StreamAnswer({ stream, etag: `"${sha256}"`, contentType: mediaType, fileName: name, sizeBytes });
    }
    const { bytes, name, mediaType } = await writtenFile(found.paper, params.kind as WrittenKind);
    return new ReadyAnswer(bytes, `"${createHash('sha1').update(bytes).digest('base64url')}"`, mediaType, name);
  }
}
