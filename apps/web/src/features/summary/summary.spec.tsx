import { getSummary, type Summary } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { fakeApi, problem, session } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const PLAN_ID = '01930000-0000-7000-8000-000000000099';
const TOTALS = { total: 47, completed: 22, completedEarly: 7, completedOnTime: 18, completedLate: 4, withinTerm: 19, dueSoon: 2, awaitingConfirmation: 1, overdue: 4, notCounted: 2, standing: 0 };
const NONE = Object.fromEntries(Object.keys(TOTALS).map((name) => [name, 0])) as typeof TOTALS;

function summary(said: Partial<Summary> = {}): Summary {
  return {
    planId: PLAN_ID, planName: 'Kế hoạch', halfYear: '2020-H2', locale: 'vi', layout: 'party', layoutVersion: 1, effectiveOn: '2020-11-16', knownAt: '2020-11-16T09:00:00.000Z', ruleVersion: 1, fileName: 'Báo cáo',
    figures: { totals: TOTALS, completionOfDue: { numerator: 22, denominator: 26 }, planProgress: { numerator: 22, denominator: 45 }, previous: null },
    head: { parentName: 'TỈNH ỦY HẢI DƯƠNG', committeeName: 'BAN CHỈ ĐẠO', motherTitle: 'ĐẢNG CỘNG SẢN VIỆT NAM', motto: null, addressee: null, number: 'Số        -BC/BCĐ', placeAndDay: 'Hải Dương', translationNote: null, typeName: 'BÁO CÁO', subject: 'kết quả công tác' },
    opening: { kind: 'paragraph', key: 'opening', isListed: false, sentences: [{ key: 'o1', text: 'Ban Chỉ đạo báo cáo như sau:', origin: 'composed', sources: [] }] },
    sections: [{ id: 'V', title: 'ĐỀ XUẤT, KIẾN NGHỊ', label: 'V- ĐỀ XUẤT, KIẾN NGHỊ', blocks: [
      { kind: 'heading', key: '1', id: 'V-1', level: 2, text: 'Với cấp ủy', label: '1. Với cấp ủy' },
      { kind: 'paragraph', key: 'word', isListed: true, sentences: [{ key: 'w1', text: 'Sở Ngoại vụ (CT.02): ', origin: 'composed', sources: [] }, { key: 'w2', text: 'Đề nghị bổ sung kinh phí.', origin: 'quoted', sources: [] }] },
      { kind: 'paragraph', key: 'gap', isListed: false, sentences: [{ key: 'g1', text: '[Tổ giúp việc viết]', origin: 'to-write', sources: [] }] },
    ] }],
    signature: { lines: ['TRƯỞNG BAN'], name: 'Nguyễn Văn A' },
    recipients: { label: 'Nơi nhận:', lines: ['- Lưu Văn phòng.'] },
    annexes: [{ id: 'annex-1', label: 'Phụ lục 1', title: 'TỔNG HỢP', attachedTo: '(Kèm theo)', blocks: [{ kind: 'table', columns: [{ id: 'unit', label: 'Đơn vị', isNumeric: false }, { id: 'rate', label: 'Tỷ lệ', isNumeric: true }], rows: [{ kind: 'plain', cells: ['Sở Ngoại vụ', '–'], values: [null, null], sources: [] }] }] }],
    ...said,
  };
}

function given(shown: (query: Record<string, unknown>) => Summary) {
  const api = fakeApi({ session: session({ role: 'secretariat' }) });
  api.on(getSummary, (call) => shown(call.query));
  return api;
}

