import { readDueCell, readDueText } from './due-cell';

const ON = { on: '2020-06-30', year: null };

describe('a deadline in words', () => {
  it.each([
    ['15/12/2020', '2020-12-15'],
    ['trước ngày 15/12/2020', '2020-12-15'],
    ['Chậm nhất ngày 05.8.2020', '2020-08-05'],
    ['5-8-20', '2020-08-05'],
    ['2020-08-05', '2020-08-05'],
    ['ngày 05 tháng 8 năm 2020', '2020-08-05'],
    ['trước 30/9', '2020-09-30'],
    ['xong trước 15/3', '2021-03-15'],
    ['Quý III/2020', '2020-09-30'],
    ['quý 4 năm 2020', '2020-12-31'],
    ['Quý III - IV/2020', '2020-12-31'],
    ['Q1/2021', '2021-03-31'],
    ['Tháng 9/2020', '2020-09-30'],
    ['T02/2021', '2021-02-28'],
    ['trong tháng 8 năm 2021', '2021-08-31'],
    ['tháng 9', '2020-09-30'],
    ['Tháng 7 - 9/2020', '2020-09-30'],
    ['tháng 9, 10/2020', '2020-10-31'],
    ['từ tháng 7 đến tháng 9 năm 2020', '2020-09-30'],
    ['12/2020', '2020-12-31'],
    ['từ ngày 12 đến 14-10-2020', '2020-10-14'],
    ['01/7/2020 - 30/9/2020', '2020-09-30'],
    ['01/6 - 30/9/2020', '2020-09-30'],
    ['tháng 5 - 9/2020', '2020-09-30'],
    ['tháng 5, 6 2021', '2021-06-30'],
    ['truoc ngay 15-12-2020', '2020-12-15'],
    ['quy 4, 2021', '2021-12-31'],
    ['17h00 ngày 20/8', '2020-08-20'],
    ['Giai đoạn 1: 30/9/2020; giai đoạn 2: 30/6/2021', '2021-06-30'],
    ['6 tháng cuối năm 2020', '2020-12-31'],
    ['năm 2021', '2021-12-31'],
    ['Giai đoạn 2021-2025', '2025-12-31'],
    ['trong năm', '2020-12-31'],
    ['30 September 2020', '2020-09-30'],
    ['44105', '2020-10-01'],
    ['2021', '2021-12-31'],
  ])('%s is %s', (text, due) => {
    const cell = { kind: 'text', text, day: null, number: null } as const;
    expect(readDueCell(cell, ON)).toEqual(expect.objectContaining({ due, problem: null, recurrence: null }));
  });

  it.each([
    ['hằng tháng', 'monthly'],
    ['Trước ngày 20 hàng tháng', 'monthly:20'],
    ['ngày 15 hằng quý', 'quarterly:15'],
    ['trước ngày 05/6 và 05/12 hằng năm', 'yearly:06-05,12-05'],
    ['hàng tuần', 'weekly'],
    ['Định kỳ', 'periodic'],
  ])('%s recurs as %s', (text, recurrence) => {
    expect(readDueText(text, ON)).toEqual(expect.objectContaining({ due: null, recurrence, problem: null }));
  });

  it.each(['khẩn trương', 'Theo quy định', 'kịp thời', 'Thường xuyên', 'Theo Công văn số 15/UBND ngày 05/6/2020', 'Sau khi Đề án được duyệt', 'ngay sau hội nghị'])('%s sets no day and is no problem', (text) => {
    expect(readDueText(text, ON)).toEqual(expect.objectContaining({ due: null, recurrence: null, problem: null }));
  });

  it.each(['31/02/2020', '32/13/2020', '12/25/2020', '15/13', 'tháng 13/2020', 'tháng 13; thường xuyên', '30/6/202', '1-2', '1950', 'abc', 'xem sau', 'ngày 15'])('%s cannot be read', (text) => {
    expect(readDueText(text, ON)).toEqual(expect.objectContaining({ due: null, problem: 'due-unreadable' }));
  });

  it('says when the year is not known, and takes a known year as it is', () => {
    expect(readDueText('30/9', { on: null, year: null }).problem).toBe('due-year-missing');
    expect(readDueText('quý I', { on: null, year: 2020 }).due).toBe('2020-03-31');
    expect(readDueText('tháng 9, 30/10/2020', { on: null, year: null })).toMatchObject({ due: '2020-10-30', problem: null });
  });
});

describe('a true date, a number, an empty cell', () => {
  it.each([
    [{ kind: 'day', text: '05/06/2020', day: '2020-06-05', number: null } as const, '2020-06-05', null],
    [{ kind: 'number', text: '44105', day: null, number: 44105 } as const, '2020-10-01', null],
    [{ kind: 'number', text: '2022', day: null, number: 2022 } as const, '2022-12-31', null],
    [{ kind: 'number', text: '99999999', day: null, number: 99_999_999 } as const, null, 'due-unreadable'],
    [{ kind: 'text', text: ' – ', day: null, number: null } as const, null, null],
    [null, null, null],
  ])('%j', (cell, due, problem) => {
    expect(readDueCell(cell, ON)).toEqual(expect.objectContaining({ due, problem }));
  });
});
