import { getDashboard, getSetup } from '@app/contract';
import type { Words } from '@app/words';
import type { Page } from 'playwright-core';
import type { Things } from './things';

/** One thing that a person meets: a page in one of its states. */
export interface Screen {
  readonly name: string;
  /** The pattern of its address, as the web's list of addresses has it. */
  readonly route: string;
  /** The demo account that looks at it; null: nobody is signed in. */
  readonly as: string | null;
  address(things: Things): string;
  /** Brings the page into the state, and waits for it. */
  prepare?(page: Page, t: Words): Promise<void>;
  /** The state is an error: a refused request belongs to it. */
  readonly isError?: boolean;
}

const LEADER = 'truong-ban';
const SECRETARIAT = 'thu-ky-vptu';
const OFFICER = 'dau-moi-stttt';
const ADMIN = 'quan-tri';
const AUDITOR = 'kiem-toan';
const NO_SUCH_ID = '00000000-0000-7000-8000-000000000000';

type Opener = (t: Words) => string;

/** Presses the button of this name and waits for the dialog. */
const dialog = (name: Opener) => async (page: Page, t: Words): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: name(t), exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** Sends a form as it is and waits for what is wrong with it. */
const sendEmpty = (name: Opener) => async (page: Page, t: Words): Promise<void> => {
  await page.getByRole('button', { name: name(t), exact: true }).click();
  await page.getByText(t('common.errors.prefix')).first().waitFor();
};

const open: readonly Screen[] = [
  { name: 'sign in', route: '/sign-in', as: null, address: () => '/sign-in' },
  { name: 'sign in, refused', route: '/sign-in', as: null, address: () => '/sign-in', isError: true, prepare: async (page, t) => {
    await page.getByRole('textbox', { name: t('auth.username') }).fill('khong-co');
    await page.getByRole('textbox', { name: t('auth.password') }).fill('sai mật khẩu');
    await page.getByRole('button', { name: t('auth.submit'), exact: true }).click();
    await page.getByRole('alert').waitFor();
  } },
  { name: 'set-up', route: '/setup', as: null, address: () => '/setup', prepare: async (page) => {
    // The demo is set up already: the page is shown as an empty installation shows it.
    await page.route(`**/api${getSetup.path}`, (route) => route.fulfill({ json: { isNeeded: true } }));
    await page.reload({ waitUntil: 'networkidle' });
  } },
  { name: 'problem code', route: '/problems/$code', as: null, address: () => '/problems/stale' },
  { name: 'problem code, unknown', route: '/problems/$code', as: null, address: () => '/problems/no-such-code', isError: true },
  { name: 'set-up, nothing filled in', route: '/setup', as: null, address: () => '/setup', prepare: sendEmpty((t) => t('setup.submit')) },
];

