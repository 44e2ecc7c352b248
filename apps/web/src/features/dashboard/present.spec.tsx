import { screen, waitFor } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route';
import { givenDashboardApi } from './given-dashboard';
import { turned } from './present-keys';

beforeEach(() => {
  window.matchMedia = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
});

describe('on the wall', () => {
  it('turns one block a screen by the keys of a clicker, with the day always in sight, and leaves the dashboard as it was', async () => {
    const { user, address } = await renderRoute('/dashboard', givenDashboardApi());
    await user.click(await screen.findByRole('button', { name: 'Trình chiếu' }));
    const wall = await screen.findByRole('dialog', { name: 'Trình chiếu' });
    expect(address()).toMatch(/present=true/);
    expect(wall).toHaveTextContent('Số liệu đến hết ngày 16/11/2020');
    expect(wall).toHaveTextContent('Trang 1/2');
    expect(wall).toHaveFocus();
    await user.keyboard('{PageDown}');
    expect(wall).toHaveTextContent('A.01. Nâng cấp cổng thông tin');
    expect(wall).toHaveTextContent('Số liệu đến hết ngày 16/11/2020');
    await user.keyboard('{PageUp}');
    expect(wall).toHaveTextContent('Trang 1/2');
    await user.click(screen.getByRole('button', { name: 'Thoát trình chiếu' }));
    await waitFor(() => expect(address()).not.toMatch(/present/));
  });

  it.each([['ArrowRight', 0, 1], ['PageDown', 2, 2], [' ', 1, 2], ['PageUp', 0, 0], ['ArrowLeft', 2, 1], ['End', 0, 2], ['Home', 2, 0], ['x', 1, null]])('%s on screen %s leads to %s', (key, at, to) => expect(turned(key, at, 3)).toBe(to));
});
