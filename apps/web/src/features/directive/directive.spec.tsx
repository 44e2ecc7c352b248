import { deleteDirective, editDirective, getDirective, getLedger, issueDirective, listDirectives, supersedeDirective, withdrawDirective, type Directive } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { COMMITTEE_ID, fakeApi, page, problem, session } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const DIRECTIVE_ID = '01930000-0000-7000-8000-000000000012';
const CLAUSE_ID = '01930000-0000-7000-8000-000000000013';
const TEXT = 'Đưa cổng thông tin vào hoạt động.';

function directive(said: Partial<Directive> = {}): Directive {
  return { id: DIRECTIVE_ID, code: 'TB-01', kind: 'conclusion', number: null, title: 'Kết luận hội nghị', issuedOn: '2020-06-30', state: 'draft', coverage: { covered: 0, total: 0 }, taskCount: 0, committeeId: COMMITTEE_ID, signer: null, text: TEXT, note: null, end: null, replaces: [], clauses: [], version: 1, ...said };
}

const openClause: Directive['clauses'][number] = { id: CLAUSE_ID, label: '1', quote: TEXT, startOffset: 0, endOffset: TEXT.length, disposition: 'open', reason: null, mergedIntoId: null, isProposed: false, tasks: [], version: 1 };

function given(shown: () => Directive) {
  const api = fakeApi({ session: session({ role: 'secretariat' }) });
  api.on(getDirective, shown);
  api.on(getLedger, () => ({ effectiveOn: '2020-11-16', halfYear: '2020-H2', clauses: [] }));
  return api;
}

describe('a draft directive, edited', () => {
  it('sends only what changed, over the version that was read', async () => {
    const api = given(() => directive());
    api.on(editDirective, () => undefined);
    const { user, address } = await renderRoute(`/directives/${DIRECTIVE_ID}/edit`, api);
    await user.type(await screen.findByLabelText(/Số, ký hiệu/), '12-TB/BCĐ');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(address()).toMatch(new RegExp(`/directives/${DIRECTIVE_ID}(\\?|$)`)));
    expect(api.calls(editDirective)[0]?.body).toEqual({ number: '12-TB/BCĐ' });
    expect(api.calls(editDirective)[0]?.headers.get('If-Match')).toBe('"1"');
  });

  it('keeps the text when somebody else was faster, and shows the new version on request', async () => {
    let title = 'Kết luận hội nghị';
    const api = given(() => directive({ title }));
    api.on(editDirective, () => problem('stale'));
    const { user } = await renderRoute(`/directives/${DIRECTIVE_ID}/edit`, api);
    const text = await screen.findByLabelText('Toàn văn');
    await user.type(text, ' Báo cáo kết quả.');
    title = 'Kết luận hội nghị sơ kết';
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    const note = await screen.findByRole('alert');
    expect(text).toHaveValue(`${TEXT} Báo cáo kết quả.`);
    expect(screen.getByLabelText('Trích yếu')).toHaveValue('Kết luận hội nghị');
    await user.click(within(note).getByRole('button', { name: 'Xem bản mới' }));
    expect(await screen.findByDisplayValue('Kết luận hội nghị sơ kết')).toBeVisible();
  });

  it('does not change the text under clauses that point into it', async () => {
    await renderRoute(`/directives/${DIRECTIVE_ID}/edit`, given(() => directive({ clauses: [openClause] })));
    const text = await screen.findByLabelText('Toàn văn');
    expect(text).toHaveAttribute('readonly');
    expect(text).toHaveAccessibleDescription(/đã tách nội dung/);
  });
});

describe('issuing a directive', () => {
  it('says everything that stands in the way and leads to it, and sends nothing', async () => {
    const api = given(() => directive({ clauses: [openClause], coverage: { covered: 0, total: 1 } }));
    const { user } = await renderRoute(`/directives/${DIRECTIVE_ID}`, api);
    const issue = await screen.findByRole('button', { name: 'Ban hành' });
    expect(issue).toHaveAccessibleDescription(/Nhập số, ký hiệu.*Còn nội dung chưa xử lý/);
    const reasons = within(document.querySelector<HTMLElement>('.issue-reasons') ?? document.body);
    expect(reasons.getByRole('link', { name: 'Nội dung 1' })).toHaveAttribute('href', `#clause-${CLAUSE_ID}`);
    await user.click(issue);
    expect(api.calls(issueDirective)).toHaveLength(0);
  });

  it('offers a task for a clause while it is a draft', async () => {
    await renderRoute(`/directives/${DIRECTIVE_ID}`, given(() => directive({ clauses: [openClause] })));
    expect(await screen.findByRole('link', { name: 'Tạo nhiệm vụ từ nội dung này' })).toBeVisible();
  });

  it('issues once nothing is open', async () => {
    let state: Directive['state'] = 'draft';
    const api = given(() => directive({ state, number: '12-TB/BCĐ', clauses: [{ ...openClause, disposition: 'information' }] }));
    api.on(issueDirective, () => {
      state = 'issued';
      return undefined;
    });
    const { user } = await renderRoute(`/directives/${DIRECTIVE_ID}`, api);
    await user.click(await screen.findByRole('button', { name: 'Ban hành' }));
    expect(await screen.findByText('Đã ban hành')).toBeVisible();
  });
});

