import { getBurnUp } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { problem } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';
import { apart, nearestPoint, scaleOf, stepPath } from './burn-up-scale';
import { BURN_UP, givenDashboardApi } from './given-dashboard';

beforeEach(() => {
  window.matchMedia = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
});

describe('the burn-up', () => {
  it('says its finding, goes from point to point by the arrow keys and opens the dashboard of a past day', async () => {
    const { user, address } = await renderRoute('/dashboard', givenDashboardApi());
    expect(await screen.findByText('Đến hạn 2, đơn vị báo hoàn thành 1, đã duyệt 1', { selector: 'h2' })).toBeVisible();
    const chart = screen.getByRole('slider', { name: /Ngày trên biểu đồ/ });
    expect(chart).toHaveAttribute('aria-valuetext', '16/11/2020: đến hạn 2, đơn vị báo hoàn thành 1, đã duyệt 1');
    chart.focus();
    await user.keyboard('{ArrowRight}');
    expect(chart).toHaveAttribute('aria-valuetext', '14/12/2020: theo kế hoạch đến hạn 3');
    await user.keyboard('{Home}{ArrowRight}');
    expect(chart).toHaveAttribute('aria-valuetext', '01/10/2020: đến hạn 1, đơn vị báo hoàn thành 1, đã duyệt 0');
    await user.click(screen.getByRole('link', { name: 'Mở số liệu ngày 01/10/2020' }));
    await waitFor(() => expect(address()).toContain('on=2020-10-01'));
  });

  it('shows the same points as a table, in the address', async () => {
    await renderRoute('/dashboard?burnUpTable=true', givenDashboardApi());
    const table = await screen.findByRole('table', { name: /Đến hạn 2/ });
    expect(within(table).getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent).join(' '))).toEqual(['Ngày Đến hạn Đơn vị báo Đã duyệt', '15/06/2020 0 0 0', '01/10/2020 1 1 0', '16/11/2020 2 1 1', '14/12/2020 3 – –']);
  });

  it('fails alone: the figures stay', async () => {
    const api = givenDashboardApi();
    api.on(getBurnUp, () => problem('internal'));
    await renderRoute('/dashboard', api);
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Số liệu chung' })).toBeVisible();
  });
});

describe('the drawing', () => {
  const scale = scaleOf(BURN_UP, 640);
  it('starts at 0, keeps the half-year whole and rises in steps', () => {
    expect([scale.y(0), scale.x('2020-12-14'), scale.counts.at(-1)]).toEqual([scale.bottom, scale.right, 3]);
    expect(stepPath(BURN_UP.points, 'accepted', { x: (day) => Number(day.slice(5, 7)), y: (count) => -count })).toBe('M6 0H10V0H11V-1');
    expect(nearestPoint(BURN_UP.points, scale.x('2020-10-05'), scale)).toBe(1);
  });

  it('keeps words apart in the order of their lines', () => {
    expect(apart([100, 98], 300)).toEqual([116, 98]);
    expect(apart([300, 290], 300)).toEqual([300, 282]);
    expect(apart([50, 100], 300)).toEqual([50, 100]);
  });
});
