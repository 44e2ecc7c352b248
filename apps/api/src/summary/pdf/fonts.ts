import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

export const FACES = ['regular', 'bold', 'italic', 'bold-italic'] as const;
export type Face = (typeof FACES)[number];

const resolver = createRequire(import.meta.url);
const folderOf = (packageName: string): string => dirname(resolver.resolve(`${packageName}/package.json`));
/** Tinos has the metrics of Times New Roman, letter for letter. */
const FILES: Readonly<Record<Face, string>> = { regular: '400Regular/Tinos_400Regular.ttf', bold: '700Bold/Tinos_700Bold.ttf', italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf', 'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf' };
const CHINESE = '@fontsource-variable/noto-sans-sc';
const WEIGHTS = { regular: 400, bold: 700 } as const;
/** Drawn for a character that no font has, an emoji for one. */
const UNKNOWN = '\u25A1';

/** Which font draws which character: Tinos, else the slice of the Chinese font that holds it. */
export interface FontSet {
  /** Splits a text where the font changes; characters that nobody has become an empty box. */
  runsOf(text: string, face: Face): { readonly text: string; readonly font: string }[];
}

interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Registers what the texts of a document need: four faces of Tinos, and of the Chinese font only the characters used. */
export async function registerFonts(doc: PDFKit.PDFDocument, texts: string): Promise<FontSet> {
  const tinos = folderOf('@expo-google-fonts/tinos');
  for (const face of FACES) doc.registerFont(face, join(tinos, FILES[face]));
  doc.font('regular');
  const isInTinos = (character: string): boolean => {
    doc.font('regular');
    return hasGlyph(doc, character);
  };
  const foreign = [...new Set(texts)].filter((character) => !isInTinos(character));
  const sliceOf = await registerSlices(doc, foreign);
  const known = new Map<string, boolean>();
  const fontOf = (character: string, face: Face): string | null => {
    const slice = sliceOf.get(character);
    if (slice !== undefined) return `${slice}-${face.startsWith('bold') ? 'bold' : 'regular'}`;
    const isKnown = known.get(character) ?? isInTinos(character);
    known.set(character, isKnown);
    return isKnown ? face : null;
  };
  return { runsOf: (text, face) => split(text, (character) => fontOf(character, face), face) };
}

function split(text: string, fontOf: (character: string) => string | null, face: Face): { text: string; font: string }[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of text) {
    const font = fontOf(character);
    const last = runs.at(-1);
    const drawn = font === null ? UNKNOWN : character;
    if (last !== undefined && last.font === (font ?? face)) last.text += drawn;
    else runs.push({ text: drawn, font: font ?? face });
  }
  return runs;
}

/** PDFKit hands out the font that it parsed, but says nothing of it in its types. */
function hasGlyph(doc: PDFKit.PDFDocument, character: string): boolean {
  const { _font: held } = doc as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };
  return held.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** Cuts each slice down to the characters in use, in both weights. */
async function registerSlices(doc: PDFKit.PDFDocument, characters: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (characters.length === 0) return found;
  const folder = folderOf(CHINESE);
  for (const { name, ranges } of slicesIn(folder)) {
    const own = characters.filter((character) => !found.has(character) && ranges.some(([from, to]) => from <= (character.codePointAt(0) ?? 0) && (character.codePointAt(0) ?? 0) <= to));
    if (own.length === 0) continue;
    const bytes = readFileSync(join(folder, 'files', `noto-sans-sc-${name}-wght-normal.woff2`));
    for (const [weight, wght] of Object.entries(WEIGHTS)) doc.registerFont(`${name}-${weight}`, await subsetFont(bytes, own.join(''), { targetFormat: 'truetype', variationAxes: { wght } }));
    doc.font(`${name}-regular`);
    for (const character of own) if (hasGlyph(doc, character)) found.set(character, name);
  }
  doc.font('regular');
  return found;
}

function slicesIn(folder: string): Slice[] {
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(ranges).map(([key, text]) => ({
    name: key.replace(/[[\]]/g, ''),
    ranges: text.split(',').map((range): [number, number] => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  }));
}
