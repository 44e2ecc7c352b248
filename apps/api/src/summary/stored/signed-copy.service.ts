import type { SummaryFile } from '@app/contract';
import { refuse, whyNotKeepSignedCopy } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { readFile, rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { Commits } from '../../database/commit';
import { recognise } from '../../evidence/file-content';
import { FileStorage } from '../../evidence/file-storage';
import { receive, type Incoming } from '../../evidence/incoming';
import { MEDIA_TYPES } from '../../evidence/media-types';
import { nameOf, readMarkings, sameBytes } from '../../evidence/uploaded-file';
import type { Actor } from '../../http/actor';
import { invalid, notFound, Refusal } from '../../http/problem';
import { reach } from '../../http/scope';
import type { Upload } from '../../http/upload';
import { FrozenFiles } from './frozen-files';
import { lockSummary, recordSummary } from './lock-summary';
import { SummaryVersion } from './summary-version.entity';

/** The signed paper as it came back, kept beside what was issued. */
@Injectable()
export class SignedCopyService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly storage: FileStorage,
    private readonly files: FrozenFiles,
  ) {}

  async add(actor: Actor, versionId: string, upload: Upload): Promise<SummaryFile> {
    const version = await this.dataSource.manager.findOneBy(SummaryVersion, { id: versionId });
    if (version === null) throw notFound();
    reach(actor, 'summary.issue', version.committeeId);
    refuse(whyNotKeepSignedCopy(version.state));
    const name = nameOf(upload.fileName);
    const incoming = await receive(upload.stream, this.storage.incomingDir);
    try {
      if (upload.isTooLarge()) throw new Refusal('too-large');
      if (incoming.sizeBytes === 0) throw invalid('/file', 'required');
      const mediaType = await judge(incoming, name);
      return await this.commits.run(sameBytes(actor, incoming), async (act) => {
        const locked = await lockSummary(act, actor, versionId, 'summary.issue');
        refuse(whyNotKeepSignedCopy(locked.state));
        recordSummary(act, actor, locked, { by: 'summary.issue', action: 'summary.signed-copy-kept' });
        return this.files.keep(act, locked, 'signed', { incoming, name, mediaType });
      }, 201);
    } finally {
      await rm(incoming.path, { force: true });
    }
  }
}

/** R16: what carries a marking is not kept. */
async function judge({ path }: Incoming, name: string): Promise<string> {
  const bytes = await readFile(path);
  const type = await recognise(bytes, name);
  if (type === null || type === 'txt' || type === 'zip' || type === 'xlsx') throw new Refusal('unsupported-media-type');
  if (readMarkings(bytes, name, type).length > 0) refuse('classified-marking');
  return MEDIA_TYPES[type];
}
