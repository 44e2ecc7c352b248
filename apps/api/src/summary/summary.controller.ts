import { downloadSummary, getSummary, type Summary } from '@app/contract';
import { Controller } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { By, type Actor } from '../http/actor';
import { ReadyAnswer } from '../http/answer';
import { Given, Serves, type Input } from '../http/serves';
import { SummaryReader } from './summary.reader';

@Controller()
export class SummaryController {
  constructor(private readonly reader: SummaryReader) {}

  @Serves(getSummary)
  get(@By() actor: Actor, @Given(getSummary) { params, query }: Input<typeof getSummary>): Promise<Summary> {
    return this.reader.summary(actor, params.planId, query);
  }

  @Serves(downloadSummary)
  async download(@By() actor: Actor, @Given(downloadSummary) { params, query }: Input<typeof downloadSummary>): Promise<ReadyAnswer> {
    const summary = await this.reader.summary(actor, params.planId, query);
    // Loaded with the first download: the library is large, and the server starts without it.
    const { docxOf } = await import('./docx/docx.writer');
    const etag = createHash('sha1').update(JSON.stringify(summary)).digest('base64url');
    return new ReadyAnswer(await docxOf(summary), `"${etag}"`, downloadSummary.file, `${summary.fileName}.docx`);
  }
}
