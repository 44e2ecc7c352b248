import type { Day } from '../day';
import { dayText, textCell, type Cell, type Merge, type Sheet } from './sheet';
import { FREE_CHOICE, readTaskTables } from './task-table';

type Value = string | number | { day: Day } | { error: string } | null;

function cell(value: Value): Cell | null {
  if (value === null) return null;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return { kind: 'number', text: String(value), day: null, number: value };
  if ('day' in value) return { kind: 'day', text: dayText(value.day), day: value.day, number: null };
  return { kind: 'error', text: value.error, day: null, number: null };
}

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Merge => ({ firstRow, firstColumn, lastRow, lastColumn });
const sheet = (rows: readonly (readonly Value[])[], merges: Merge[] = [], name = 'Bảng'): Sheet => ({ name, rows: rows.map((values, at) => ({ row: at + 1, cells: values.map(cell) })), merges });
const read = (rows: readonly (readonly Value[])[], merges: Merge[] = []) => {
  const [table] = readTaskTables([sheet(rows, merges)]);
  if (table === undefined) throw new Error('no table was found');
  return table;
};
const HEAD = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm'];

describe('headings', () => {
  it('reads two merged rows, and the numbers of the columns below them', () => {
    const table = read(
      [
        ['KẾ HOẠCH NĂM 2024', null, null, null, null, null, null],
        ['TT', 'Nhiệm vụ, giải pháp', 'Đơn vị thực hiện', null, 'Thời gian thực hiện', null, 'Kết quả, sản phẩm'],
        [null, null, 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành', null],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        [1, 'Xây dựng đề án truyền thông', 'Sở Nội vụ', 'Sở Tài chính', '01/02/2024', { day: '2024-06-30' }, 'Đề án'],
      ],
      [area(2, 0, 3, 0), area(2, 1, 3, 1), area(2, 2, 2, 3), area(2, 4, 2, 5), area(2, 6, 3, 6)],
    );
    expect(table.header.rows).toEqual([2, 3]);
    expect(table.header.columns).toEqual({ number: 0, title: 1, lead: 2, coordinating: 3, due: 5, deliverable: 6 });
    expect(table.tasks).toEqual([expect.objectContaining({ row: 5, leadUnits: ['Sở Nội vụ'], coordinatingUnits: ['Sở Tài chính'], due: '2024-06-30', dueText: '30/06/2024', deliverable: 'Đề án' })]);
  });

  it('reads two rows without merges, as a CSV file has them', () => {
    const table = read([
      ['STT', 'Tên nhiệm vụ', 'Cơ quan thực hiện', null, 'Thời hạn'],
      [null, null, 'Chủ trì', 'Phối hợp', null],
      ['1', 'Rà soát quy hoạch', 'Sở Xây dựng', 'UBND các huyện', '30/9/2023'],
    ]);
    expect(table.header).toEqual(expect.objectContaining({ rows: [1, 2], columns: { number: 0, title: 1, lead: 2, coordinating: 3, due: 4 } }));
    expect(table.tasks).toHaveLength(1);
  });

  it.each([
    [['No.', 'Task', 'Lead unit', 'Coordinating units', 'Deadline', 'Deliverable', 'Remarks'], { number: 0, title: 1, lead: 2, coordinating: 3, due: 4, deliverable: 5, note: 6 }],
    [['Mã nhiệm vụ', 'Nhóm nhiệm vụ', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Hạn hoàn thành', 'Kết quả đầu ra', 'Ghi chú'], { code: 0, group: 1, title: 2, lead: 3, coordinating: 4, due: 5, deliverable: 6, note: 7 }],
    [['TT', 'Nội dung, công việc', 'Lãnh đạo phụ trách', 'Đơn vị thực hiện', 'Tiến độ', 'Kết quả thực hiện'], { number: 0, title: 1, lead: 3, due: 4, deliverable: 5 }],
    [['Thời gian hoàn thành', 'Sản phẩm', 'Chủ trì', 'Nhiệm vụ cụ thể'], { due: 0, deliverable: 1, lead: 2, title: 3 }],
    [['STT', 'Nhiệm vụ trọng tâm', 'Đơn vị chủ trì, phối hợp', 'Thời gian'], { number: 0, title: 1, lead: 2, due: 3 }],
  ])('knows the columns of %j', (headings, columns) => {
    expect(read([headings, headings.map((_, at) => `việc số ${String(at)}`)]).header.columns).toEqual(columns);
  });

  it('finds no table where no row names tasks', () => {
    expect(readTaskTables([sheet([['Họ tên', 'Điện thoại'], ['An', '0912']])])).toEqual([]);
  });

  it('takes columns, heading rows and sheet from the hand that corrects them', () => {
    const rows = [['A', 'B', 'C'], ['Việc một', 'x', 'Sở Y tế'], ['Việc hai', 'y', 'Công an tỉnh']];
    const [table] = readTaskTables([sheet(rows), sheet([HEAD], [], 'Khác')], { ...FREE_CHOICE, sheet: 'Bảng', headerRows: [1], columns: { title: 0, lead: 2 } });
    expect(table?.tasks.map(({ title, leadUnits }) => [title, ...leadUnits])).toEqual([['Việc một', 'Sở Y tế'], ['Việc hai', 'Công an tỉnh']]);
  });
});

describe('rows', () => {
  it('knows groups, merged headings, repeated headings, totals and signatures from tasks', () => {
    const table = read(
      [
        HEAD,
        ['A', 'Công tác chung', null, null, null, null],
        ['I', 'Tuyên truyền', null, null, null, null],
        [1, 'Việc một', 'Sở Y tế', null, null, null],
        [2, 'Việc chưa giao cho ai', null, null, null, null],
        ['Phần II. Đối ngoại', null, null, null, null, null],
        HEAD,
        [1, 'Việc ba', 'Sở Ngoại vụ', null, '15/7/2022', null],
        ['2', 'Nhóm con', null, null, null, null],
        ['2.1', 'Việc bốn', 'Sở Ngoại vụ', null, null, null],
        ['2.2', 'Công bố danh mục', 'Công an tỉnh', null, null, null],
        [null, 'Tổng số: 5 nhiệm vụ', null, null, null, null],
        [null, null, null, 'Hải Dương, ngày 05 tháng 01 năm 2022', null, null],
        ['NGƯỜI LẬP BIỂU', null, null, 'TRƯỞNG BAN', null, null],
        [null, 'Nguyễn Văn A', null, 'Trần Thị B', null, null],
        [null, 'Ghi chú: bảng này thay bảng trước', null, null, null, null],
      ],
      [area(6, 0, 6, 5)],
    );
    expect(table.tasks.map(({ row, group }) => [row, group])).toEqual([[4, 'Tuyên truyền'], [5, 'Tuyên truyền'], [8, 'Phần II. Đối ngoại'], [10, 'Nhóm con'], [11, 'Nhóm con']]);
    expect(table.problems.map(({ row, column, code }) => [row, column, code])).toEqual([[5, 'C', 'lead-missing']]);
  });

  it('fills merged lead, deadline and group cells down, and leaves an empty cell of a file without merges empty', () => {
    const rows = [
      ['Nhóm nhiệm vụ', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      ['Báo chí', 'Việc một', 'Sở Y tế', '30/6/2021'],
      [null, 'Việc hai', null, null],
      ['Đối ngoại', 'Việc ba', 'Sở Ngoại vụ', null],
    ];
    const merged = read(rows, [area(2, 0, 3, 0), area(2, 2, 3, 2), area(2, 3, 3, 3)]);
    expect(merged.tasks.map(({ group, leadUnits, due }) => [group, leadUnits[0], due])).toEqual([['Báo chí', 'Sở Y tế', '2021-06-30'], ['Báo chí', 'Sở Y tế', '2021-06-30'], ['Đối ngoại', 'Sở Ngoại vụ', null]]);
    expect(read(rows).tasks[1]).toEqual(expect.objectContaining({ leadUnits: [], due: null }));
  });

  it('reads a task over several rows as one', () => {
    const table = read(
      [
        HEAD,
        [1, 'Tổ chức hội nghị', 'Sở Y tế', 'Sở Tài chính', '30/6/2021', 'Kế hoạch'],
        [null, null, 'Công an tỉnh', 'Sở Nội vụ', null, 'Báo cáo'],
        [2, 'Việc hai', 'Sở Nội vụ', null, null, null],
      ],
      [area(2, 0, 3, 0), area(2, 1, 3, 1)],
    );
    expect(table.tasks[0]).toEqual(expect.objectContaining({ leadUnits: ['Sở Y tế', 'Công an tỉnh'], coordinatingUnits: ['Sở Tài chính', 'Sở Nội vụ'], deliverable: 'Kế hoạch; Báo cáo' }));
    expect(table.tasks).toHaveLength(2);
  });

  it('repeats what stands above for a ditto, and takes a sign for nothing as nothing', () => {
    const table = read([HEAD, [1, 'Việc một', 'Sở Y tế', '-', '30/6/2021', 'Không'], [2, 'Việc hai', 'nt', '…', '"', null]]);
    expect(table.tasks[1]).toEqual(expect.objectContaining({ leadUnits: ['Sở Y tế'], coordinatingUnits: [], due: '2021-06-30', deliverable: null }));
    expect(table.problems).toEqual([]);
  });

  it('reads every sheet with a table and passes over the others', () => {
    const tables = readTaskTables([sheet([['Danh mục đơn vị'], ['Sở Y tế']], [], 'Danh mục'), sheet([HEAD, [1, 'Việc một', 'Sở Y tế']], [], 'Quý I'), sheet([HEAD, [1, 'Việc hai', 'Sở Y tế']], [], 'Quý II')]);
    expect(tables.map(({ sheet: name, tasks }) => [name, tasks[0]?.title])).toEqual([['Quý I', 'Việc một'], ['Quý II', 'Việc hai']]);
  });

  it('takes the year of a day without one from the lines above the table', () => {
    const at = (line: string) => read([[line], HEAD, [1, 'Việc một', 'Sở Y tế', null, 'trước 30/6', null]]).tasks[0]?.due;
    expect([at('(Kèm theo Kế hoạch số 15/KH-BCĐ ngày 10/7/2021)'), at('NHIỆM VỤ NĂM 2023'), at('Nhiệm vụ')]).toEqual(['2022-06-30', '2023-06-30', null]);
  });
});

describe('problems', () => {
  it('names the cell of each', () => {
    const long = 'x'.repeat(501);
    const table = read([
      HEAD,
      [1, null, 'Sở Y tế', null, '30/6/2021', null],
      [2, 'Việc hai', null, null, null, null],
      [3, 'Việc ba', 'Sở Y tế', null, '31/02/2021', null],
      [4, 'Việc bốn', 'Sở Y tế', 'sở y tế', 'bao giờ xong thì thôi', null],
      [5, 'Việc năm', '123', null, 'trước 30/6', null],
      [6, long, 'Sở Y tế', null, 5, long],
      [7, { error: '#REF!' }, { error: '#N/A' }, null, { error: '#VALUE!' }, null],
      [8, 'Việc tám', 'Sở Y tế', null, '30/6/2021', null],
      [9, 'VIỆC TÁM', 'Sở Y tế', null, '30/6/2021', null],
    ]);
    expect(table.problems.map(({ row, column, code }) => `${column}${String(row)} ${code}`)).toEqual([
      'B2 title-missing', 'C3 lead-missing', 'E4 due-unreadable', 'D5 lead-also-coordinates', 'E5 due-unreadable', 'C6 unit-unreadable', 'E6 due-year-missing',
      'B7 title-too-long', 'E7 due-unreadable', 'F7 deliverable-too-long', 'B8 cell-error', 'C8 cell-error', 'E8 due-unreadable', 'B10 row-repeated',
    ]);
  });

  it('says once that there is no lead column', () => {
    expect(read([['TT', 'Nhiệm vụ', 'Thời hạn'], [1, 'Một', '30/6/2021'], [2, 'Hai', null]]).problems.map(({ row, code }) => [row, code])).toEqual([[1, 'column-missing']]);
  });
});
