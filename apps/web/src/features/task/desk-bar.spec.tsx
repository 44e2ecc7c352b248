import { getFairClock } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { fakeApi, problem, UNIT_ID } from '../../testing/fake-api';
import { renderPage } from '../../testing/render-route';
import { DeskClock } from './desk-bar';

const none = { unit: 0, 'coordinating-unit': 0, secretariat: 0, leader: 0, outside: 0 };
const show = async (api: ReturnType<typeof fakeApi>) => renderPage(() => <DeskClock assignmentId={UNIT_ID} pastDay="2020-11-01" />, api);

describe('the split of time by desk', () => {
  it('says as a table what the bar shows, of the day asked for', async () => {
    const api = fakeApi();
    api.on(getFairClock, () => ({
      whole: { fromOn: '2020-07-01', toOn: '2020-11-01', days: 123, nobodyDays: 0, byDesk: { ...none, unit: 100, secretariat: 23 } },
      late: { fromOn: '2020-10-22', toOn: '2020-11-01', days: 10, nobodyDays: 0, byDesk: { ...none, secretariat: 10 } },
      intervals: [],
    }));
    await show(api);
    const [whole, late] = await screen.findAllByRole('table');
    expect(within(whole as HTMLElement).getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual(['Đơn vị chủ trì10081,3% (100/123)', 'Tổ giúp việc2318,7% (23/123)']);
    expect(within(late as HTMLElement).getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual(['Tổ giúp việc10100,0% (10/10)']);
    expect(api.calls(getFairClock).map(({ query }) => query)).toEqual([{ effectiveOn: '2020-11-01' }]);
  });

  it('says when nothing has passed, and when it cannot be read', async () => {
    await show(fakeApi());
    expect(await screen.findByText('Chưa có ngày nào để tính.')).toBeVisible();
    const api = fakeApi();
    api.on(getFairClock, () => problem('internal'));
    await show(api);
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});
