import { cleanText, isTcvn3, mirror } from './clean-text';

describe('a pasted text', () => {
  it.each([
    ['decomposed letters', 'Sở Y tế'.normalize('NFD'), 'Sở Y tế'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['hard blanks', 'Sở\u00a0Y\u202ftế', 'Sở Y tế'],
    ['the Icelandic Ð', 'BC\u00d0 và \u00f0ề án', 'BCĐ và đề án'],
    ['nothing of its tabs, which part the cells of a table', 'a\tb\u00a0c', 'a\tb c'],
    ['invisible characters', '\ufeffSở\u200b Y tế', 'Sở Y tế'],
  ])('loses its %s', (_, raw, text) => {
    expect(cleanText(raw)).toEqual({ text, isFromTcvn3: false });
    expect(cleanText(text).text).toBe(text);
  });

  it('of an old font is turned into Unicode, the invisible ư included', () => {
    expect(cleanText('Së Th«ng tin vµ TruyÒn th«ng chñ tr×, trong n\u00adíc')).toEqual({ text: 'Sở Thông tin và Truyền thông chủ trì, trong nước', isFromTcvn3: true });
  });

  it.each(['Sở Y tế © 2020 «báo» ® ®', '© 2020 Báo', 'Café über naïve'])('%s is no old font', (text) => {
    expect(isTcvn3(text)).toBe(false);
  });

  it('is looked at letter for letter at its own places', () => {
    const text = 'BC\u00d0\u00a0tỉnh\tX';
    expect(mirror(text)).toBe('BCĐ tỉnh X');
    expect(mirror(text)).toHaveLength(text.length);
  });
});
