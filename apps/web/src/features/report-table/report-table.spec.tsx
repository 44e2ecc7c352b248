import { listDrafts, saveDrafts, type SaveDraft, type SheetReading } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, PLAN_ID, problem, session, UNIT_ID } from '../../testing/fake-api';
import { answerUploads } from '../../testing/fake-upload';
import { renderRoute } from '../../testing/render-route';

const ID = '01930000-0000-7000-8000-00000000000a';
const words: SaveDraft = { claim: 'completed', completedOn: '2020-11-12', narrative: 'Đã mở 45 xã.', percent: null, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [] };
const READING: SheetReading = {
  refusal: null, gone: [], unchangedCount: 3,
  rows: [{
    assignmentId: ID, code: 'CT.01', title: 'Việc một', version: 2, words,
    changes: [
      { address: 'F4', field: 'claim', name: null, before: 'on-track', after: 'completed' },
      { address: 'G4', field: 'completedOn', name: null, before: '', after: '2020-11-12' },
      { address: 'I4', field: 'narrative', name: null, before: 'Đã mở 40 xã.', after: 'Đã mở 45 xã.' },
    ],
    refused: [{ address: 'M4', field: 'indicator', name: 'Xã có cổng', text: 'nhiều', code: 'not-a-number' }],
  }],
};

async function open(answer: SheetReading) {
  answerUploads(answer);
  const api = fakeApi({ session: session({ role: 'officer' }) });
  api.on(listDrafts, () => ({ unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, planId: PLAN_ID, round: null, items: [] }));
  const rendered = await renderRoute('/report-table', api);
  await rendered.user.upload(await screen.findByTestId('sheet'), new File(['x'], 'bao-cao.xlsx'));
  return { api, ...rendered };
}

afterEach(() => jest.restoreAllMocks());

it('shows old and new of each cell, names the refused ones by address, and saves what was agreed', async () => {
  const { api, user, address } = await open(READING);
  const table = within(await screen.findByRole('table', { name: 'CT.01. Việc một' }));
  expect(table.getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^F4Tình trạng.*Đang làm, đúng tiến độ.*Hoàn thành$/),
    expect.stringMatching(/^G4Ngày hoàn thành.*12\/11\/2020$/),
    expect.stringMatching(/^I4Kết quả trong kỳ.*40.*45/),
  ]);
  expect(screen.getByText('M4 (Xã có cổng): “nhiều”. Không phải số.')).toBeVisible();
  api.on(saveDrafts, () => problem('stale', [{ pointer: '/rows/0/version', code: 'changed-meanwhile' }]));
  await user.click(screen.getByRole('button', { name: 'Ghi 1 bản nháp' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Chọn lại tệp');
  api.on(saveDrafts, () => ({ saved: 1 }));
  await user.click(screen.getByRole('button', { name: 'Ghi 1 bản nháp' }));
  await waitFor(() => expect(address()).toMatch(/^\/quick-report/));
  expect(api.calls(saveDrafts).at(-1)?.body).toEqual({ fileName: 'bao-cao.xlsx', rows: [{ assignmentId: ID, version: 2, words }] });
});

it.each([['other-unit', 'Tệp này của đơn vị khác.'], ['other-round', 'Tệp này của đợt báo cáo khác.'], ['file-too-large', 'Bảng lớn quá mức đọc được.']] as const)('says why a file is refused: %s', async (refusal, words) => {
  await open({ refusal, rows: [], gone: [], unchangedCount: 0 });
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.queryByRole('button', { name: /^Ghi/ })).toBeNull();
});

it('says when the file changes nothing', async () => {
  await open({ refusal: null, rows: [], gone: [], unchangedCount: 4 });
  expect(await screen.findByText('Tệp không có gì khác bản nháp hiện có.')).toBeVisible();
});