const leader: readonly Screen[] = [
  { name: 'home', route: '/', as: LEADER, address: () => '/' },
  { name: 'dashboard', route: '/dashboard', as: LEADER, address: () => '/dashboard' },
  { name: 'search, something found', route: '/dashboard', as: LEADER, address: () => '/dashboard', prepare: async (page, t) => {
    await page.getByRole('button', { name: t('search.open'), exact: true }).click();
    await page.getByRole('combobox', { name: t('search.label') }).fill('cổng TT');
    await page.getByRole('group', { name: t('search.kind.task') }).waitFor();
  } },
  { name: 'dashboard on the wall', route: '/dashboard', as: LEADER, address: () => '/dashboard?present=true' },
  { name: 'dashboard as a table, by overdue tasks', route: '/dashboard', as: LEADER, address: () => '/dashboard?asTable=true&sort=overdue' },
  { name: 'dashboard, a cell open', route: '/dashboard', as: LEADER, address: ({ draftId }) => `/dashboard?cell=${draftId}` },
  { name: 'dashboard, past day, swapped', route: '/dashboard', as: LEADER, address: () => '/dashboard?on=2020-09-30&swap=true' },
  { name: 'dashboard, person menu open', route: '/dashboard', as: LEADER, address: () => '/dashboard', prepare: async (page, t) => {
    await page.getByRole('banner').getByRole('button', { name: t('app.account.label') }).click();
    await page.getByRole('button', { name: t('app.account.signOut') }).waitFor();
  } },
  { name: 'dashboard, failed', route: '/dashboard', as: LEADER, address: () => '/dashboard', isError: true, prepare: async (page) => {
    await page.route(`**/api${getDashboard.path}?**`, (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', json: { type: 'about:blank', title: 'Internal error', status: 500, code: 'internal', requestId: NO_SUCH_ID } }));
    await page.reload();
    await page.getByRole('alert').waitFor();
    await page.unrouteAll();
  } },
  { name: 'summary', route: '/summary', as: LEADER, address: () => '/summary' },
  { name: 'task, overdue', route: '/tasks/$taskId', as: LEADER, address: ({ overdueTaskId }) => `/tasks/${overdueTaskId}` },
  { name: 'task, to be put on hold', route: '/tasks/$taskId', as: LEADER, address: ({ taskId }) => `/tasks/${taskId}`, prepare: dialog((t) => t('decision.suspend.open')) },
  { name: 'task, to be cancelled', route: '/tasks/$taskId', as: LEADER, address: ({ taskId }) => `/tasks/${taskId}`, prepare: dialog((t) => t('decision.cancel.open')) },
  { name: 'what waits for a decision', route: '/decisions', as: LEADER, address: () => '/decisions' },
  { name: 'a later due day, to be decided', route: '/decisions', as: LEADER, address: () => '/decisions', prepare: dialog((t) => t('extension.decide')) },
  { name: 'report that waits for the leader', route: '/review/$itemId', as: LEADER, address: ({ itemForLeaderId }) => `/review/${itemForLeaderId}` },
  { name: 'no such page', route: '/', as: LEADER, address: () => '/nowhere' },
  { name: 'no such task', route: '/tasks/$taskId', as: LEADER, address: () => `/tasks/${NO_SUCH_ID}`, isError: true },
];

const secretariat: readonly Screen[] = [
  { name: 'asks', route: '/asks', as: SECRETARIAT, address: () => '/asks' },
  { name: 'tasks', route: '/tasks', as: SECRETARIAT, address: () => '/tasks' },
  { name: 'tasks, none found', route: '/tasks', as: SECRETARIAT, address: () => '/tasks?q=kh%C3%B4ng+c%C3%B3' },
  { name: 'new task', route: '/tasks/new', as: SECRETARIAT, address: () => '/tasks/new' },
  { name: 'new task, nothing filled in', route: '/tasks/new', as: SECRETARIAT, address: () => '/tasks/new', prepare: sendEmpty((t) => t('common.action.saveDraft')) },
  { name: 'task', route: '/tasks/$taskId', as: SECRETARIAT, address: ({ taskId }) => `/tasks/${taskId}` },
  { name: 'draft of a task, to be deleted', route: '/tasks/$taskId', as: SECRETARIAT, address: ({ draftTaskId }) => `/tasks/${draftTaskId}`, prepare: dialog((t) => t('task.delete')) },
  { name: 'edit task', route: '/tasks/$taskId/edit', as: SECRETARIAT, address: ({ draftTaskId }) => `/tasks/${draftTaskId}/edit` },
  { name: 'directives', route: '/directives', as: SECRETARIAT, address: () => '/directives' },
  { name: 'new directive', route: '/directives/new', as: SECRETARIAT, address: () => '/directives/new' },
  { name: 'conclusion, to be read', route: '/directives/read', as: SECRETARIAT, address: () => '/directives/read' },
  { name: 'conclusion, read', route: '/directives/read', as: SECRETARIAT, address: () => '/directives/read', prepare: async (page, t) => {
    await page.getByRole('textbox', { name: t('reading.paste') }).fill('1. Giao Sở Thông tin và Truyền thông chủ trì xây dựng phóng sự, xong trước 15/12.\n2. Giao các sở báo cáo kết quả.');
    await page.getByRole('button', { name: t('reading.read') }).click();
    await page.getByRole('heading', { name: t('reading.drafts') }).waitFor();
  } },
  { name: 'directive', route: '/directives/$directiveId', as: SECRETARIAT, address: ({ directiveId }) => `/directives/${directiveId}` },
  { name: 'directive, being split', route: '/directives/$directiveId', as: SECRETARIAT, address: ({ draftDirectiveId }) => `/directives/${draftDirectiveId}`, prepare: async (page, t) => {
    await page.getByRole('button', { name: t('directive.clause.split') }).click();
    await page.getByRole('button', { name: t('directive.clause.suggest') }).click();
    await page.getByRole('alert').waitFor();
  } },
  { name: 'edit directive', route: '/directives/$directiveId/edit', as: SECRETARIAT, address: ({ draftDirectiveId }) => `/directives/${draftDirectiveId}/edit` },
  { name: 'plans', route: '/plans', as: SECRETARIAT, address: () => '/plans' },
  { name: 'plans, a new one', route: '/plans', as: SECRETARIAT, address: () => '/plans', prepare: dialog((t) => t('plan.add')) },
  { name: 'plans, a new group of tasks', route: '/plans', as: SECRETARIAT, address: () => '/plans', prepare: dialog((t) => t('committee.addTheme')) },
  { name: 'plan', route: '/plans/$planId', as: SECRETARIAT, address: ({ planId }) => `/plans/${planId}` },
  { name: 'plan, being edited', route: '/plans/$planId', as: SECRETARIAT, address: ({ planId }) => `/plans/${planId}`, prepare: dialog((t) => t('common.action.edit')) },
  { name: 'plan, copying from the half-year before', route: '/plans/$planId', as: SECRETARIAT, address: ({ planId }) => `/plans/${planId}`, prepare: dialog((t) => t('rollOver.copy.open')) },
  { name: 'plan, tasks as a grid', route: '/plans/$planId/grid', as: SECRETARIAT, address: ({ planId }) => `/plans/${planId}/grid` },
  { name: 'plan, tasks from a table', route: '/plans/$planId/import', as: SECRETARIAT, address: ({ planId }) => `/plans/${planId}/import` },
  { name: 'plan, the change of half-year', route: '/plans/$planId/roll-over', as: SECRETARIAT, address: ({ planId }) => `/plans/${planId}/roll-over` },
  { name: 'report rounds', route: '/rounds', as: SECRETARIAT, address: () => '/rounds' },
  { name: 'report rounds, opening one', route: '/rounds', as: SECRETARIAT, address: () => '/rounds', prepare: dialog((t) => t('round.add')) },
  { name: 'report rounds, waiving a report', route: '/rounds', as: SECRETARIAT, address: () => '/rounds', prepare: async (page, t) => {
    await page.getByRole('main').getByRole('button', { name: t('round.waive.open') }).first().click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'reports to review', route: '/review', as: SECRETARIAT, address: () => '/review' },
  { name: 'reports to review, several to be accepted', route: '/review', as: SECRETARIAT, address: () => '/review', prepare: async (page, t) => {
    await page.getByRole('button', { name: t('common.action.selectAll') }).click();
    await page.getByRole('main').getByRole('button', { name: /\d/ }).first().click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'report to review', route: '/review/$itemId', as: SECRETARIAT, address: ({ itemId }) => `/review/${itemId}` },
  { name: 'report, to be returned', route: '/review/$itemId', as: SECRETARIAT, address: ({ itemId }) => `/review/${itemId}`, prepare: dialog((t) => t('review.return.open')) },
  { name: 'units', route: '/units', as: SECRETARIAT, address: () => '/units' },
  { name: 'units, a new one', route: '/units', as: SECRETARIAT, address: () => '/units', prepare: dialog((t) => t('unit.add')) },
  { name: 'unit', route: '/units/$unitId', as: SECRETARIAT, address: ({ unitId }) => `/units/${unitId}` },
  { name: 'unit, being renamed', route: '/units/$unitId', as: SECRETARIAT, address: ({ unitId }) => `/units/${unitId}`, prepare: dialog((t) => t('unit.rename')) },
  { name: 'members', route: '/members', as: SECRETARIAT, address: () => '/members' },
  { name: 'members, a new one', route: '/members', as: SECRETARIAT, address: () => '/members', prepare: dialog((t) => t('member.add')) },
];

const officer: readonly Screen[] = [
  { name: 'asks of the unit', route: '/asks', as: OFFICER, address: () => '/asks' },
  { name: 'task, a later due day asked for', route: '/tasks/$taskId', as: OFFICER, address: ({ taskId }) => `/tasks/${taskId}`, prepare: dialog((t) => t('extension.ask')) },
  { name: 'notices', route: '/notices', as: OFFICER, address: () => '/notices' },
  { name: 'my work', route: '/work', as: OFFICER, address: () => '/work' },
  { name: 'report form', route: '/work/$assignmentId', as: OFFICER, address: ({ toReportId }) => `/work/${toReportId}` },
  { name: 'report form, returned', route: '/work/$assignmentId', as: OFFICER, address: ({ returnedId }) => `/work/${returnedId}` },
  { name: 'report, last look', route: '/check-report', as: OFFICER, address: ({ draftId }) => `/check-report?assignment=${draftId}` },
  { name: 'quick report', route: '/quick-report', as: OFFICER, address: () => '/quick-report', prepare: async (page) => {
    await page.getByRole('grid').waitFor();
  } },
  { name: 'reports through a spreadsheet', route: '/report-table', as: OFFICER, address: () => '/report-table' },
  { name: 'receipt', route: '/receipts/$submissionId', as: OFFICER, address: ({ submissionId }) => `/receipts/${submissionId}` },
  { name: 'dashboard, not for units', route: '/dashboard', as: OFFICER, address: () => '/dashboard', isError: true },
];

const others: readonly Screen[] = [
  { name: 'audit trail', route: '/audit', as: AUDITOR, address: () => '/audit' },
  { name: 'audit trail, nothing on that day', route: '/audit', as: AUDITOR, address: () => '/audit?from=2010-01-01&to=2010-01-02' },
  { name: 'audit trail, reports returned', route: '/audit', as: AUDITOR, address: () => '/audit?kind=report-item&act=report-item.returned' },
  { name: 'accounts', route: '/admin', as: ADMIN, address: () => '/admin' },
  { name: 'accounts, a new one', route: '/admin', as: ADMIN, address: () => '/admin', prepare: dialog((t) => t('user.add')) },
  { name: 'days off', route: '/admin', as: ADMIN, address: () => '/admin?part=holidays' },
  { name: 'settings of the committee', route: '/admin', as: ADMIN, address: () => '/admin?part=committee' },
];

/** Every address of the web, as the person it is made for, and the states in which a page looks different. */
export const SCREENS: readonly Screen[] = [...open, ...leader, ...secretariat, ...officer, ...others];
