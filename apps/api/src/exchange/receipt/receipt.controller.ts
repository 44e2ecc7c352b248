import { downloadReceiptPdf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { By, type Actor } from '../../http/actor';
import { ReadyAnswer } from '../../http/answer';
import { Given, Serves, type Input } from '../../http/serves';
import { ReportReader } from '../../report/report.reader';

@Controller()
export class ReceiptController {
  constructor(
    private readonly reports: ReportReader,
    private readonly dataSource: DataSource,
  ) {}

  @Serves(downloadReceiptPdf)
  async pdf(@By() actor: Actor, @Given(downloadReceiptPdf) { params, query }: Input<typeof downloadReceiptPdf>): Promise<ReadyAnswer> {
    const receipt = await this.reports.receipt(actor, params.submissionId);
    const [committee] = await this.dataSource.query<{ name: string; timeZone: string }[]>('SELECT c.name, c.time_zone AS "timeZone" FROM submission s JOIN committee c ON c.id = s.committee_id WHERE s.id = $1', [receipt.id]);
    // Loaded with the first download: the library is large, and the server starts without it.
    const { receiptPdf } = await import('./receipt-pdf');
    const bytes = await receiptPdf({ receipt, committeeName: committee?.name ?? '', timeZone: committee?.timeZone ?? 'UTC', locale: query.locale });
    const etag = createHash('sha1').update(JSON.stringify([receipt, committee, query.locale])).digest('base64url');
    return new ReadyAnswer(bytes, `"${etag}"`, 'application/pdf', `${receipt.number}.pdf`);
  }
}
