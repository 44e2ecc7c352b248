import { allowLateEntry, createRound, getRoundBoard, listCalendarRounds, listRoundBurden, listRounds, waiveReport, type BoardRow, type Round, type RoundBoard } from '@app/contract';
import { BOARD_STATES } from '@app/domain';
import { screen, within } from '@testing-library/react';
import { COMMITTEE_ID, fakeApi, page, PLAN_ID, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const ROUND_ID = '01930000-0000-7000-8000-000000000031';
const REPORT_ID = '01930000-0000-7000-8000-000000000032';
const OTHER_ID = '01930000-0000-7000-8000-000000000033';

const round = (over: Partial<Round> = {}): Round => ({ id: ROUND_ID, committeeId: COMMITTEE_ID, planId: PLAN_ID, kind: 'month', name: 'Báo cáo tháng 11/2020', opensOn: '2020-11-09', cutOffOn: '2020-11-14', dueOn: '2020-11-13', closesOn: '2020-11-24', state: 'open', expectedCount: 2, submittedCount: 1, ...over });
const row = (over: Partial<BoardRow> = {}): BoardRow => ({ reportId: REPORT_ID, unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, state: 'not-opened', isLate: true, lateWorkingDays: 1, firstSubmittedOn: null, submittedOn: null, returnCount: 0, items: { submitted: 0, accepted: 0, returned: 0 }, note: null, reminderCount: 0, lastRemindedOn: null, lateEntry: null, ...over });
const ROWS = [row(), row({ reportId: OTHER_ID, unit: { id: OTHER_ID, code: 'STC', name: 'Sở Tài chính', shortName: 'Sở Tài chính' }, state: 'accepted', isLate: false, lateWorkingDays: 0, firstSubmittedOn: '2020-11-12', submittedOn: '2020-11-12' })];

function board(rows: BoardRow[] = ROWS): RoundBoard {
  const count = (state: string) => rows.filter((one) => one.state === state).length;
  return { round: round(), counts: { ...Object.fromEntries(BOARD_STATES.map((state) => [state, count(state)])), late: rows.filter(({ isLate }) => isLate).length } as RoundBoard['counts'], rows };
}

async function open(role: 'secretariat' | 'leader' = 'secretariat', rounds: Round[] = [round()]) {
  const api = fakeApi({ session: session({ role }) });
  api.on(listRounds, () => page(rounds));
  api.on(getRoundBoard, () => board());
  api.on(listCalendarRounds, () => page([{ kind: 'half-year' as const, name: 'Báo cáo 6 tháng cuối năm 2020', periodStartsOn: '2020-06-15', opensOn: '2020-12-09', cutOffOn: '2020-12-14', dueOn: '2020-12-17', closesOn: '2020-12-24', draftDueOn: '2020-12-22', committeeDueOn: '2020-12-25', isOpened: false }]));
  api.on(listRoundBurden, () => page(ROWS.map(({ unit }, at) => ({ unit, assignmentCount: 1 + at, questionCount: 5 + 5 * at, knownCount: 2 }))));
  const { user } = await renderRoute('/rounds', api);
  return { api, user };
}

describe('the round board', () => {
  it('filters the rows by the numbers that count them', async () => {
    const { user } = await open();
    expect(await screen.findByText('Muộn 1 ngày làm việc')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Đã duyệt: 1' }));
    expect(screen.queryByRole('rowheader', { name: 'Sở Y tế' })).toBeNull();
    expect(screen.getByRole('rowheader', { name: 'Sở Tài chính' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bị trả lại: 0' }));
    expect(screen.getByText('Không có đơn vị nào ở trạng thái này.')).toBeVisible();
  });

  it('waives a report with a reason', async () => {
    const { api, user } = await open();
    api.on(waiveReport, () => undefined);
    await user.click(await screen.findByRole('button', { name: 'Miễn báo cáo cho Sở Y tế' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Miễn báo cáo' }));
    expect(api.calls(waiveReport)).toHaveLength(0);
    await user.type(dialog.getByRole('textbox'), 'Không có nhiệm vụ');
    await user.click(dialog.getByRole('button', { name: 'Miễn báo cáo' }));
    expect(api.calls(waiveReport).map(({ params, body }) => [params.reportId, body])).toEqual([[REPORT_ID, { reason: 'Không có nhiệm vụ' }]]);
  });

  it('says at the field why a day does not do', async () => {
    const { api, user } = await open();
    api.on(allowLateEntry, () => problem('invalid', [{ pointer: '/untilOn', code: 'out-of-range' }]));
    await user.click(await screen.findByRole('button', { name: 'Cho gửi muộn: Sở Y tế' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /Đến hết ngày/ }), '16/11/2020');
    await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Bão');
    await user.click(dialog.getByRole('button', { name: 'Cho gửi muộn' }));
    expect(await dialog.findByRole('textbox', { name: /Đến hết ngày/, description: /./ })).toBeInvalid();
  });

  it('is read only for a leader, and empty where no round is', async () => {
    await open('leader', []);
    expect(await screen.findByText('Chưa có đợt báo cáo.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mở đợt báo cáo' })).toBeNull();
  });
});

describe('opening a round', () => {
  it('takes the days of the calendar, for the units chosen, and says what it asks', async () => {
    const { api, user } = await open();
    api.on(createRound, () => ({ id: ROUND_ID }));
    await user.click(await screen.findByRole('button', { name: 'Mở đợt báo cáo' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.selectOptions(await dialog.findByRole('combobox', { name: /Theo lịch báo cáo/ }), 'Báo cáo 6 tháng cuối năm 2020');
    expect(dialog.getByText('2 đơn vị, 3 nhiệm vụ, 15 câu hỏi.')).toBeVisible();
    await user.click(dialog.getByRole('checkbox', { name: /Tất cả đơn vị/ }));
    await user.click(dialog.getByRole('checkbox', { name: 'Sở Tài chính' }));
    expect(dialog.getByText('1 đơn vị, 2 nhiệm vụ, 10 câu hỏi.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Mở đợt báo cáo' }));
    expect(api.calls(createRound).map(({ body }) => body)).toEqual([{ planId: PLAN_ID, kind: 'half-year', name: 'Báo cáo 6 tháng cuối năm 2020', opensOn: '2020-12-09', cutOffOn: '2020-12-14', dueOn: '2020-12-17', closesOn: '2020-12-24', unitIds: [OTHER_ID] }]);
  });
});
