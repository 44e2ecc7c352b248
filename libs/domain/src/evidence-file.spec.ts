import { FILES_MAX, typeInName, whyNotAddFile } from './evidence-file';

describe('a file shown for a report', () => {
  it.each([
    ['Báo cáo.PDF', 'pdf'],
    ['ảnh.jpeg', 'jpg'],
    ['so-lieu.2020.xlsx', 'xlsx'],
    ['bieu.xls', null],
    ['khong-co-duoi', null],
    ['.gitignore', null],
  ])('%s promises %s', (name, expected) => {
    expect(typeInName(name)).toBe(expected);
  });

  it('is refused once the unit has spoken, and beyond the limit', () => {
    expect(whyNotAddFile({ count: FILES_MAX - 1, isSpeakable: true })).toBeNull();
    expect(whyNotAddFile({ count: FILES_MAX, isSpeakable: true })).toBe('too-many-files');
    expect(whyNotAddFile({ count: 0, isSpeakable: false })).toBe('state-does-not-allow');
  });
});
