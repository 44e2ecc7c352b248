import { compareByGivenName, compareVietnamese, fold, givenNameKey, hasDiacritics, toNfc } from './text';

describe('folding for search', () => {
  it.each([
    ['Đường', 'duong'],
    ['ĐỒNG ĐĂNG', 'dong dang'],
    ['  Ban   Chỉ đạo\t', 'ban chi dao'],
    ['BCĐ', 'bcd'],
    ['Nguyễn Văn Ánh', 'nguyen van anh'],
    ['30/06/2020', '30/06/2020'],
    ['', ''],
  ])('%s is found as "%s"', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(text.normalize('NFD'))).toBe(expected);
  });

  it.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['ủy', 'uỷ'],
    ['khỏe', 'khoẻ'],
    ['HÒA', 'hoà'],
  ])('old and new tone placement match: %s and %s', (first, second) => {
    expect(toNfc(first)).not.toBe(toNfc(second));
    expect(fold(first)).toBe(fold(second));
  });

  it('folds every letter of the Vietnamese alphabet to plain a–z', () => {
    const vowels = 'aăâeêioôơuưy';
    const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
    const letters = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
    const all = [...letters, ...letters.map((letter) => letter.toUpperCase()), 'đ', 'Đ'];
    expect(all).toHaveLength(146);
    expect(all.filter((letter) => !/^[a-z]$/.test(fold(letter)))).toEqual([]);
  });

  it.each([
    ['duong', false],
    ['dương', true],
    ['đuong', true],
    ['DUONG', false],
    ['ma\u0301', true],
    ['2020', false],
  ])('"%s" carries a mark: %s', (text, expected) => {
    expect(hasDiacritics(text)).toBe(expected);
  });

  it('composes what arrives decomposed', () => {
    expect('ệ'.normalize('NFD')).toHaveLength(3);
    expect(toNfc('ệ'.normalize('NFD'))).toBe('ệ');
  });
});

describe('Vietnamese order', () => {
  it.each([
    ['tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['letters', ['An', 'Ảnh', 'Ánh', 'Ạnh', 'Ăn', 'Ân', 'Dung', 'Duy', 'Đinh']],
    ['đ before e, not after t', ['Dũng', 'Đỗ', 'Em', 'Trần']],
  ])('of %s', (_title, expected) => {
    expect([...expected].reverse().sort(compareVietnamese)).toEqual(expected);
  });

  it('of people goes by given name, then by the rest', () => {
    const expected = [
      'Bùi An',
      'Trần Thị An',
      'Đỗ Thị Ánh',
      'Nguyễn Văn Ánh',
      'Hoàng Minh Ân',
      'Phạm Dũng',
      'Lê Đình Đức',
      'Nguyễn Quang Phúc',
    ];
    expect([...expected].reverse().sort(compareByGivenName)).toEqual(expected);
    expect(
      expected
        .map((name) => name.normalize('NFD'))
        .reverse()
        .sort(compareByGivenName)
        .map(toNfc),
    ).toEqual(expected);
  });

  it('of people lets the tone of the given name decide before the family name', () => {
    expect(['Đỗ Ánh', 'Vũ Ảnh'].sort(compareByGivenName)).toEqual(['Vũ Ảnh', 'Đỗ Ánh']);
  });

  it('files a person under the last word of the name', () => {
    expect(givenNameKey('Nguyễn  Quang Phúc ')).toEqual({ givenName: 'Phúc', restOfName: 'Nguyễn Quang' });
    expect(givenNameKey('Phúc')).toEqual({ givenName: 'Phúc', restOfName: '' });
    expect(givenNameKey('  ')).toEqual({ givenName: '', restOfName: '' });
  });
});
