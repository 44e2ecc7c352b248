import type { LAYOUTS } from '@app/contract';
import { all, readDocx, textOf, type ReadDocx, type XmlElement } from '../../testing/docx';
import { factsOf, id, THEME } from '../../testing/given-summary';
import { textWidth } from '../layout/text-width';
import { outlineOf } from '../outline';
import { docxOf } from './docx.writer';

type Layout = (typeof LAYOUTS)[number];

const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 254) / 10;
const attribute = (element: XmlElement | undefined, name: string) => element?.attributes[name];
const flag = (element: XmlElement, name: string) => all(element, name).some((found) => attribute(found, 'w:val') !== 'false');

/** How a paragraph that begins with the text is set: size in points, style, alignment. */
function look(word: ReadDocx, text: string) {
  const paragraph = all(word.document, 'w:p').find((one) => textOf(one).startsWith(text));
  if (paragraph === undefined) throw new Error(`no paragraph begins with ${text}`);
  const run = all(paragraph, 'w:r')[0] ?? paragraph;
  const style = [flag(run, 'w:b') ? 'bold' : '', flag(run, 'w:i') ? 'italic' : '', flag(run, 'w:u') ? 'underlined' : ''].filter(Boolean).join(' ') || 'upright';
  return [Number(attribute(all(run, 'w:sz')[0], 'w:val') ?? 28) / 2, style, attribute(all(paragraph, 'w:jc')[0], 'w:val') ?? 'left'];
}

/** Lengths in millimetres of the drawn lines, in order: what is left of the column between the indents. */
function linesIn(element: XmlElement, columnWidth: number): number[] {
  return all(element, 'w:p').filter((paragraph) => all(paragraph, 'w:pBdr').length > 0).map((paragraph) => {
    const indent = all(paragraph, 'w:ind')[0];
    return columnWidth - millimetres(attribute(indent, 'w:left')) - millimetres(attribute(indent, 'w:right'));
  });
}

async function wordIn(layout: Layout): Promise<ReadDocx> {
  const facts = factsOf({ words: { narrative: 'Đã mở chuyên trang' } });
  const parentName = layout === 'party' ? 'Tỉnh ủy Hải Dương' : 'Ủy ban nhân dân tỉnh Hải Dương';
  const themes = ['DH', 'XT', 'QB', 'AN', 'PB'].map((code, at) => ({ id: at === 0 ? THEME : id(40 + at), code, name: `Nhóm ${code}`, nameEn: null, nameZh: null, position: at }));
  const [task] = facts.dashboard.tasks;
  const [lead] = facts.dashboard.cells;
  if (task === undefined || lead === undefined) throw new Error('the facts have a task');
  const dashboard = {
    ...facts.dashboard,
    themes,
    tasks: themes.map((theme, at) => ({ ...task, id: id(50 + at), code: `${theme.code}.01`, themeId: theme.id })),
    cells: themes.map((_, at) => ({ ...lead, taskId: id(50 + at), assignmentId: id(60 + at) })),
  };
  return readDocx(await docxOf(outlineOf({ ...facts, dashboard, committee: { ...facts.committee, layout, parentName, agencyName: 'Sở Thông tin và Truyền thông', agencySymbol: 'STTTT' } }, 'vi')));
}

