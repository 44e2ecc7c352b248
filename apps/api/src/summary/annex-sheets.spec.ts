import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { writeCsv } from '../office/csv-writer';
import { writeXlsx } from '../office/xlsx-writer';
import { all, readXml } from '../testing/docx';
import { factsOf, id, indicator, SUPPORT, UNIT } from '../testing/given-summary';
import { annexCsvRows, annexSheets } from './annex-sheets';
import type { SummaryFacts } from './facts';
import { outlineOf } from './outline';

const FORMULA = `=cmd|' /C calc'!A0`;

const round = {
  id: id(6), name: 'Báo cáo 6 tháng', dueOn: '2020-06-17',
  reports: [
    { unitId: SUPPORT, firstSubmittedOn: null, returnCount: 0, note: null },
    { unitId: UNIT, firstSubmittedOn: '2020-06-19', returnCount: 2, note: '+84 912' },
  ],
};

function summaryOf(over: Partial<SummaryFacts> = {}) {
  const indicators = [indicator(1350.5), indicator(null, { id: id(71), name: FORMULA })];
  return outlineOf(factsOf({ title: FORMULA, state: 'completed', deadlineClass: 'completed-on-time', completedOn: '2020-10-09', indicators }, { round, ...over }), 'vi');
}

async function readBack(over: Partial<SummaryFacts> = {}) {
  const bytes = writeXlsx(annexSheets(summaryOf(over)));
  return { bytes, sheets: await readSheets(bytes) };
}

describe('the annexes in Excel', () => {
  it('read back cell by cell: what is a number, a day or a rate is one, the rest is the text of the paper', async () => {
    const summary = summaryOf();
    const { sheets } = await readBack();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Phụ lục 1', 'Phụ lục 2', 'Phụ lục 3', 'Phụ lục 4']);
    for (const [at, annex] of summary.annexes.entries()) {
      const [table] = annex.blocks;
      if (table?.kind !== 'table') throw new Error('an annex is a table');
      const rows = (sheets[at]?.data ?? []).map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
      expect(rows.slice(0, 3).map(([first]) => first)).toEqual([annex.label, annex.title, annex.attachedTo]);
      expect(rows[3]).toEqual(table.columns.map(({ label }) => label));
      const expected = table.rows.map(({ cells, values }) => table.columns.map((_, column) => {
        const value = values[column] ?? null;
        return value !== null && typeof value === 'object' ? value.numerator / value.denominator : (value ?? (cells[column] || null));
      }));
      expect(rows.slice(4)).toEqual(expected);
    }
  });

  it('keep the heading in sight and on every printed page, the sheet as wide as the page, rates with their denominators (R11)', async () => {
    const { bytes } = await readBack();
    const part = (path: string) => readXml(strFromU8(unzipSync(bytes)[path] ?? new Uint8Array()));
    const [sheet] = [part('xl/worksheets/sheet1.xml')];
    expect(all(sheet, 'pane').map(({ attributes }) => attributes)).toEqual([{ ySplit: '4', topLeftCell: 'A5', activePane: 'bottomLeft', state: 'frozen' }]);
    expect(all(part('xl/workbook.xml'), 'definedName').map(({ text, attributes }) => [attributes['name'], text])).toEqual(['1', '2', '3', '4'].map((number) => ['_xlnm.Print_Titles', `'Phụ lục ${number}'!$4:$4`]));
    expect(all(sheet, 'pageSetup').map(({ attributes }) => [attributes['orientation'], attributes['paperSize'], attributes['fitToHeight']])).toEqual([['landscape', '9', '0']]);
    expect(all(sheet, 'col').every(({ attributes }) => Number(attributes['width']) >= 7)).toBe(true);
    expect(all(part('xl/styles.xml'), 'numFmt').map(({ attributes }) => attributes['formatCode'])).toEqual(expect.arrayContaining(['0.0%" (1/1)"', 'dd/mm/yyyy']));
  });

  it('hold no formula, whatever people wrote', async () => {
    const { bytes } = await readBack();
    const sheets = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('xl/worksheets/')).map(([, xml]) => readXml(strFromU8(xml)));
    expect(sheets.flatMap((sheet) => all(sheet, 'f'))).toEqual([]);
    expect(sheets.flatMap((sheet) => all(sheet, 't')).filter(({ text }) => text === FORMULA)).toHaveLength(1);
  });
});

describe('the annexes as CSV', () => {
  const linesOf = (number: number) => writeCsv(annexCsvRows(summaryOf(), number) ?? []).toString('utf8').split('\r\n');

  it('begin with the mark of UTF-8, disarm formulas and leave rates as texts', () => {
    expect(linesOf(1)[0]).toBe('\ufeffPhụ lục 1');
    expect(linesOf(1)[4]).toContain('"100,0% (1/1)"'.replaceAll('"', ''));
    expect(linesOf(2).find((line) => line.includes('calc'))).toContain(`"'${FORMULA}"`);
    expect(linesOf(4).slice(4, 6)).toEqual([`1;Sở Thông tin;17/06/2020;19/06/2020;Muộn 2 ngày;2;"'+84 912"`, '2;Báo Hải Dương;17/06/2020;–;Chưa gửi;0;']);
  });

  it('are none for an annex that the paper lacks', () => {
    expect(annexCsvRows(summaryOf({ round: null }), 4)).toBeNull();
  });
});

describe('the indicators', () => {
  const row = (over: Partial<SummaryFacts>) => {
    const table = summaryOf(over).annexes[2]?.blocks[0];
    return table?.kind === 'table' ? table.rows[1]?.cells : undefined;
  };
  const past = (...actuals: [string, number | null][]) => ({ indicatorPast: new Map([[id(70), actuals.map(([halfYear, actual]) => ({ halfYear, actual }))]]) });

  it.each([
    ['alone', past(), ['1.350,5', '112,5', '–', '–']],
    ['with the first half of the year and the same half a year before', past(['2020-H1', 600], ['2019-H2', 1200]), ['1.950,5', '112,5', '1.200', '+12,5']],
    ['with a first half that was not reported, which is not zero (R10)', past(['2020-H1', null]), ['–', '112,5', '–', '–']],
    ['beside a year before that was zero', past(['2019-H2', 0]), ['1.350,5', '112,5', '0', '–']],
  ])('stand %s', (_, over, expected) => {
    expect(row(over)?.slice(1)).toEqual(['Tin, bài (DH.01)', 'tin, bài', '1.200', '1.350,5', ...expected, 'Đạt']);
  });
});
