import { getDraft, getTask, listAsks, listDraftFiles, removeFile, type Draft, type EvidenceFile } from '@app/contract';
import { act, screen, waitFor, within } from '@testing-library/react';
import { fakeApi, page, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const ASSIGNMENT_ID = '01930000-0000-7000-8000-00000000000a';
const id = (last: string) => `01930000-0000-7000-8000-0000000000${last}`;

const draft: Draft = {
  claim: null, completedOn: null, narrative: '', percent: null, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [],
  assignment: { id: ASSIGNMENT_ID, role: 'lead', state: 'in-progress', unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, due: { dueOn: '2020-12-01', originalDueOn: '2020-12-01', extensionCount: 0 }, status: null },
  task: { id: id('0b'), code: 'CT.04', title: 'Cổng thông tin', deliverable: null, isHeldOutside: false },
  indicators: [], milestones: [], savedAt: null, lastAccepted: null, returned: null, version: 0,
};
const fileOf = (name: string, last: string): EvidenceFile => ({ id: id(last), name, type: 'pdf', sizeBytes: 2048, sha256: 'ab'.repeat(32), uploadedAt: '2020-11-16T02:00:00.000Z', uploadedBy: 'Nguyễn Văn An', indicatorId: null, milestoneId: null });

/** The uploads of a spec: each is answered by hand. */
class FakeUpload {
  static sent: FakeUpload[] = [];
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  status = 0;
  responseText = '';
  url = '';
  onload?: () => void;
  onabort?: () => void;
  open(_method: string, url: string): void {
    this.url = url;
  }
  setRequestHeader(): void {}
  getResponseHeader(name: string): string | null {
    return name === 'Content-Type' ? 'application/json' : null;
  }
  send(): void {
    FakeUpload.sent.push(this);
  }
  abort(): void {
    this.onabort?.();
  }
  answer(status: number, body: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

async function openForm(kept: EvidenceFile[]) {
  FakeUpload.sent = [];
  jest.spyOn(globalThis, 'XMLHttpRequest').mockImplementation(() => new FakeUpload() as unknown as XMLHttpRequest);
  const api = fakeApi({ session: session({ role: 'officer' }) });
  api.on(getDraft, () => draft);
  api.on(listAsks, () => page([]));
  api.on(getTask, () => problem('not-found'));
  api.on(listDraftFiles, () => ({ items: [...kept] }));
  api.on(removeFile, () => {
    kept.splice(0);
    return undefined;
  });
  const { user } = await renderRoute(`/work/${ASSIGNMENT_ID}`, api);
  const input = await screen.findByTestId('files');
  return { user, input, api };
}
const pdf = (name: string): File => new File(['%PDF'], name, { type: 'application/pdf' });

afterEach(() => jest.restoreAllMocks());

describe('evidence files in the report form', () => {
  it('wait for the declaration (R16), then go two at a time with progress, and are listed when they arrived', async () => {
    const kept: EvidenceFile[] = [];
    const { user, input } = await openForm(kept);
    await user.upload(input, [pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')]);
    expect(FakeUpload.sent).toEqual([]);
    expect(screen.getByText('Đánh dấu vào ô này thì các tệp đang chờ mới được gửi.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /không chứa bí mật nhà nước/ }));
    await waitFor(() => expect(FakeUpload.sent).toHaveLength(2));
    expect(FakeUpload.sent[0]?.url).toBe(`/api/assignments/${ASSIGNMENT_ID}/files?isUnclassified=true`);
    act(() => FakeUpload.sent[0]?.upload.onprogress?.({ loaded: 50, total: 100 }));
    expect(screen.getByRole('progressbar', { name: 'Đang gửi a.pdf' })).toHaveValue(50);
    kept.push(fileOf('a.pdf', '01'));
    act(() => FakeUpload.sent[0]?.answer(201, kept[0]));
    const listed = within(await screen.findByRole('list', { name: 'Tệp minh chứng' }));
    expect(listed.getByRole('link', { name: 'a.pdf' })).toHaveAttribute('href', `/api/files/${id('01')}`);
    await waitFor(() => expect(FakeUpload.sent).toHaveLength(3));
  });

  it('that are refused say why and can be sent again; a running one can be stopped', async () => {
    const { user, input } = await openForm([]);
    await user.click(screen.getByRole('checkbox', { name: /không chứa bí mật nhà nước/ }));
    await user.upload(input, [pdf('mật.pdf'), pdf('b.pdf')]);
    await waitFor(() => expect(FakeUpload.sent).toHaveLength(2));
    act(() => FakeUpload.sent[0]?.answer(409, { type: '/problems/classified-marking', title: 'x', status: 409, code: 'classified-marking', requestId: 'r', errors: [] }));
    expect(await screen.findByRole('alert')).toHaveTextContent('TUYỆT MẬT');
    await user.click(screen.getByRole('button', { name: 'Dừng gửi b.pdf' }));
    expect(await screen.findByText(/Đã dừng/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gửi lại b.pdf' }));
    await waitFor(() => expect(FakeUpload.sent).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Bỏ mật.pdf khỏi danh sách chờ' }));
    expect(screen.queryByText('mật.pdf')).toBeNull();
  });

  it('are taken out of the draft again', async () => {
    const { user, api } = await openForm([fileOf('cũ.pdf', '02')]);
    await user.click(await screen.findByRole('button', { name: 'Bỏ tệp cũ.pdf' }));
    await waitFor(() => expect(screen.queryByText('cũ.pdf')).toBeNull());
    expect(api.calls(removeFile)).toHaveLength(1);
  });
});
