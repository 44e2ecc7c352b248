import { readDeadline } from './deadline';

// 02/09/2020 is a day off.
const calendar = { daysOff: new Set(['2020-09-02']), workingDays: new Set<string>() };
const read = (phrase: string, referenceOn: string) => readDeadline(phrase, { referenceOn, calendar });

describe('a phrase of time means a day', () => {
  it.each([
    ['trước ngày 05/8/2020', '2020-06-30', '2020-08-05'],
    ['chậm nhất là ngày 5-8-2020', '2020-06-30', '2020-08-05'],
    ['muộn nhất đến 20.8.2020', '2020-06-30', '2020-08-20'],
    ['trước 17 giờ 00 phút ngày 20 tháng 8 năm 2020', '2020-06-30', '2020-08-20'],
    ['trước 16h30 ngày 20/8', '2020-06-30', '2020-08-20'],
    ['hoàn thành trước ngày 10/01', '2020-06-30', '2021-01-10'],
    ['trước ngày 30/6', '2020-06-30', '2020-06-30'],
    ['trước ngày 5-8', '2020-06-30', '2020-08-05'],
    ['đến hết ngày 31/12/2020', '2020-06-30', '2020-12-31'],
    ['từ ngày 01 đến ngày 15/9/2020', '2020-06-30', '2020-09-15'],
    ['trong tháng 02/2024', '2020-06-30', '2024-02-29'],
    ['tháng 5', '2020-06-30', '2021-05-31'],
    ['trong tháng 6', '2020-06-30', '2020-06-30'],
    ['đến hết tháng 9 năm 2020', '2020-06-30', '2020-09-30'],
    ['quý IV', '2020-06-30', '2020-12-31'],
    ['trong quý 1/2021', '2020-06-30', '2021-03-31'],
    ['trong quý II năm 2020', '2020-03-01', '2020-06-30'],
    ['trong 6 tháng cuối năm 2020', '2020-06-30', '2020-12-31'],
    ['trong 6 tháng đầu năm 2021', '2020-06-30', '2021-06-30'],
    ['trong năm 2022', '2020-06-30', '2022-12-31'],
    ['trong năm nay', '2020-06-30', '2020-12-31'],
    ['từ nay đến cuối năm', '2020-06-30', '2020-12-31'],
    ['trong vòng 15 ngày kể từ ngày 01/9/2020', '2020-06-30', '2020-09-16'],
    ['trong thời hạn 05 ngày làm việc kể từ ngày 31/8/2020', '2020-06-30', '2020-09-08'],
    ['trong vòng 02 tuần kể từ ngày 01/9/2020', '2020-06-30', '2020-09-15'],
    ['trong thời hạn 01 tháng kể từ ngày ban hành', '2020-01-31', '2020-02-29'],
    ['quý III và quý IV năm 2020', '2020-06-30', '2020-12-31'],
    ['tháng 8 - 9/2020', '2020-06-30', '2020-09-30'],
    ['chậm nhất sau 03 ngày làm việc kể từ khi ban hành Thông báo này', '2020-09-01', '2020-09-07'],
  ])('%s (paper of %s): %s', (phrase, referenceOn, due) => {
    expect(read(phrase, referenceOn)).toEqual({ due, recurrence: null });
  });
});

describe('a phrase of time means a duty that comes again', () => {
  it.each([
    ['trước ngày 25 hằng tháng', 'monthly:25'],
    ['ngày 20 hàng tháng', 'monthly:20'],
    ['hằng tháng, chậm nhất vào ngày 05', 'monthly:5'],
    ['trước ngày 15 của tháng cuối quý', 'quarterly:15'],
    ['định kỳ hằng quý (trước ngày 20 tháng cuối quý)', 'quarterly:20'],
    ['trước ngày 05/6 và 05/12 hằng năm', 'yearly:06-05,12-05'],
    ['định kỳ 6 tháng (trước ngày 10/6), hằng năm (trước ngày 10/12)', 'yearly:06-10,12-10'],
    ['trước ngày 15/12 hằng năm', 'yearly:12-15'],
    ['trước ngày 25 cuối quý', 'quarterly:25'],
    ['chậm nhất ngày 15 tháng sau của mỗi quý', 'quarterly:15'],
    ['trước ngày 10 tháng đầu tiên của quý tiếp theo', 'quarterly:10'],
    ['định kỳ hằng tháng, trước ngày 20.', 'monthly:20'],
    ['chậm nhất ngày 15 tháng sau', 'monthly:15'],
    ['chậm nhất ngày 15 tháng 12 hằng năm', 'yearly:12-15'],
    ['6 tháng một lần', 'half-yearly'],
    ['trước 16 giờ hằng ngày', 'daily'],
    ['thứ sáu hằng tuần', 'weekly:5'],
    ['định kỳ hằng tháng', 'monthly'],
    ['định kỳ 6 tháng, hằng năm', 'half-yearly'],
    ['thường xuyên', 'continuous'],
  ])('%s: %s', (phrase, recurrence) => {
    expect(read(phrase, '2020-06-30')).toEqual({ due: null, recurrence });
  });
});

it.each(['khẩn trương', 'sớm', 'theo đúng tiến độ', 'ngày 31/11', 'tỷ lệ 20/63', 'không quá 1-2 lần', '30/6/202', 'đạt 1.305'])('%s names no day', (phrase) => {
  expect(read(phrase, '2020-06-30')).toEqual({ due: null, recurrence: null });
});
