import type { NoticeContent } from '@app/contract';
import { formatDay, words, type Locale, type Words } from '@app/words';
import type { Notice } from './notice.entity';

export interface MailFacts {
  readonly kind: Notice['kind'];
  readonly content: NoticeContent;
  readonly displayName: string;
  readonly locale: Locale;
  readonly committeeName: string;
  readonly publicUrl: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail says what to do, by when and where; never what a report says, nor the title of a task: mail leaves the house (R16). */
export function composeMail(facts: MailFacts): ComposedMail {
  const t = words(facts.locale);
  const { kind, content, displayName, committeeName, publicUrl } = facts;
  const lines = linesOf(t, facts);
  const count = content.tasks.length + content.reports.length;
  const subject = t(`mail.subject.${kind}`, { committee: committeeName, count, number: content.submission?.number ?? '', code: content.returned?.code ?? '' });
  const greeting = t('mail.greeting', { name: displayName });
  const intro = t(`mail.intro.${kind}`);
  const link = `${publicUrl}${addressOf(kind, content)}`;
  const text = [greeting, '', intro, '', ...lines.map((line) => `- ${line}`), '', `${t('mail.open')}: ${link}`, '', t('mail.footer')].join('\n');
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  const html = `<!doctype html><html lang="${facts.locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1a2433;background:#fff"><p>${escapeHtml(greeting)}</p><p>${escapeHtml(intro)}</p><ul>${items}</ul><p><a href="${escapeHtml(link)}" style="display:inline-block;padding:10px 18px;background:#113f7a;color:#fff;text-decoration:none;border-radius:6px">${escapeHtml(t('mail.open'))}</a></p><p style="font-size:13px;color:#5a6675">${escapeHtml(t('mail.footer'))}</p></body></html>`;
  return { subject, text, html };
}

function linesOf(t: Words, { locale, content: { tasks, reports, submission, returned } }: MailFacts): string[] {
  return [
    ...reports.map(({ roundName, unitName, dueOn, rung, number }) => t('mail.report', { round: roundName, unit: unitName, day: formatDay(locale, dueOn), rung: t(`notice.rung.${rung}`), number })),
    ...tasks.map(({ code, unitName, dueOn, rung, number }) => t('mail.task', { code, unit: unitName, day: formatDay(locale, dueOn), rung: t(`notice.rung.${rung}`), number })),
    ...(submission === null ? [] : [t('mail.receipt', { number: submission.number, count: submission.itemCount }), t('mail.hash', { hash: submission.contentHash })]),
    ...(returned === null ? [] : [t('mail.returned', { code: returned.code })]),
  ];
}

/** Where the one button leads. */
function addressOf(kind: Notice['kind'], { submission, returned }: NoticeContent): string {
  if (kind === 'receipt' && submission !== null) return `/receipts/${submission.id}`;
  if (kind === 'returned' && returned !== null) return `/work/${returned.assignmentId}`;
  if (kind === 'with-head' || kind === 'sent-back') return '/work';
  return '/notices';
}

function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
