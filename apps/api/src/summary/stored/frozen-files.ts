import { downloadSummary, downloadSummaryPdf, downloadSummaryXlsx, type Summary, type SummaryFile as Shown } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../../database/commit';
import { lockBytes } from '../../evidence/evidence.queries';
import { FileStorage } from '../../evidence/file-storage';
import { receive, type Incoming } from '../../evidence/incoming';
import { writeXlsx } from '../../office/xlsx-writer';
import { annexSheets } from '../annex-sheets';
import type { SummaryFacts } from '../facts';
import { SummaryFile } from './summary-file.entity';
import type { SummaryVersion } from './summary-version.entity';

export type WrittenKind = 'docx' | 'pdf' | 'xlsx';

const MEDIA: Readonly<Record<WrittenKind | 'snapshot', string>> = { docx: downloadSummary.file, pdf: downloadSummaryPdf.file, xlsx: downloadSummaryXlsx.file, snapshot: 'application/json' };

/** The paper as a file of one kind. */
export async function writtenFile(paper: Summary, kind: WrittenKind): Promise<{ bytes: Buffer; name: string; mediaType: string }> {
  const named = { name: `${paper.fileName}.${kind}`, mediaType: MEDIA[kind] };
  // Loaded with the first file: the libraries are large, and the server starts without them.
  if (kind === 'docx') return { ...named, bytes: await (await import('../docx/docx.writer')).docxOf(paper) };
  if (kind === 'pdf') return { ...named, bytes: await (await import('../pdf/pdf.writer')).pdfOf(paper) };
  return { ...named, bytes: writeXlsx(annexSheets(paper)) };
}

/** Keeps the files of an issued report beside those of the evidence, each under its SHA-256. */
@Injectable()
export class FrozenFiles {
  constructor(private readonly storage: FileStorage) {}

  /** Word, PDF, Excel, and the facts under them as they were known. */
  async freeze(act: Act, version: SummaryVersion, { paper, facts }: { paper: Summary; facts: SummaryFacts }): Promise<void> {
    for (const kind of ['docx', 'pdf', 'xlsx'] as const) await this.write(act, version, kind, await writtenFile(paper, kind));
    const snapshot = JSON.stringify({ paper, facts }, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value));
    await this.write(act, version, 'snapshot', { bytes: Buffer.from(snapshot), name: `${paper.fileName}.json`, mediaType: MEDIA.snapshot });
  }

  /** Takes over bytes that lie in the incoming folder. Last before the commit, as for evidence (ADR 9). */
  async keep(act: Act, version: SummaryVersion, kind: Shown['kind'], { incoming, name, mediaType }: { incoming: Incoming; name: string; mediaType: string }): Promise<Shown> {
    const { sha256, sizeBytes } = incoming;
    await lockBytes(act.manager, sha256);
    const shown = { kind, name, sizeBytes, sha256, keptBy: act.doer.displayName };
    await act.manager.insert(SummaryFile, { ...shown, id: uuidv7(), summaryVersionId: version.id, mediaType, keptAt: act.now });
    await this.storage.keep(incoming.path, sha256);
    return { ...shown, keptAt: act.now.toISOString() };
  }

  private async write(act: Act, version: SummaryVersion, kind: Shown['kind'], { bytes, name, mediaType }: { bytes: Buffer; name: string; mediaType: string }): Promise<void> {
    const incoming = await receive(Readable.from([bytes]), this.storage.incomingDir);
    try {
      await this.keep(act, version, kind, { incoming, name, mediaType });
    } finally {
      await rm(incoming.path, { force: true });
    }
  }
}
