import { isTcvn3 } from '@app/domain';
import { isUtf8 } from 'node:buffer';
import { Unreadable } from './unreadable';

/** Bytes of a text in whichever encoding offices use: Unicode by its mark or its form, the 8-bit fonts of old files, Windows-1258. Throws Unreadable for a NUL, which no text has. */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new Unreadable('file-type-unknown');
  return text;
}

function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  // Letter for byte: what a TCVN3 font shows is told apart afterwards by the letters themselves.
  const latin = Buffer.from(bytes).toString('latin1');
  return isTcvn3(latin) ? latin : new TextDecoder('windows-1258').decode(bytes);
}

const SAMPLE_BYTES = 4_000;
/** Vietnamese has so many blanks and plain letters that in UTF-16 a good part of one half of the bytes is zero. */
const ZERO_SHARE = 0.2;

/** The kind of UTF-16 that the bytes are; null when they are none. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const half = sample.length / 2;
  if (odd / half > ZERO_SHARE && even < odd / 4) return 'utf-16le';
  return even / half > ZERO_SHARE && odd < even / 4 ? 'utf-16be' : null;
}
