import { readTaskTables } from '@app/domain';
import { strToU8, zipSync } from 'fflate';
import { Unreadable } from '../../office/unreadable';
import { openZip } from '../../office/zip-reader';
import { bombBytes } from '../../testing/given-bomb';
import { workbookBytes } from '../../testing/given-workbook';
import { readWorkbook } from './read-workbook';

const codeOf = (bytes: Buffer): string => {
  try {
    readWorkbook(bytes, 'x');
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
};
const texts = (bytes: Buffer) => readWorkbook(bytes, 'x').map(({ rows }) => rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell?.text ?? null)]));
const cells = (bytes: Buffer) => readWorkbook(bytes, 'x')[0]?.rows.flatMap((row) => row.cells);

describe('an .xlsx file', () => {
  it('keeps row numbers and columns, shared, rich, inline and escaped texts', () => {
    const bytes = workbookBytes({
      texts: ['<t>Sở Y tế</t>', '<r><t xml:space="preserve">Việc </t></r><r><rPr><b/></rPr><t>một &amp; hai</t></r><rPh><t>reading</t></rPh>'],
      sheets: [{ name: 'Bảng', xml: '<sheetData><row r="3"><c r="B3" t="s"><v>1</v></c><c r="D3" t="s"><v>0</v></c></row><row r="7"><c r="A7" t="inlineStr"><is><t>a_x000D_b</t></is></c><c t="str"><f>A1</f><v>kết quả</v></c></row></sheetData>' }],
    });
    expect(texts(bytes)).toEqual([[[3, null, 'Việc một & hai', null, 'Sở Y tế'], [7, 'a\rb', 'kết quả']]]);
  });

  it('tells dates from numbers by their style, in both calendars', () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>44105</v></c><c r="B1" s="2"><v>44105</v></c><c r="C1" s="0"><v>44105</v></c><c r="D1" s="3"><v>44105.75</v></c><c r="E1" t="d"><v>2020-10-01T00:00:00Z</v></c></row></sheetData>';
    const formats = ['dd/mm/yyyy', '#,##0 &quot;đồng&quot;', '[$-42A]dd mmmm yyyy;@'];
    expect(cells(workbookBytes({ sheets: [{ name: 'x', xml }], formats }))?.map((cell) => cell?.day ?? cell?.number)).toEqual(['2020-10-01', 44105, 44105, '2020-10-01', '2020-10-01']);
    expect(cells(workbookBytes({ sheets: [{ name: 'x', xml }], formats, is1904: true }))?.[0]?.day).toBe('2024-10-02');
  });

  it('reads a formula by its stored result only', () => {
    const xml = '<sheetData><row r="1"><c r="A1"><f>HYPERLINK("http://evil.example","x")</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><f>1+1</f><v>2</v></c></row></sheetData>';
    expect(cells(workbookBytes({ sheets: [{ name: 'x', xml }] }))).toEqual([
      { kind: 'error', text: '=', day: null, number: null },
      { kind: 'error', text: '#DIV/0!', day: null, number: null },
      { kind: 'number', text: '2', day: null, number: 2 },
    ]);
  });

  it('reads a task table with merged leads, passing over hidden sheets', () => {
    const row = (number: number, values: string[]) => `<row r="${number}">${values.map((value, at) => (value === '' ? '' : `<c r="${'ABCD'.charAt(at)}${number}" t="inlineStr"><is><t>${value}</t></is></c>`)).join('')}</row>`;
    const table = `<sheetData>${row(2, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'])}${row(3, ['1', 'Việc một', 'Sở Y tế', 'Quý III/2020'])}${row(4, ['2', 'Việc hai', '', ''])}</sheetData><mergeCells><mergeCell ref="C3:C4"/></mergeCells>`;
    const sheets = readWorkbook(workbookBytes({ sheets: [{ name: 'Ẩn', xml: table, state: 'hidden' }, { name: 'Hiện', xml: table }] }), 'x');
    expect(sheets.map(({ name }) => name)).toEqual(['Hiện']);
    expect(readTaskTables(sheets)[0]?.tasks.map(({ row: number, leadUnits, due }) => [number, leadUnits, due])).toEqual([[3, ['Sở Y tế'], '2020-09-30'], [4, ['Sở Y tế'], null]]);
  });
});

