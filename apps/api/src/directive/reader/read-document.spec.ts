import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { Unreadable } from '../../office/unreadable';
import { bombBytes } from '../../testing/given-bomb';
import { FILE_BYTES_MAX, readDocument } from './read-document';

const WORDS = 'Giao Sở Y tế chủ trì xây dựng Đề án phòng bệnh.';
const bytes = (text: string): Buffer => Buffer.from(text);
const codeOf = (data: Buffer): string => {
  try {
    readDocument(data);
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
  return 'was read';
};
/** Windows-1258 keeps tones as letters of their own after the vowel. */
const IN_1258: Readonly<Record<string, number[]>> = { Ở: [0xd5, 0xd2], ở: [0xf5, 0xd2], ế: [0xea, 0xec], Đ: [0xd0], ă: [0xe3] };
const in1258 = (text: string): Buffer => Buffer.from([...text].flatMap((letter) => IN_1258[letter] ?? [letter.charCodeAt(0)]));

describe('a text file', () => {
  it.each([
    ['UTF-8', bytes(WORDS)],
    ['UTF-8 with a mark', Buffer.from([0xef, 0xbb, 0xbf, ...bytes(WORDS)])],
    ['UTF-8, decomposed', bytes(WORDS.normalize('NFD'))],
    ['UTF-16 with a mark', Buffer.from([0xff, 0xfe, ...Buffer.from(WORDS, 'utf16le')])],
    ['UTF-16 without one', Buffer.from(WORDS, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from([0xfe, 0xff, ...Buffer.from(WORDS, 'utf16le').swap16()])],
  ])('is read from %s', (_, data) => {
    expect(readDocument(data)).toEqual({ format: 'text', text: WORDS, isFromTcvn3: false });
  });

  it('is read from Windows-1258', () => {
    expect(readDocument(in1258('Sở Y tế Đăk')).text).toBe('Sở Y tế Đăk');
  });

  it('is read from the bytes of a TCVN3 font', () => {
    const data = Buffer.from('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'latin1');
    expect(readDocument(data)).toEqual({ format: 'text', text: 'Cộng hòa xã hội chủ nghĩa Việt Nam', isFromTcvn3: true });
  });
});

describe('a page', () => {
  it('gives its words by block, with the numbers of its lists, and nothing of its scripts', () => {
    const html = `<!DOCTYPE html><html><head><title>Trang</title><script>alert("x")</script></head><body><h1>KẾT LUẬN</h1><p>Yêu cầu<br>Sở Y&nbsp;tế:</p><ol><li>Rà soát</li><li><p>Báo cáo</p></li></ol><ul><li>Tuyên truyền</li></ul><button>Gửi</button></body></html>`;
    expect(readDocument(bytes(html))).toEqual({ format: 'html', text: 'KẾT LUẬN\n\nYêu cầu\n\nSở Y tế:\n\n1. Rà soát\n\n2. Báo cáo\n\n- Tuyên truyền', isFromTcvn3: false });
  });
});

describe('a Word file', () => {
  const numbering = { config: [{ reference: 'orders', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT }, { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.', alignment: AlignmentType.LEFT }, { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.LEFT }] }] };
  const item = (text: string, level: number): Paragraph => new Paragraph({ text, numbering: { reference: 'orders', level } });

  it('keeps the numbers that Word writes before its paragraphs', async () => {
    const children = [new Paragraph('KẾT LUẬN'), item('Tuyên truyền', 0), item('Sở Y tế', 1), item('Rà soát', 2), item('Báo cáo', 2), item('Nhân lực', 0), item('Sở Nội vụ', 1), new Paragraph({ text: 'Tuyển dụng', bullet: { level: 0 } })];
    const file = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
    expect(readDocument(file)).toEqual({ format: 'docx', text: 'KẾT LUẬN\n\nI. Tuyên truyền\n\nI.1. Sở Y tế\n\na) Rà soát\n\nb) Báo cáo\n\nII. Nhân lực\n\nII.1. Sở Nội vụ\n\n- Tuyển dụng', isFromTcvn3: false });
  });

  const zipped = (document: string): Buffer => Buffer.from(zipSync({ 'word/document.xml': strToU8(document) }));
  it('leaves out what was deleted under change tracking', () => {
    expect(readDocument(zipped('<w:document><w:body><w:p><w:r><w:t>Sở Y tế</w:t></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p></w:body></w:document>')).text).toBe('Sở Y tế');
  });

  it('keeps the words of a box once, and the words of a list item that another program wrote with names of its own', () => {
    const box = '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>';
    expect(readDocument(zipped(`<w:document><w:p><w:r>${box}<w:t>Ngoài &amp; sau</w:t></w:r></w:p></w:document>`)).text).toBe('Trong khung\n\nNgoài & sau');
    expect(readDocument(zipped('<document><p><r><t>Sở Y tế</t></r></p></document>')).text).toBe('Sở Y tế');
  });

  it('refuses entities, tags that do not nest, and what inflates far beyond what it claims', () => {
    expect(codeOf(zipped('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document><w:p><w:t>&e;</w:t></w:p></w:document>'))).toBe('file-has-declarations');
    expect(codeOf(zipped('<w:document><w:p></w:document></w:p>'))).toBe('file-damaged');
    expect(codeOf(bombBytes('word/document.xml', 300_000_000))).toBe('file-too-large');
    expect(codeOf(bombBytes('word/styles.xml', 300_000_000, { 'word/document.xml': '<w:document/>' }))).toBe('file-too-large');
  });
});

describe('a table in a paper', () => {
  const ROWS = [['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ['I', 'Thể chế'], ['1', 'Rà soát quy chế', 'Sở Tư pháp', '30/6/2023']];
  const TEXT = 'ỦY BAN NHÂN DÂN\n\nĐộc lập - Tự do\n\nSTT\tNhiệm vụ\tChủ trì\tThời hạn\n\nI\tThể chế\n\n1\tRà soát quy chế\tSở Tư pháp\t30/6/2023\n\n\tHạn sau\t\t31/12/2023';

  it('of Word is a line for each row, merged cells left empty; a letterhead is no table', () => {
    const cell = (text: string, about = ''): string => `<w:tc><w:tcPr>${about}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const rows = [...ROWS.map((cells) => (cells.length === 2 ? cell('I') + cell('Thể chế', '<w:gridSpan w:val="3"/>') : cells.map((text) => cell(text)).join(''))), cell('', '<w:vMerge/>') + cell('Hạn sau') + cell('', '<w:vMerge/>') + cell('31/12/2023')];
    const table = (lines: readonly string[]): string => `<w:tbl>${lines.map((line) => `<w:tr>${line}</w:tr>`).join('')}</w:tbl>`;
    const file = Buffer.from(zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${table([cell('ỦY BAN NHÂN DÂN') + cell('Độc lập - Tự do')])}${table(rows)}</w:body></w:document>`) }));
    expect(readDocument(file).text).toBe(TEXT);
  });

  it('of a page likewise, whatever blocks its cells hold', () => {
    const line = (cells: readonly string[]): string => `<tr>${cells.map((text, at) => `<td${cells.length === 2 && at === 1 ? ' colspan="3"' : text === 'Sở Tư pháp' ? ' rowspan="2"' : ''}><p>${text}</p></td>`).join('')}</tr>`;
    const html = `<html><body><table><tr><td>ỦY BAN NHÂN DÂN</td><td>Độc lập - Tự do</td></tr></table><table><tbody>${ROWS.map(line).join('')}<tr><td></td><td>Hạn sau</td><td>31/12/2023</td></tr></tbody></table></body></html>`;
    expect(readDocument(bytes(html)).text).toBe(TEXT);
  });
});

describe('a file that cannot be read says why', () => {
  it.each([
    ['file-is-old-format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['file-is-old-format', bytes('{\\rtf1\\ansi S\\u7903')],
    ['file-is-protected', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')])],
    ['file-is-pdf', bytes('%PDF-1.7\n')],
    ['file-damaged', bytes('PK\x03\x04 and then nothing')],
    ['file-type-unknown', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))],
    ['file-type-unknown', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2])],
    ['file-empty', bytes(' \n ')],
    ['file-too-large', Buffer.alloc(FILE_BYTES_MAX + 1)],
  ])('%s', (code, data) => {
    expect(codeOf(data)).toBe(code);
  });
});