describe('the summary page', () => {
  it('shows the paper with whose words stand where, the figures with their denominators, and the way through', async () => {
    await renderRoute('/summary', given(() => summary()));
    const paper = await screen.findByRole('article', { name: 'Trang báo cáo' });
    expect(within(paper).getByText('Đề nghị bổ sung kinh phí.')).toHaveClass('quoted');
    expect(within(paper).getByText('[Tổ giúp việc viết]')).toHaveClass('to-write');
    expect(within(paper).getByText('Nguyễn Văn A')).toBeVisible();
    expect(screen.getByText('84,6% (22/26)')).toBeVisible();
    expect(screen.getByText('48,9% (22/45)')).toBeVisible();
    expect(within(screen.getByRole('table', { name: /Phụ lục 1/ })).getByRole('cell', { name: '–' })).toBeVisible();
    const targets = within(screen.getByRole('navigation', { name: 'Đề cương báo cáo' })).getAllByRole('link').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets).toEqual(['V', 'V-1', 'annex-1']);
    expect(targets.filter((id) => document.getElementById(id) === null)).toEqual([]);
  });

  it('downloads at both times what is on the screen', async () => {
    await renderRoute('/summary', given(() => summary()));
    const link = await screen.findByRole('link', { name: 'Tải bản Word' });
    expect(link.getAttribute('href')).toBe(`/api/plans/${PLAN_ID}/summary.docx?effectiveOn=2020-11-16&knownAt=2020-11-16T09%3A00%3A00.000Z&locale=vi&layout=party`);
  });

  it('asks for the language and the day that were chosen, and keeps them in the address', async () => {
    const api = given((query) => summary({ locale: query['locale'] === 'en' ? 'en' : 'vi', effectiveOn: typeof query['effectiveOn'] === 'string' ? query['effectiveOn'] : '2020-11-16' }));
    const { user, address } = await renderRoute('/summary?on=2020-10-01', api);
    await user.selectOptions(await screen.findByLabelText('Ngôn ngữ của văn bản'), 'en');
    expect(await screen.findByText(/Số liệu đến hết ngày 01\/10\/2020/)).toBeVisible();
    expect(address()).toMatch(/on=2020-10-01.*documentLocale=en|documentLocale=en.*on=2020-10-01/);
    expect(address()).not.toMatch(/[?&]lang=/);
    expect(api.calls(getSummary).at(-1)?.query['locale']).toBe('en');
    await user.click(screen.getByRole('button', { name: 'Về ngày mặc định' }));
    expect(await screen.findByText(/Số liệu đến hết ngày 16\/11\/2020/)).toBeVisible();
  });

  it('shows the other form on request, with its own head, and offers it as a file', async () => {
    const shown = summary();
    const api = given((query) => (query['layout'] === 'government' ? { ...shown, layout: 'government', head: { ...shown.head, motherTitle: 'CỘNG HÒA', motto: 'Độc lập - Tự do - Hạnh phúc', addressee: 'Kính gửi: Ủy ban nhân dân tỉnh.' } } : shown));
    const { user, address } = await renderRoute('/summary', api);
    await user.selectOptions(await screen.findByLabelText('Thể thức văn bản'), 'government');
    const paper = await screen.findByText('Độc lập - Tự do - Hạnh phúc');
    expect(paper.closest('article')).toHaveClass('government');
    expect(screen.getByText('Kính gửi: Ủy ban nhân dân tỉnh.')).toBeVisible();
    expect(screen.queryByText('*')).toBeNull();
    expect(address()).toContain('layout=government');
    expect(screen.getByRole('link', { name: 'Tải bản Word' }).getAttribute('href')).toContain('layout=government');
    await user.selectOptions(screen.getByLabelText('Thể thức văn bản'), 'party');
    expect(await screen.findByText('*')).toBeInTheDocument();
    expect(address()).not.toContain('layout=');
  });

  it('offers the paper as Word and PDF, the annexes as Excel', async () => {
    await renderRoute('/summary', given(() => summary()));
    const asked = 'effectiveOn=2020-11-16&knownAt=2020-11-16T09%3A00%3A00.000Z&locale=vi&layout=party';
    expect((await screen.findByRole('link', { name: 'Tải phụ lục Excel' })).getAttribute('href')).toBe(`/api/plans/${PLAN_ID}/summary.xlsx?${asked}`);
    expect(screen.getByRole('link', { name: 'Tải bản PDF' }).getAttribute('href')).toBe(`/api/plans/${PLAN_ID}/summary.pdf?${asked}`);
  });

  it('opens on what a sentence rests, each source with the way to its page', async () => {
    const shown = summary();
    const TASK = '01930000-0000-7000-8000-000000000001';
    const ITEM = '01930000-0000-7000-8000-000000000002';
    const sentence = { key: 'o1', text: 'Đã mở cổng.', origin: 'composed' as const, sources: [{ kind: 'task' as const, id: TASK, label: 'CT.01' }, { kind: 'item' as const, id: ITEM, label: 'CT.01 (2)' }, { kind: 'figure' as const, id: null, label: 'completedLate' }] };
    const { user } = await renderRoute('/summary', given(() => ({ ...shown, opening: { ...shown.opening, sentences: [sentence] } })));
    const asked = await screen.findByRole('button', { name: 'Đã mở cổng.' });
    expect(screen.queryByRole('dialog')).toBeNull();
    asked.focus();
    await user.keyboard('{Enter}');
    const sources = await screen.findByRole('dialog', { name: 'Nguồn của câu' });
    expect(asked).toHaveAttribute('aria-expanded', 'true');
    const links = within(sources).getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['CT.01', expect.stringContaining(`/tasks/${TASK}`)],
      ['CT.01 (2)', expect.stringContaining(`/review/${ITEM}`)],
      ['Hoàn thành: quá hạn', expect.stringMatching(/\/tasks\?.*figure=completed-late/)],
    ]);
    await user.click(within(sources).getByRole('button', { name: 'Đóng' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers no file while nothing was issued, and says why the page cannot be shown', async () => {
    await renderRoute('/summary', given(() => summary({ figures: { totals: NONE, completionOfDue: null, planProgress: null, previous: null } })));
    expect(await screen.findByText('Kế hoạch này chưa có nhiệm vụ được giao đến ngày đã chọn.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Tải bản Word' })).toBeNull();
  });

  it('offers another try when the server fails', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(getSummary, () => problem('internal'));
    await renderRoute('/summary', api);
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeVisible();
  });
});
