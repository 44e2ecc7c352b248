import { readXml } from '../../office/xml-reader';

/** What a level of a list looks like: `format` as Word names it, `text` with %1 … %9 for the counts of the levels. */
interface Level {
  format: string;
  text: string;
  start: number;
}

/** Gives each paragraph the number that Word would show before it, with a blank after; empty for a paragraph in no list. */
export interface ListCounter {
  next(paragraph: { styleId: string | null; listId: string | null; level: number }): string;
}

/** Reads Word's list definitions (numbering.xml, and the lists that styles belong to). */
export function readNumbering(numberingXml: string, stylesXml: string): ListCounter {
  const definitions = definitionsIn(numberingXml);
  const styles = stylesIn(stylesXml);
  const counts = new Map<string, number[]>();
  return {
    next({ styleId, listId, level }) {
      const style = styleId === null ? undefined : styles.get(styleId);
      const id = listId ?? style?.listId ?? null;
      const depth = listId === null && style !== undefined ? style.level : level;
      const levels = id === null || id === '0' ? undefined : definitions.get(id);
      const own = levels?.get(depth);
      if (id === null || levels === undefined || own === undefined || own.format === 'none') return '';
      const reached = counts.get(id) ?? [];
      for (let upper = 0; upper < depth; upper += 1) reached[upper] ??= levels.get(upper)?.start ?? 1;
      reached[depth] = (reached[depth] ?? own.start - 1) + 1;
      reached.length = depth + 1;
      counts.set(id, reached);
      if (own.format === 'bullet') return '- ';
      return `${own.text.replace(/%([1-9])/g, (_, digit: string) => written(reached[Number(digit) - 1] ?? 1, levels.get(Number(digit) - 1)?.format ?? 'decimal'))} `;
    },
  };
}

function definitionsIn(xml: string): Map<string, Map<number, Level>> {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Map<number, Level>>();
  let levels = new Map<number, Level>();
  let level: Level = { format: 'decimal', text: '', start: 1 };
  let listId = '';
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes.get('val') ?? '';
      if (name === 'abstractNum') abstracts.set(attributes.get('abstractNumId') ?? '', (levels = new Map()));
      else if (name === 'lvl') levels.set(Number(attributes.get('ilvl') ?? '0'), (level = { format: 'decimal', text: '', start: 1 }));
      else if (name === 'start') level.start = Number(value);
      else if (name === 'numFmt') level.format = value;
      else if (name === 'lvlText') level.text = value;
      else if (name === 'num') listId = attributes.get('numId') ?? '';
      else if (name === 'abstractNumId' && listId !== '') lists.set(listId, (levels = new Map(abstracts.get(value) ?? [])));
    },
  });
  return lists;
}

function stylesIn(xml: string): Map<string, { listId: string; level: number }> {
  const styles = new Map<string, { listId: string; level: number }>();
  let styleId = '';
  let level = 0;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'style') [styleId, level] = [attributes.get('styleId') ?? '', 0];
      else if (name === 'ilvl') level = Number(attributes.get('val') ?? '0');
      else if (name === 'numId') styles.set(styleId, { listId: attributes.get('val') ?? '', level });
    },
  });
  return styles;
}

const ROMAN: readonly [number, string][] = [[10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
const LETTERS = 26;

function written(count: number, format: string): string {
  const letter = String.fromCharCode(97 + ((count - 1) % LETTERS)).repeat(Math.floor((count - 1) / LETTERS) + 1);
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'lowerRoman') return roman(count);
  return format === 'upperRoman' ? roman(count).toUpperCase() : String(count);
}

function roman(count: number): string {
  let rest = count;
  let letters = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) letters += sign;
  return letters;
}
