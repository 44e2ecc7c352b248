import { findMarkings, findMarkingsInName, whyNotKeep } from './classified';

describe('classified content (R16)', () => {
  it.each([
    ['a stamp on a line of its own', 'UBND TỈNH\nMẬT\nSố 12/BC-UBND', ['MẬT']],
    ['a stamp in brackets', 'Báo cáo (MẬT)', ['MẬT']],
    ['a stamp between underscores in a file name', '2020_MẬT_bao-cao.docx', ['MẬT']],
    ['a stamp in decomposed Unicode', 'Tài liệu MẬT'.normalize('NFD'), ['MẬT']],
    ['TỐI MẬT is not also MẬT', 'TỐI MẬT', ['TỐI MẬT']],
    ['TUYỆT MẬT in small letters', 'tài liệu tuyệt mật', ['TUYỆT MẬT']],
    ['Tối mật over a line break', 'Tối\nmật', ['TỐI MẬT']],
    ['a marking named as such', 'Độ mật: Mật', ['MẬT']],
    ['a marking named in capitals', 'ĐỘ MẬT: MẬT', ['MẬT']],
    ['several, from the lowest to the highest', 'TUYỆT MẬT, TỐI MẬT, MẬT', ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']],
    ['after a compound on the same page', 'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC\nMẬT', ['MẬT']],
  ])('finds %s', (_title, text, expected) => {
    expect(findMarkings(text)).toEqual(expected);
    expect(whyNotKeep(text)).toBe('classified-marking');
  });

  it.each([
    'Rà soát lỗ hổng bảo mật các cổng thông tin',
    'TĂNG CƯỜNG BẢO MẬT THÔNG TIN',
    'Luật Bảo vệ bí mật nhà nước',
    'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'mật độ dân số',
    'MẬT ĐỘ XÂY DỰNG',
    'Sản phẩm mật ong Hải Dương',
    'MẬT KHẨU CỦA TÀI KHOẢN',
    'Độ mật: không',
    'CƠ MẬT VIỆN',
    'MẬTĐỘ',
    'MAT',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(findMarkings(text)).toEqual([]);
    expect(whyNotKeep(text)).toBeNull();
  });
});

describe('a file name (R16)', () => {
  it.each([
    ['2020_MẬT_bao-cao.docx', ['MẬT']],
    ['Ke-hoach-TUYET-MAT.pdf', ['TUYỆT MẬT']],
    ['bao_cao.toi_mat.pdf', ['TỐI MẬT']],
    ['Kế-hoạch-tối-mật.docx', ['TỐI MẬT']],
    ['ĐỘ MẬT- MẬT.pdf', ['MẬT']],
  ])('"%s" is marked', (name, expected) => {
    expect(findMarkingsInName(name)).toEqual(expected);
  });

  it.each(['bao-mat-thong-tin.pdf', 'Luat-bao-ve-bi-mat-nha-nuoc.pdf', 'den-toi-mat-bang-du-an.pdf', 'MAT-TRAN-TO-QUOC.docx', 'mật-độ-dân-số.xlsx', 'BẢO_MẬT.docx', 'Ảnh tới mặt trận.jpg', 'ma-tran.xlsx'])('"%s" is not', (name) => {
    expect(findMarkingsInName(name)).toEqual([]);
  });
});
