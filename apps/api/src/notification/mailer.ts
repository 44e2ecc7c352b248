import type { NoticeContent } from '@app/contract';
import type { Locale } from '@app/words';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import type { Environment } from '../config/env';
import { publicUrl } from '../config/public-url';
import { SETTINGS } from '../config/settings';
import { composeMail } from './compose-mail';
import type { Notice } from './notice.entity';

interface Waiting {
  readonly id: string;
  readonly attempts: number;
  readonly kind: Notice['kind'];
  readonly content: NoticeContent;
  readonly email: string | null;
  readonly displayName: string;
  readonly locale: Locale;
  readonly committeeName: string;
}

const ATTEMPTS_MAX = 8;
/** Shorter than the database waits for an idle transaction. */
const SMTP_TIMEOUT_MS = 20_000;

/** Sends the mails that wait, each held by one process while it is sent; what the server refuses is tried again, ever later. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly logger = new Logger('mail');
  private readonly transport: Transporter | null;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly env: Environment,
  ) {
    this.transport = env.SMTP_URL === undefined ? null : createTransport({ url: env.SMTP_URL, connectionTimeout: SMTP_TIMEOUT_MS, greetingTimeout: SMTP_TIMEOUT_MS, socketTimeout: SMTP_TIMEOUT_MS });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  /** How many were sent; without `SMTP_URL` nothing is, and mails wait until there is one. */
  async sendWaiting(): Promise<number> {
    let count = 0;
    for (let outcome = await this.sendOne(); outcome !== 'none'; outcome = await this.sendOne()) if (outcome === 'sent') count += 1;
    return count;
  }

  private async sendOne(): Promise<'sent' | 'failed' | 'none'> {
    const { transport } = this;
    if (transport === null) return 'none';
    return this.dataSource.transaction(async (manager) => {
      const [mail] = await manager.query<Waiting[]>(
        `SELECT m.id, m.attempts, n.kind, n.content, u.email, u.display_name AS "displayName", u.locale, c.short_name AS "committeeName"
         FROM mail m JOIN notice n ON n.id = m.notice_id JOIN app_user u ON u.id = n.user_id JOIN committee c ON c.id = n.committee_id
         WHERE m.sent_at IS NULL AND m.given_up_at IS NULL AND m.next_try_at <= now() ORDER BY m.next_try_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`,
      );
      if (mail === undefined) return 'none';
      try {
        if (mail.email === null) throw new Error('the person has no address any more');
        const { subject, text, html } = composeMail({ ...mail, publicUrl: publicUrl(this.env) });
        // The same id at a second attempt lets mail programs see that it is the same mail.
        await transport.sendMail({ from: this.from(), to: { name: mail.displayName, address: mail.email }, messageId: `<${mail.id}@${new URL(publicUrl(this.env)).hostname}>`, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } });
        await manager.query('UPDATE mail SET sent_at = now(), attempts = attempts + 1, last_error = NULL WHERE id = $1', [mail.id]);
        return 'sent';
      } catch (error) {
        const isLast = mail.attempts + 1 >= ATTEMPTS_MAX || mail.email === null;
        this.logger.warn(`Mail ${mail.id} was not sent${isLast ? ' and is given up' : ''}: ${String(error)}`);
        await manager.query(`UPDATE mail SET attempts = attempts + 1, last_error = $2, next_try_at = now() + interval '1 minute' * power(2, attempts), given_up_at = CASE WHEN $3 THEN now() END WHERE id = $1`, [mail.id, String(error).slice(0, 500), isLast]);
        return 'failed';
      }
    });
  }

  /** The account of the mail server where it is an address, else one at our own host. */
  private from(): { name: string; address: string } {
    const user = decodeURIComponent(new URL(this.env.SMTP_URL ?? '').username);
    return { name: 'Steerboard', address: user.includes('@') ? user : `steerboard@${new URL(publicUrl(this.env)).hostname}` };
  }
}
