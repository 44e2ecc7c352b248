import { fold } from '@app/domain';

/** What XML 1.0 forbids, what breaks a line in the middle of a sentence, and marks that turn the direction of the text around. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const NOTHING_TO_SAY: readonly string[] = ['', 'khong', 'khong co', 'khong co gi', 'none', 'no'];

/** Text that any Word, and any reader of XML, can hold: precomposed (NFC), without control characters and half pairs. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '').normalize('NFC');
}

/** The same for every text of a model, so that none can be forgotten. */
export function printableAll<Model>(model: Model): Model {
  return JSON.parse(JSON.stringify(model), (_, value: unknown) => (typeof value === 'string' ? printable(value) : value)) as Model;
}

/** A unit's words as one run of sentences with a full stop; null when they say nothing ("Không."). */
export function wordsSaid(text: string | null): string | null {
  const line = printable((text ?? '').replace(/\s+/g, ' ')).trim();
  if (NOTHING_TO_SAY.includes(fold(line).replace(/[.…\-–\s]+$/, ''))) return null;
  return /[.!?…。！？:;”"]$/.test(line) ? line : `${line}.`;
}
