import type { ExpectedPaper, Paper } from './expected';

/** Other offices of each kind, for one to take another's place. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  Sở: ['Sở Tư pháp', 'Sở Y tế', 'Sở Giao thông vận tải', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Lao động - Thương binh và Xã hội', 'Sở Kinh tế biển', 'Sở Nông nghiệp và Môi trường', 'Sở Dân tộc và Tôn giáo'],
  Bộ: ['Bộ Công Thương', 'Bộ Tài nguyên và Môi trường', 'Bộ Nội vụ', 'Bộ Y tế'],
  Ban: ['Ban Dân vận Tỉnh ủy', 'Ban Tổ chức Tỉnh ủy', 'Ban Nội chính Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  Báo: ['Báo Cà Mau', 'Báo Đắk Lắk', 'Báo Bà Rịa - Vũng Tàu', 'Báo Quảng Trị'],
  Đài: ['Đài Phát thanh - Truyền hình tỉnh', 'Đài Tiếng nói Việt Nam', 'Đài Truyền thanh huyện'],
};
const OFFICE = /^(Sở|Bộ|Ban|Báo|Đài)\s/u;

/** Numbers between 0 and 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** The paper with units renamed, years moved, items in another order, and blanks and letters typed otherwise; its expected tasks follow. */
export function disturbed(paper: Paper, seed: number): Paper {
  const random = randomOf(seed);
  return retyped(reordered(moved(renamed(paper, random), random), random), random);
}

function everywhere({ text, expected }: Paper, change: (words: string) => string): Paper {
  return { text: change(text), expected: JSON.parse(change(JSON.stringify(expected))) as ExpectedPaper };
}

function renamed(paper: Paper, random: () => number): Paper {
  const names = [...new Set(paper.expected.tasks.flatMap((task) => [...task.lead_units, ...task.coordinating_units]))].filter((name) => OFFICE.test(name) && paper.text.includes(name));
  const taken = new Set<string>();
  return names.reduce((changed, name) => {
    const others = (OFFICES[OFFICE.exec(name)?.[1] ?? ''] ?? []).filter((other) => !paper.text.includes(other) && !taken.has(other));
    const other = others[Math.floor(random() * others.length)];
    if (other === undefined) return changed;
    taken.add(other);
    return everywhere(changed, (words) => words.replaceAll(name, other));
  }, paper);
}

const YEARS = /(?<![\d/-])(20[0-3]\d)(?!\d)|(?<=[/.-])(20[0-3]\d)(?!\d)/g;

/** Every year by as many years; and each day of a limit to another day of its month. A limit counted from a day ("kể từ ngày …") is then another one, and is not judged. */
function moved(paper: Paper, random: () => number): Paper {
  const by = Math.floor(random() * 5);
  const tasks = paper.expected.tasks.map((task) => (/kể từ/iu.test(task.due_text ?? '') ? { ...task, due_unjudged: true } : task));
  const judged = { ...paper, expected: { ...paper.expected, tasks } };
  const shifted = everywhere(judged, (words) => words.replace(YEARS, (year) => String(Number(year) + by)).replace(/\b29([/-])0?2\b/g, '28$12'));
  const due = shifted.expected.tasks.filter((task) => task.due !== null && /ngày \d{1,2}\/\d{1,2}\/\d{4}/.test(task.due_text ?? ''));
  return due.reduce((changed, task) => {
    const [, dayOfMonth, month, year] = /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(task.due_text ?? '') ?? [];
    const day = String(Number(dayOfMonth) + Math.floor(random() * (29 - Math.min(28, Number(dayOfMonth)))));
    const words = `ngày ${dayOfMonth ?? ''}/${month ?? ''}/${year ?? ''}`;
    const iso = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-`;
    return everywhere(changed, (all) => all.replaceAll(words, `ngày ${day}/${month ?? ''}/${year ?? ''}`).replaceAll(`"due":"${iso}${(dayOfMonth ?? '').padStart(2, '0')}"`, `"due":"${iso}${day.padStart(2, '0')}"`));
  }, shifted);
}

const ITEM = /^(?:-|\d+\.)\s|^Giao\s/;
const COLON = /:\s*$/;

/** Neighbouring items of one list change places; numbers stay where they were. */
function reordered({ text, expected }: Paper, random: () => number): Paper {
  const lines = text.split('\n');
  const at = lines.flatMap((line, index) => (ITEM.test(line) && !COLON.test(line.replace(/\r/g, '')) ? [index] : []));
  for (let position = 0; position + 1 < at.length; position += 1) {
    const [first, second] = [at[position], at[position + 1]];
    if (first === undefined || second === undefined || random() < 0.5) continue;
    const between = lines.slice(first + 1, second);
    if (between.some((line) => line.trim() !== '') || kindOf(lines[first]) !== kindOf(lines[second])) continue;
    [lines[first], lines[second]] = [withMarkerOf(lines[first], lines[second]), withMarkerOf(lines[second], lines[first])];
  }
  return { text: lines.join('\n'), expected };
}

const kindOf = (line = ''): string => (line.startsWith('-') ? 'dash' : line.startsWith('Giao') ? 'order' : 'number');
const withMarkerOf = (place = '', words = ''): string => `${/^(?:-|\d+\.)\s/.exec(place)?.[0] ?? ''}${words.replace(/^(?:-|\d+\.)\s/, '')}`;

/** How texts arrive: decomposed, with Windows line ends, hard blanks, and the wrong capital Đ. */
function retyped({ text, expected }: Paper, random: () => number): Paper {
  let typed = text;
  if (random() < 0.3) typed = typed.normalize('NFD');
  if (random() < 0.3) typed = typed.replace(/\r?\n/g, '\r\n');
  if (random() < 0.3) typed = typed.replace(/ /g, (blank) => (random() < 0.2 ? '\u00a0' : blank));
  if (random() < 0.3) typed = typed.replaceAll('Đ', '\u00d0');
  return { text: typed, expected };
}
