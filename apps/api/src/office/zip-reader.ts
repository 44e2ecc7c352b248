import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const COMMENT_LENGTH_MAX = 0xffff;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** All the parts together that are read of one package: far beyond any honest paper or table. */
export const INFLATED_BYTES_MAX = 48 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly localOffset: number;
}

/** The parts of an Office Open XML package, inflated one by one on demand and never beyond a total. */
export interface ZipReader {
  readonly names: readonly string[];
  /** The bytes of a part, null when there is none. Throws Unreadable. */
  read(name: string): Buffer | null;
  /** A part as text; empty when there is none. Throws Unreadable. */
  text(name: string): string;
}

/**
 * Opens a zip by its central directory. Sizes that the file claims are not believed: inflating stops at the bytes that are
 * left of `inflatedBytesMax`, so that a bomb costs no more than an honest file.
 */
export function openZip(bytes: Buffer, inflatedBytesMax = INFLATED_BYTES_MAX): ZipReader {
  const entries = directoryOf(bytes);
  let bytesLeft = inflatedBytesMax;
  const read = (name: string): Buffer | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const part = inflate(bytes, entry, bytesLeft);
    bytesLeft -= part.length;
    return part;
  };
  return { names: [...entries.keys()], read, text: (name) => read(name)?.toString('utf8') ?? '' };
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Unreadable('file-damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength).replaceAll('\\', '/');
    entries.set(name, {
      isEncrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0,
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      localOffset: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - COMMENT_LENGTH_MAX);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Unreadable('file-damaged');
}

function inflate(bytes: Buffer, entry: Entry, bytesMax: number): Buffer {
  if (entry.isEncrypted) throw new Unreadable('file-is-protected');
  const { localOffset } = entry;
  if (localOffset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(localOffset) !== LOCAL_SIGNATURE) throw new Unreadable('file-damaged');
  const start = localOffset + LOCAL_LENGTH + bytes.readUInt16LE(localOffset + 26) + bytes.readUInt16LE(localOffset + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length < entry.packedBytes) throw new Unreadable('file-damaged');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Unreadable('file-damaged');
  if (bytesMax <= 0 || (entry.method === STORED && packed.length > bytesMax)) throw new Unreadable('file-too-large');
  if (entry.method === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: bytesMax });
  } catch (error) {
    throw new Unreadable((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'file-too-large' : 'file-damaged');
  }
}
