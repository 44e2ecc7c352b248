import { FILE_TYPES, findMarkings, findMarkingsInName, MARKINGS, typeInName, type FileType, type Marking } from '@app/domain';
import { fileTypeFromBuffer } from 'file-type/core';
import { Unreadable } from '../office/unreadable';
import { openZip } from '../office/zip-reader';

/** More than this of unpacked text is not read: an archive may unpack to anything. */
const TEXT_BYTES_MAX = 32 * 1024 * 1024;

/** The parts of an Office file that hold words. */
const WORDS_IN = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  xlsx: /^xl\/(sharedStrings|workbook|worksheets\/sheet\d+)\.xml$/,
} as const;

/** The type that content and name agree on; null when the content is none of ours or the name says something else. */
export async function recognise(bytes: Buffer, name: string): Promise<FileType | null> {
  const found = (await fileTypeFromBuffer(bytes))?.ext ?? (isText(bytes) ? 'txt' : null);
  const type = FILE_TYPES.find((known) => known === found) ?? null;
  return type === typeInName(name) ? type : null;
}

/** R16: the markings in the name, in the words of a text or an Office file, and in the names within an archive. Pictures and pages of a PDF cannot be read here: for them stands the person's declaration. */
export function markingsIn(bytes: Buffer, name: string, type: FileType): Marking[] {
  const texts = type === 'txt' ? [decode(bytes) ?? ''] : type === 'docx' || type === 'xlsx' ? wordsOf(bytes, WORDS_IN[type]) : [];
  const names = type === 'zip' ? namesWithin(bytes) : [];
  const found = new Set([...findMarkingsInName(name), ...names.flatMap(findMarkingsInName), ...texts.flatMap(findMarkings)]);
  return MARKINGS.filter((marking) => found.has(marking));
}

/** Control characters are what tells a program from a text. */
function isText(bytes: Buffer): boolean {
  const text = decode(bytes);
  return text !== null && !/[\x00-\x08\x0e-\x1f]/.test(text);
}

/** UTF-8, or UTF-16 where a byte order mark says so; null when it is neither. */
function decode(bytes: Buffer): string | null {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null; // not a text in this encoding: the question is answered
  }
}

/** Paragraphs and cells become lines, runs of one paragraph join: a word may be spread over several runs. */
function wordsOf(bytes: Buffer, isWanted: RegExp): string[] {
  return unpack(bytes, isWanted).map((xml) =>
    xml
      .replace(/<\/(w:p|w:tr|si|row|c)>|<(w:br|w:tab)\b[^>]*>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex: string | undefined, decimal: string | undefined) => characterOf(hex === undefined ? Number(decimal) : parseInt(hex, 16)))
      .replace(/&(amp|lt|gt|quot|apos);/g, ' '),
  );
}

function characterOf(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : ' ';
}

/** What lies beyond the limit is not read, whatever size the file claims: for it stands the person's declaration. */
function unpack(bytes: Buffer, isWanted: RegExp): string[] {
  const zip = openZip(bytes, TEXT_BYTES_MAX);
  const parts: string[] = [];
  for (const name of zip.names.filter((one) => isWanted.test(one))) {
    try {
      parts.push(zip.text(name));
    } catch (error) {
      if (error instanceof Unreadable && error.code === 'file-too-large') return parts;
      throw error;
    }
  }
  return parts;
}

const namesWithin = (bytes: Buffer): string[] => openZip(bytes).names.map((name) => name.replaceAll('/', '\n'));