describe('a file that is refused', () => {
  const sheetOf = (xml: string) => workbookBytes({ sheets: [{ name: 'x', xml }] });
  const damaged = sheetOf('<sheetData/>');

  it('is a bomb, by what it inflates to and not by what it claims', () => {
    const name = 'xl/worksheets/sheet1.xml';
    const zip = openZip(bombBytes(name, 300_000_000, { 'xl/workbook.xml': '<workbook/>' }));
    expect(() => zip.read(name)).toThrow(new Unreadable('file-too-large'));
    expect(zip.read('xl/workbook.xml')?.toString()).toBe('<workbook/>');
  });

  it('is too large by its parts together', () => {
    const zip = openZip(Buffer.from(zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) })), 1000);
    expect(zip.read('a')).toHaveLength(600);
    expect(() => zip.read('b')).toThrow(new Unreadable('file-too-large'));
  });

  it.each([
    ['one text repeated in a million cells', workbookBytes({ texts: [`<t>${'x'.repeat(30_000)}</t>`], sheets: [{ name: 'x', xml: `<sheetData>${Array.from({ length: 2000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join('')}</sheetData>` }] }), 'file-too-large'],
    ['a column far to the right', sheetOf('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'), 'file-too-large'],
    ['external entities', sheetOf('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sheetData>&e;</sheetData>'), 'file-has-declarations'],
    ['tags that do not nest', sheetOf('<sheetData><row></sheetData></row>'), 'file-damaged'],
    ['a tag without an end', sheetOf('<sheetData><row r="1'), 'file-damaged'],
    ['half a file', damaged.subarray(0, damaged.length / 2), 'file-damaged'],
    ['a zip of something else', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })), 'file-type-unknown'],
    ['a binary workbook', Buffer.from(zipSync({ 'xl/workbook.bin': strToU8('x') })), 'file-is-old-format'],
    ['an .xls file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'file-is-old-format'],
    ['a file with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'file-is-protected'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'file-is-pdf'],
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-type-unknown'],
  ])('is %s', (_title, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('never breaks the reader: any byte of a workbook changed gives a table or a refusal', () => {
    for (let at = 0; at < damaged.length; at += 3) {
      const broken = Buffer.from(damaged);
      broken[at] = (broken[at] ?? 0) ^ 0x5a;
      expect(() => codeOf(broken)).not.toThrow();
    }
  });
});

describe('a .csv file', () => {
  const LINES = [['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ['1', 'Họp; báo cáo, "gấp"\nngay', 'Sở Y tế', '30/9/2020'], ['2', 'Đường | phố', 'Công an tỉnh', '']];
  const csv = (separator: string, end = '\n') => LINES.map((fields) => fields.map((field) => (/[",;|\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(separator)).join(end);
  const expected = LINES.map((fields, at) => [at + 1, ...fields.map((field) => field || null)]);

  it.each([
    ['comma', Buffer.from(csv(','))],
    ['semicolon', Buffer.from(csv(';'))],
    ['tab', Buffer.from(csv('\t'))],
    ['bar', Buffer.from(csv('|'))],
    ['CRLF and a last line end', Buffer.from(`${csv(';', '\r\n')}\r\n`)],
    ['old Mac line ends', Buffer.from(csv(';', '\r'))],
    ['a byte order mark', Buffer.from(`\ufeff${csv(',')}`)],
    ['Excel’s own hint', Buffer.from(`sep=;\r\n${csv(';', '\r\n')}`)],
    ['UTF-16 LE with mark', Buffer.from(`\ufeff${csv('\t')}`, 'utf16le')],
    ['UTF-16 LE without mark', Buffer.from(csv('\t'), 'utf16le')],
    ['UTF-16 BE with mark', Buffer.from(`\ufeff${csv('\t')}`, 'utf16le').swap16()],
    ['decomposed letters', Buffer.from(csv(',').normalize('NFD'))],
  ])('reads %s', (_title, bytes) => {
    expect(texts(bytes)).toEqual([expected]);
  });

  it('reads the Vietnamese code page 1258', () => {
    const bytes = Buffer.from([...Buffer.from('STT;Nhi', 'latin1'), 0xea, 0xf2, ...Buffer.from('m v', 'latin1'), ...Buffer.from('u', 'latin1'), 0xf2, ...Buffer.from(';Ch', 'latin1'), 0x75, 0xd2, ...Buffer.from(' tr', 'latin1'), 0x69, 0xcc, ...Buffer.from('\n1;', 'latin1'), 0xd0, ...Buffer.from('i;S', 'latin1'), 0xf5, 0xd2]);
    expect(texts(bytes)).toEqual([[[1, 'STT', 'Nhiệm vụ', 'Chủ trì'], [2, '1', 'Đi', 'Sở']]]);
  });

  it('reads the letters of old TCVN3 fonts, in a workbook too', () => {
    const old = 'STT;NhiÖm vô;Chñ tr×\n1;X©y dùng kÕ ho¹ch;Së Y tÕ';
    expect(texts(Buffer.from(old, 'latin1'))).toEqual([[[1, 'STT', 'Nhiệm vụ', 'Chủ trì'], [2, '1', 'Xây dựng kế hoạch', 'Sở Y tế']]]);
    const xml = `<sheetData><row r="1">${'NhiÖm vô trong n¨m;C¬ quan chñ tr×;KÕ ho¹ch triÓn khai ®Ò ¸n'.split(';').map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row></sheetData>`;
    expect(texts(workbookBytes({ sheets: [{ name: 'x', xml }] }))).toEqual([[[1, 'Nhiệm vụ trong năm', 'Cơ quan chủ trì', 'Kế hoạch triển khai đề án']]]);
  });

  it('counts empty lines and short records as rows', () => {
    expect(texts(Buffer.from('a,b\n\n,,\nc'))).toEqual([[[1, 'a', 'b'], [2, null], [3, null, null, null], [4, 'c']]]);
  });

  it('reads an unclosed quote to the end, and a blank line as no table', () => {
    expect(texts(Buffer.from('a,"b\nc'))).toEqual([[[1, 'a', 'b\nc']]]);
    expect(readTaskTables(readWorkbook(Buffer.from('\n'), 'x'))).toEqual([]);
  });
});