describe('a paper of the administration (30/2020/NĐ-CP, annex I)', () => {
  let word: ReadDocx;
  beforeAll(async () => {
    word = await wordIn('government');
  });

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold', 'center'],
    ['Độc lập - Tự do - Hạnh phúc', 14, 'bold', 'center'],
    ['ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG', 13, 'upright', 'center'],
    ['BAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI', 13, 'bold', 'center'],
    ['Số: ', 13, 'upright', 'center'],
    ['Hải Dương, ngày', 14, 'italic', 'center'],
    ['BÁO CÁO', 14, 'bold', 'center'],
    ['kết quả công tác', 14, 'bold', 'center'],
    ['Kính gửi: Ủy ban nhân dân tỉnh Hải Dương.', 14, 'upright', 'center'],
    ['Thực hiện Kế hoạch số', 14, 'upright', 'both'],
    ['I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 14, 'bold', 'both'],
    ['1. Việc ban hành', 14, 'bold', 'both'],
    ['a) Nhóm DH', 14, 'upright', 'both'],
    ['TM. BAN CHỈ ĐẠO', 14, 'bold', 'center'],
    ['TRƯỞNG BAN', 14, 'bold', 'center'],
    ['Nguyễn Văn A', 14, 'bold', 'center'],
    ['Nơi nhận:', 12, 'bold italic', 'left'],
    ['- Các thành viên Ban Chỉ đạo;', 11, 'upright', 'left'],
    ['Phụ lục I', 14, 'bold', 'center'],
    ['TỔNG HỢP KẾT QUẢ', 14, 'bold', 'center'],
    ['(Kèm theo Báo cáo số        /BC-BCĐ ngày        tháng 12 năm 2020 của Ban Chỉ đạo', 14, 'italic', 'center'],
    ['Tổng số nhiệm vụ chủ trì', 11, 'bold', 'center'],
  ])('sets "%s" in %d points, %s, %s', (text, ...expected) => {
    expect(look(word, text)).toEqual(expected);
  });

  it('numbers sections I. to V., points a) b) c) d) đ) and annexes in Roman figures', () => {
    const { paragraphs } = word;
    expect(paragraphs.flatMap((text) => /^([IV]+)\. [A-ZĐƯ]/.exec(text)?.[1] ?? [])).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(paragraphs.filter((text) => /^\p{L}\) Nhóm/u.test(text))).toEqual(['a) Nhóm DH', 'b) Nhóm XT', 'c) Nhóm QB', 'd) Nhóm AN', 'đ) Nhóm PB']);
    expect(paragraphs.filter((text) => /^Phụ lục/.test(text)).slice(0, 2)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });

  it('names the recipients with semicolons and the archive with the letters of its unit last', () => {
    const from = word.paragraphs.indexOf('Nơi nhận:');
    expect(word.paragraphs.slice(from + 1, from + 5)).toEqual(['- Ủy ban nhân dân tỉnh Hải Dương (để báo cáo);', '- Các thành viên Ban Chỉ đạo;', '- Các đơn vị thành viên;', '- Lưu: VT, STTTT.']);
  });

  it('draws the lines after the text above: all of the motto, four tenths of issuer and subject', () => {
    const [head] = all(word.document, 'w:tbl');
    const [issuer, title] = head === undefined ? [] : all(head, 'w:tc');
    const motto = textWidth('Độc lập - Tự do - Hạnh phúc', 14, 'bold');
    expect(issuer && linesIn(issuer, 66)[0]).toBeCloseTo(66 * 0.4, 0);
    expect(title && linesIn(title, 99)[0]).toBeCloseTo(motto, 0);
    expect(motto).toBeCloseTo(60.4, 0);
    expect(linesIn(word.document, 165).at(-1)).toBeCloseTo(165 * 0.4, 0);
    expect(all(word.document, 'w:u')).toEqual([]);
  });

  it('counts the pages of every annex from 1 again, the first one unnumbered, on landscape A4 with the same margins', () => {
    const sections = all(word.document, 'w:sectPr');
    expect(sections.map((section) => all(section, 'w:pgNumType').map((type) => attribute(type, 'w:start'))[0] ?? null)).toEqual([null, ...sections.slice(1).map(() => '1')]);
    expect(sections.map((section) => all(section, 'w:titlePg').length)).toEqual(sections.map(() => 1));
    expect(sections.map((section) => attribute(all(section, 'w:pgSz')[0], 'w:orient'))).toEqual(['portrait', ...sections.slice(1).map(() => 'landscape')]);
    for (const section of sections) {
      const margins = all(section, 'w:pgMar')[0]?.attributes ?? {};
      expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => millimetres(margins[side]))).toEqual([20, 20, 30, 15]);
    }
  });

  it('justifies its text with an indent of 10 mm, 6 points between paragraphs and 1.15 lines', () => {
    const body = all(word.document, 'w:p').find((paragraph) => textOf(paragraph).startsWith('Thực hiện Kế hoạch số'));
    const spacing = body && all(body, 'w:spacing')[0]?.attributes;
    expect(millimetres(attribute(body && all(body, 'w:ind')[0], 'w:firstLine'))).toBe(10);
    expect([spacing?.['w:after'], spacing?.['w:line'], spacing?.['w:lineRule']]).toEqual(['120', '276', 'auto']);
  });
});

describe('a paper of the Party (36-HD/VPTW)', () => {
  let word: ReadDocx;
  beforeAll(async () => {
    word = await wordIn('party');
  });

  it.each([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold', 'center'],
    ['TỈNH ỦY HẢI DƯƠNG', 14, 'upright', 'center'],
    ['BAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI', 14, 'bold', 'center'],
    ['Số ', 14, 'upright', 'center'],
    ['BÁO CÁO', 16, 'bold', 'center'],
    ['I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 14, 'bold', 'both'],
    ['2.1. Nhóm DH', 14, 'bold', 'both'],
    ['TRƯỞNG BAN', 14, 'bold', 'center'],
    ['Nơi nhận:', 14, 'underlined', 'left'],
    ['- Các thành viên Ban Chỉ đạo,', 12, 'upright', 'left'],
    ['Phụ lục 1', 14, 'bold', 'center'],
  ])('sets "%s" in %d points, %s, %s', (text, ...expected) => {
    expect(look(word, text)).toEqual(expected);
  });

  it('bears neither national title nor T/M, and draws the line under its title as long as the title', () => {
    const text = word.paragraphs.join('\n');
    expect(text).not.toMatch(/CỘNG HÒA|Độc lập|T\/M|TM\.|Kính gửi/);
    expect(linesIn(word.document, 85)).toHaveLength(1);
    expect(linesIn(word.document, 85)[0]).toBeCloseTo(textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold'), 0);
    expect(word.paragraphs).toEqual(expect.arrayContaining(['*', '-----']));
  });

  it('lets the pages of the annexes go on counting', () => {
    expect(all(word.document, 'w:pgNumType').filter((type) => attribute(type, 'w:start') !== undefined)).toEqual([]);
  });
});