describe('the end of a directive', () => {
  const OTHER_ID = '01930000-0000-7000-8000-000000000014';

  it('throws a draft away after a question, and says why when it cannot be', async () => {
    const api = given(() => directive());
    api.on(deleteDirective, () => problem('directive-has-issued-tasks'));
    api.on(listDirectives, () => page([]));
    const { user, address } = await renderRoute(`/directives/${DIRECTIVE_ID}`, api);
    await user.click(await screen.findByRole('button', { name: 'Xóa dự thảo' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Xóa dự thảo' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('không xóa được dự thảo');
    api.on(deleteDirective, () => undefined);
    await user.click(dialog.getByRole('button', { name: 'Xóa dự thảo' }));
    await waitFor(() => expect(address()).toMatch(/\/directives(\?|$)/));
  });

  it('withdraws an issued one with a reason only', async () => {
    const api = given(() => directive({ state: 'issued', number: '12-TB/BCĐ' }));
    api.on(withdrawDirective, () => undefined);
    const { user } = await renderRoute(`/directives/${DIRECTIVE_ID}`, api);
    await user.click(await screen.findByRole('button', { name: 'Thu hồi văn bản' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Thu hồi văn bản' }));
    expect(dialog.getByRole('textbox', { name: 'Lý do' })).toBeInvalid();
    await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Ban hành nhầm');
    await user.click(dialog.getByRole('button', { name: 'Thu hồi văn bản' }));
    await waitFor(() => expect(api.calls(withdrawDirective)[0]?.body).toEqual({ reason: 'Ban hành nhầm' }));
  });

  it('offers only other issued ones to take its place', async () => {
    const api = given(() => directive({ state: 'issued' }));
    const listed = { code: 'TB', kind: 'conclusion' as const, number: '20-TB/BCĐ', title: 'Kết luận mới', issuedOn: '2020-11-01', coverage: { covered: 0, total: 0 }, taskCount: 0 };
    api.on(listDirectives, () => page([{ ...listed, id: OTHER_ID, state: 'issued' }, { ...listed, id: CLAUSE_ID, state: 'draft' }, { ...listed, id: DIRECTIVE_ID, state: 'issued' }]));
    api.on(supersedeDirective, () => undefined);
    const { user } = await renderRoute(`/directives/${DIRECTIVE_ID}`, api);
    await user.click(await screen.findByRole('button', { name: 'Thay thế văn bản' }));
    const choice = await screen.findByRole('combobox', { name: 'Văn bản thay thế' });
    expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['', '20-TB/BCĐ, Kết luận mới, 01/11/2020']);
    await user.selectOptions(choice, OTHER_ID);
    await user.type(screen.getByRole('textbox', { name: 'Lý do' }), 'Có kết luận mới');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Thay thế văn bản' }));
    await waitFor(() => expect(api.calls(supersedeDirective)[0]?.body).toEqual({ replacementId: OTHER_ID, reason: 'Có kết luận mới' }));
  });

  it('says how it ended and what holds instead', async () => {
    await renderRoute(`/directives/${DIRECTIVE_ID}`, given(() => directive({ state: 'superseded', clauses: [openClause], end: { reason: 'Có kết luận mới', by: 'Nguyễn Quang Phúc', on: '2020-11-16', replacement: { id: OTHER_ID, number: '20-TB/BCĐ', title: 'Kết luận mới' } } })));
    expect(await screen.findByText(/Nguyễn Quang Phúc.*16\/11\/2020/)).toBeVisible();
    expect(screen.getByRole('link', { name: '20-TB/BCĐ. Kết luận mới' })).toHaveAttribute('href', expect.stringContaining(OTHER_ID));
    expect(screen.queryByRole('button', { name: 'Thu hồi văn bản' })).toBeNull();
    // R2: it is no source of further tasks.
    expect(screen.queryByRole('link', { name: 'Tạo nhiệm vụ từ nội dung này' })).toBeNull();
  });
});
