import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect, retainSearchParams, type RouterHistory } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { isOpen, paths } from '../lib/paths';
import { isProblem } from '../lib/problem';
import { FrameSearch, parseSearch, stringifySearch } from '../lib/search-params';
import { meQuery } from '../lib/me';
import { ErrorPage, NotFoundPage } from './error-page';
import { Root } from './root';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: (search): FrameSearch => FrameSearch.parse(search),
  search: { middlewares: [retainSearchParams<FrameSearch>(['committee', 'plan'])] },
  // Every page needs somebody signed in unless it is listed as open: a new page is closed by default.
  beforeLoad: async ({ context, location }) => {
    if (isOpen(location.pathname)) return;
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!isProblem(error, 'unauthenticated')) throw error;
      throw redirect({ to: paths.signIn, search: location.pathname === paths.home ? {} : { next: location.href } });
    }
  },
  component: Root,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});

const home = createRoute({ getParentRoute: () => root, path: paths.home, component: lazyRouteComponent(() => import('../routes/home'), 'HomePage') });
const signIn = createRoute({ getParentRoute: () => root, path: paths.signIn, component: lazyRouteComponent(() => import('../routes/sign-in'), 'SignInPage') });
const setup = createRoute({ getParentRoute: () => root, path: paths.setup, component: lazyRouteComponent(() => import('../routes/setup'), 'SetupPage') });
const dashboard = createRoute({ getParentRoute: () => root, path: paths.dashboard, staticData: { needs: ['dashboard.read'] }, component: lazyRouteComponent(() => import('../routes/dashboard'), 'DashboardPage') });
const work = createRoute({ getParentRoute: () => root, path: paths.work, component: lazyRouteComponent(() => import('../routes/work'), 'WorkPage') });
const workCheck = createRoute({ getParentRoute: () => root, path: paths.workCheck, component: lazyRouteComponent(() => import('../routes/work-check'), 'WorkCheckPage') });
const workForm = createRoute({ getParentRoute: () => root, path: paths.workForm, component: lazyRouteComponent(() => import('../routes/work-form'), 'WorkFormPage') });
const workGrid = createRoute({ getParentRoute: () => root, path: paths.workGrid, component: lazyRouteComponent(() => import('../routes/work-grid'), 'WorkGridPage') });
const workTable = createRoute({ getParentRoute: () => root, path: paths.workTable, component: lazyRouteComponent(() => import('../routes/work-table'), 'WorkTablePage') });
const receipt = createRoute({ getParentRoute: () => root, path: paths.receipt, component: lazyRouteComponent(() => import('../routes/receipt'), 'ReceiptPage') });
const tasks = createRoute({ getParentRoute: () => root, path: paths.tasks, component: lazyRouteComponent(() => import('../routes/tasks'), 'TasksPage') });
const taskNew = createRoute({ getParentRoute: () => root, path: paths.taskNew, staticData: { needs: ['task.write'] }, component: lazyRouteComponent(() => import('../routes/task-new'), 'TaskNewPage') });
const task = createRoute({ getParentRoute: () => root, path: paths.task, component: lazyRouteComponent(() => import('../routes/task'), 'TaskPage') });
const taskEdit = createRoute({ getParentRoute: () => root, path: paths.taskEdit, staticData: { needs: ['task.write'] }, component: lazyRouteComponent(() => import('../routes/task-edit'), 'TaskEditPage') });
const directives = createRoute({ getParentRoute: () => root, path: paths.directives, component: lazyRouteComponent(() => import('../routes/directives'), 'DirectivesPage') });
const directiveNew = createRoute({ getParentRoute: () => root, path: paths.directiveNew, staticData: { needs: ['directive.write'] }, component: lazyRouteComponent(() => import('../routes/directive-new'), 'DirectiveNewPage') });
const directiveRead = createRoute({ getParentRoute: () => root, path: paths.directiveRead, staticData: { needs: ['task.write'] }, component: lazyRouteComponent(() => import('../routes/directive-read'), 'DirectiveReadPage') });
const directive = createRoute({ getParentRoute: () => root, path: paths.directive, component: lazyRouteComponent(() => import('../routes/directive'), 'DirectivePage') });
const directiveEdit = createRoute({ getParentRoute: () => root, path: paths.directiveEdit, staticData: { needs: ['directive.write'] }, component: lazyRouteComponent(() => import('../routes/directive-edit'), 'DirectiveEditPage') });
const plans = createRoute({ getParentRoute: () => root, path: paths.plans, component: lazyRouteComponent(() => import('../routes/plans'), 'PlansPage') });
const plan = createRoute({ getParentRoute: () => root, path: paths.plan, component: lazyRouteComponent(() => import('../routes/plan'), 'PlanPage') });
const planGrid = createRoute({ getParentRoute: () => root, path: paths.planGrid, component: lazyRouteComponent(() => import('../routes/plan-grid'), 'PlanGridPage') });
const planImport = createRoute({ getParentRoute: () => root, path: paths.planImport, staticData: { needs: ['task.write'] }, component: lazyRouteComponent(() => import('../routes/plan-import'), 'PlanImportPage') });
const rollOver = createRoute({ getParentRoute: () => root, path: paths.rollOver, staticData: { needs: ['plan.roll-over'] }, component: lazyRouteComponent(() => import('../routes/roll-over'), 'RollOverPage') });
const rounds = createRoute({ getParentRoute: () => root, path: paths.rounds, staticData: { needs: ['round.manage', 'dashboard.read'] }, component: lazyRouteComponent(() => import('../routes/rounds'), 'RoundsPage') });
const notices = createRoute({ getParentRoute: () => root, path: paths.notices, component: lazyRouteComponent(() => import('../routes/notices'), 'NoticesPage') });
const review = createRoute({ getParentRoute: () => root, path: paths.review, staticData: { needs: ['report.review', 'report.confirm'] }, component: lazyRouteComponent(() => import('../routes/review'), 'ReviewPage') });
const reviewItem = createRoute({ getParentRoute: () => root, path: paths.reviewItem, component: lazyRouteComponent(() => import('../routes/review-item'), 'ReviewItemPage') });
const summary = createRoute({ getParentRoute: () => root, path: paths.summary, staticData: { needs: ['summary.read'] }, component: lazyRouteComponent(() => import('../routes/summary'), 'SummaryPage') });
const asks = createRoute({ getParentRoute: () => root, path: paths.asks, component: lazyRouteComponent(() => import('../routes/asks'), 'AsksPage') });
const decisions = createRoute({ getParentRoute: () => root, path: paths.decisions, component: lazyRouteComponent(() => import('../routes/decisions'), 'DecisionsPage') });
const units = createRoute({ getParentRoute: () => root, path: paths.units, component: lazyRouteComponent(() => import('../routes/units'), 'UnitsPage') });
const unit = createRoute({ getParentRoute: () => root, path: paths.unit, component: lazyRouteComponent(() => import('../routes/unit'), 'UnitPage') });
const members = createRoute({ getParentRoute: () => root, path: paths.members, component: lazyRouteComponent(() => import('../routes/members'), 'MembersPage') });
const audit = createRoute({ getParentRoute: () => root, path: paths.audit, staticData: { needs: ['audit.read'] }, component: lazyRouteComponent(() => import('../routes/audit'), 'AuditPage') });
const admin = createRoute({ getParentRoute: () => root, path: paths.admin, staticData: { needs: ['user.manage'] }, component: lazyRouteComponent(() => import('../routes/admin'), 'AdminPage') });
const problem = createRoute({ getParentRoute: () => root, path: paths.problem, component: lazyRouteComponent(() => import('../routes/problem'), 'ProblemRoute') });

const routeTree = root.addChildren([
  home, signIn, setup, dashboard, work, workCheck, workForm, workGrid, workTable, receipt, tasks, taskNew, task, taskEdit,
  directives, directiveNew, directiveRead, directive, directiveEdit, plans, plan, planGrid, planImport, rollOver, rounds, notices, review, reviewItem, asks, decisions, summary, units, unit, members, audit, admin, problem,
]);

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queryClient },
    ...(history && { history }),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
