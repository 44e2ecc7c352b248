import ICAL from 'ical.js';
import { iCalendar } from './icalendar';

const now = new Date('2020-11-16T03:00:00Z');
const event = { uid: 'a@board.example', day: '2020-11-30', summary: 'Hạn CT.06', description: 'Sở Y tế', url: 'https://board.example/tasks/1' };

interface Read {
  readonly summary: string;
  readonly description: string;
  readonly day: string;
  readonly isWholeDay: boolean;
}
const read = (text: string): Read[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const { summary, description, startDate } = new ICAL.Event(component);
    return { summary, description, day: startDate.toString(), isWholeDay: startDate.isDate };
  });

describe('an iCalendar', () => {
  it.each([
    ['signs that mean something', 'Một; hai, ba \\ bốn: năm'],
    ['lines', 'Dòng một\nDòng hai\r\nDòng ba'],
    ['long Vietnamese', 'Đẩy mạnh thông tin đối ngoại '.repeat(20).trim()],
    ['long Chinese', '对外信息工作'.repeat(40)],
    ['signs beyond the first plane', '😀'.repeat(50)],
    ['nothing', ''],
  ])('gives back %s', (_title, words) => {
    const text = iCalendar({ name: words, events: [{ ...event, summary: words, description: words }], now });
    const expected = words.replaceAll('\r\n', '\n');
    expect(read(text)).toEqual([{ summary: expected, description: expected, day: '2020-11-30', isWholeDay: true }]);
  });

  it('has lines of at most 75 octets that end in CRLF', () => {
    const text = iCalendar({ name: 'Đ'.repeat(200), events: [{ ...event, summary: `a${'Đ'.repeat(99)}😀` }], now });
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => line.includes('\n') || line.includes('\r') || line.includes('�'))).toBe(false);
  });
});
