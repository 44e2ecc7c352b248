/** Every address of the web. Use them with the router: `<Link to={paths.task} params={{ taskId }}>`. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  setup: '/setup',
  dashboard: '/dashboard',
  work: '/work',
  workCheck: '/check-report',
  workForm: '/work/$assignmentId',
  receipt: '/receipts/$submissionId',
  tasks: '/tasks',
  taskNew: '/tasks/new',
  task: '/tasks/$taskId',
  taskEdit: '/tasks/$taskId/edit',
  directives: '/directives',
  directiveNew: '/directives/new',
  directive: '/directives/$directiveId',
  directiveEdit: '/directives/$directiveId/edit',
  plans: '/plans',
  plan: '/plans/$planId',
  planImport: '/plans/$planId/import',
  review: '/review',
  reviewItem: '/review/$itemId',
  summary: '/summary',
  asks: '/asks',
  units: '/units',
  unit: '/units/$unitId',
  members: '/members',
  audit: '/audit',
  admin: '/admin',
} as const;

/** Pages that need nobody signed in. */
export const OPEN_PATHS: readonly string[] = [paths.signIn, paths.setup];
