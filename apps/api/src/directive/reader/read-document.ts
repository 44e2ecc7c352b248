import { cleanText } from '@app/domain';
import { kindOf } from '../../office/file-kind';
import { decodeText } from '../../office/plain-text';
import { Unreadable } from '../../office/unreadable';
import { docxToText } from './docx-text';
import { declaredCharset, htmlToText } from './html-text';

/** The largest paper taken in. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024;

export interface ReadDocument {
  readonly format: 'text' | 'html' | 'docx';
  /** As it is to be saved; the anchors of a reading point into it. */
  readonly text: string;
  readonly isFromTcvn3: boolean;
}

/** The text of a paper, told by its content and not by its name. Throws Unreadable, whose code says what to do. */
export function readDocument(bytes: Buffer): ReadDocument {
  if (bytes.length > FILE_BYTES_MAX) throw new Unreadable('file-too-large');
  const format = formatOf(bytes);
  const read = cleanText(format === 'docx' ? docxToText(bytes) : format === 'html' ? htmlToText(decodeHtml(bytes)) : decodeText(bytes));
  if (read.text.trim() === '') throw new Unreadable('file-empty');
  return { format, ...read };
}

function formatOf(bytes: Buffer): ReadDocument['format'] {
  if (kindOf(bytes) === 'package') return 'docx';
  const head = bytes.toString('latin1', 0, 1_024).replaceAll('\0', '');
  return /^[\s\S]{0,300}<(?:!doctype html|html|head|body|div|p|table|meta)[\s>]/i.test(head) ? 'html' : 'text';
}

function decodeHtml(bytes: Buffer): string {
  const charset = declaredCharset(bytes);
  if (charset === null || charset.startsWith('utf')) return decodeText(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return decodeText(bytes);
    throw error;
  }
}
