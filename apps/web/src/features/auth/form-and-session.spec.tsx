import { createPlan, CreatePlan, login } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { COMMITTEE_ID, PLAN_ID, fakeApi, problem, session, type FakeApi } from '../../testing/fake-api';
import { renderPage } from '../../testing/render-route';
import { TextField } from '../../ui/field';
import { ReauthenticateDialog } from './reauthenticate-dialog';

function PlanForm() {
  const create = useCommand(createPlan);
  const form = useBodyForm(CreatePlan, {
    defaultValues: { committeeId: COMMITTEE_ID, halfYear: '2020-H2', name: '' },
    onSubmit: (body) => create.run({ body }),
  });
  return (
    <>
      <Form form={form}>
        <TextField {...form.field('name', 'Tên kế hoạch')} />
        <button type="submit">Gửi</button>
      </Form>
      <ReauthenticateDialog username="leader" />
    </>
  );
}

async function openForm(api: FakeApi) {
  const { user } = await renderPage(PlanForm, api);
  const name = await screen.findByLabelText('Tên kế hoạch');
  return { user, name, send: () => user.click(screen.getByRole('button', { name: 'Gửi' })) };
}

describe('a form over the contract', () => {
  it('names the field that is empty, in the field and above the form, and sends nothing', async () => {
    const api = fakeApi();
    const { name, send } = await openForm(api);
    await send();
    expect(await screen.findByRole('link', { name: 'Tên kế hoạch: Nhập nội dung này' })).toBeVisible();
    expect(name).toHaveAccessibleDescription(/Nhập nội dung này/);
    expect(api.calls(createPlan)).toHaveLength(0);
  });

  it('puts the server’s refusal at its field and keeps what was typed', async () => {
    const api = fakeApi();
    api.on(createPlan, () => problem('invalid', [{ pointer: '/name', code: 'already-used' }]));
    const { user, name, send } = await openForm(api);
    await user.type(name, 'Kế hoạch H2');
    await send();
    await waitFor(() => expect(name).toHaveAccessibleDescription(/đã được dùng/));
    expect(name).toHaveValue('Kế hoạch H2');
  });

  it('uses one key for one intent, also when it is tried again', async () => {
    const api = fakeApi();
    let isAway = true;
    api.on(createPlan, () => (isAway ? problem('unavailable') : { id: PLAN_ID }));
    const { user, name, send } = await openForm(api);
    await user.type(name, 'Kế hoạch H2');
    await send();
    await screen.findByRole('alert');
    isAway = false;
    await send();
    await waitFor(() => expect(api.calls(createPlan)).toHaveLength(2));
    const [first, second] = api.calls(createPlan).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(first).toBeTruthy();
    expect(second).toBe(first);
  });

  it('signs in again in place when the session has ended, keeps the text and then sends it', async () => {
    const api = fakeApi();
    let isOver = true;
    api.on(createPlan, () => (isOver ? problem('unauthenticated') : { id: PLAN_ID }));
    api.on(login, () => {
      isOver = false;
      return { user: session({}), csrfToken: 'next' };
    });
    const { user, name, send } = await openForm(api);
    await user.type(name, 'Kế hoạch H2');
    await send();
    await user.type(await screen.findByLabelText('Mật khẩu'), 'a long password');
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(name).toHaveValue('Kế hoạch H2');
    const sent = api.calls(createPlan);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.headers.get('X-CSRF-Token')).toBe('next');
    expect(sent[1]?.body).toMatchObject({ name: 'Kế hoạch H2' });
  });
});
