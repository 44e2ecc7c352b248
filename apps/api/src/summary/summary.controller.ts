import { downloadSummary, downloadSummaryCsv, downloadSummaryPdf, downloadSummaryXlsx, getSummary, type Summary } from '@app/contract';
import { Controller } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { By, type Actor } from '../http/actor';
import { ReadyAnswer } from '../http/answer';
import { notFound } from '../http/problem';
import { Given, Serves, type Input } from '../http/serves';
import { writeCsv } from '../office/csv-writer';
import { writeXlsx } from '../office/xlsx-writer';
import { annexCsvRows, annexSheets } from './annex-sheets';
import { SummaryReader } from './summary.reader';

@Controller()
export class SummaryController {
  constructor(private readonly reader: SummaryReader) {}

  @Serves(getSummary)
  get(@By() actor: Actor, @Given(getSummary) { params, query }: Input<typeof getSummary>): Promise<Summary> {
    return this.reader.summary(actor, params.planId, query);
  }

  @Serves(downloadSummary)
  async word(@By() actor: Actor, @Given(downloadSummary) { params, query }: Input<typeof downloadSummary>): Promise<ReadyAnswer> {
    const summary = await this.reader.summary(actor, params.planId, query);
    // Loaded with the first download: the library is large, and the server starts without it.
    const { docxOf } = await import('./docx/docx.writer');
    return fileOf(summary, await docxOf(summary), { type: downloadSummary.file, name: `${summary.fileName}.docx` });
  }

  @Serves(downloadSummaryPdf)
  async pdf(@By() actor: Actor, @Given(downloadSummaryPdf) { params, query }: Input<typeof downloadSummaryPdf>): Promise<ReadyAnswer> {
    const summary = await this.reader.summary(actor, params.planId, query);
    // Loaded with the first download, as the writer of Word files.
    const { pdfOf } = await import('./pdf/pdf.writer');
    return fileOf(summary, await pdfOf(summary), { type: downloadSummaryPdf.file, name: `${summary.fileName}.pdf` });
  }

  @Serves(downloadSummaryXlsx)
  async excel(@By() actor: Actor, @Given(downloadSummaryXlsx) { params, query }: Input<typeof downloadSummaryXlsx>): Promise<ReadyAnswer> {
    const summary = await this.reader.summary(actor, params.planId, query);
    return fileOf(summary, writeXlsx(annexSheets(summary)), { type: downloadSummaryXlsx.file, name: `${summary.fileName}.xlsx` });
  }

  @Serves(downloadSummaryCsv)
  async csv(@By() actor: Actor, @Given(downloadSummaryCsv) { params, query }: Input<typeof downloadSummaryCsv>): Promise<ReadyAnswer> {
    const summary = await this.reader.summary(actor, params.planId, query);
    const rows = annexCsvRows(summary, query.annex);
    if (rows === null) throw notFound();
    return fileOf(summary, writeCsv(rows), { type: downloadSummaryCsv.file, name: `${summary.fileName} - ${String(query.annex)}.csv` });
  }
}

/** The model tells whether anything changed; the bytes of a file may differ without it. */
function fileOf(summary: Summary, bytes: Buffer, { type, name }: { type: string; name: string }): ReadyAnswer {
  const etag = createHash('sha1').update(name).update(JSON.stringify(summary)).digest('base64url');
  return new ReadyAnswer(bytes, `"${etag}"`, type, name);
}
