import { toNfc } from '@app/domain';
import { isUtf8 } from 'node:buffer';
import { Unreadable } from '../../office/unreadable';

const BYTE_ORDER_MARK = '\ufeff';

/** The text of a file whose encoding nobody noted: UTF-8, UTF-16 either way round, else the Vietnamese code page 1258. */
export function decodeText(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\u0000')) throw new Unreadable('file-type-unknown');
  return toNfc(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  if (zeros.odd > zeros.even * 4) return 'utf-16le';
  if (zeros.even > zeros.odd * 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
}
