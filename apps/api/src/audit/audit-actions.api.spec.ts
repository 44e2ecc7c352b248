import { ENDPOINTS, type EndpointShape } from '@app/contract';
import { auditSentence, words } from '@app/words';
import { Commits, type AuditInput } from '../database/commit';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn } from '../testing/given';

/** What each command of the contract writes into the trail; a unit's own draft leaves nothing until it is submitted (R17). */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  createSetup: ['installation.set-up'],
  login: ['session.opened'],
  logout: ['session.closed'],
  logoutAll: ['session.all-closed'],
  keepLanguage: [],
  changePassword: ['password.changed'],
  editCommittee: ['committee.edited'],
  createTheme: ['theme.created'],
  createMember: ['member.added'],
  editMember: ['member.edited'],
  createUser: ['user.created'],
  editUser: ['user.edited'],
  createHoliday: ['holiday.created'],
  deleteHoliday: ['holiday.deleted'],
  createUnit: ['unit.created'],
  editUnit: ['unit.edited'],
  renameUnit: ['unit.renamed'],
  createDirective: ['directive.created'],
  editDirective: ['directive.edited'],
  splitDirective: ['directive.split'],
  proposeFromText: ['directive.proposed'],
  proposeFromFile: ['directive.proposed'],
  proposeFromDirective: ['directive.proposed'],
  issueDirective: ['directive.issued'],
  deleteDirective: ['directive.deleted', 'task.edited'],
  withdrawDirective: ['directive.withdrawn'],
  supersedeDirective: ['directive.superseded'],
  disposeClause: ['clause.disposed'],
  acceptProposal: ['directive.proposal-accepted', 'task.created'],
  decideClauseLink: ['clause.linked', 'clause.separated'],
  createPlan: ['plan.created'],
  editPlan: ['plan.edited'],
  reviewPlan: ['plan.reviewed'],
  returnPlan: ['plan.returned'],
  approvePlan: ['plan.approved'],
  activatePlan: ['plan.activated'],
  startClosingPlan: ['plan.closing'],
  closePlan: ['plan.closed', 'assignment.closed'],
  copyTasks: ['task.created'],
  decideRollOver: ['assignment.carried-over', 'assignment.reworded', 'assignment.closed', 'assignment.cancelled', 'task.created'],
  createTask: ['task.created'],
  editTask: ['task.edited'],
  deleteTask: ['task.deleted'],
  issueTask: ['task.issued'],
  saveTaskRows: ['task.created', 'task.edited'],
  issueUnclearTask: ['task.issued-unclear'],
  acknowledgeAssignment: ['assignment.acknowledged'],
  handBackAssignment: ['assignment.handed-back', 'assignment.clarification-asked'],
  suspendAssignment: ['assignment.suspended'],
  resumeAssignment: ['assignment.resumed'],
  cancelAssignment: ['assignment.cancelled'],
  reopenAssignment: ['assignment.reopened'],
  draftExtension: ['extension.drafted'],
  submitExtension: ['extension.submitted'],
  editExtension: ['extension.edited'],
  withdrawExtension: ['extension.withdrawn'],
  decideExtension: ['extension.approved', 'extension.approved-shorter', 'extension.refused'],
  uploadFile: ['evidence.added', 'evidence.blocked'],
  removeFile: ['evidence.removed'],
  addressAsk: ['ask.addressed'],
  answerAsk: ['ask.answered', 'ask.refused'],
  closeAsk: ['ask.closed'],
  speakForPart: ['part.confirmed', 'part.corrected', 'part.disputed'],
  settleDispute: ['part.settled'],
  draftSummary: ['summary.drafted'],
  editSummary: ['summary.edited'],
  discardSummary: ['summary.discarded'],
  reviewSummary: ['summary.reviewed'],
  returnSummary: ['summary.returned'],
  signSummary: ['summary.signed'],
  numberSummary: ['summary.numbered'],
  issueSummary: ['summary.issued', 'summary.replaced', 'round.frozen'],
  uploadSignedSummary: ['summary.signed-copy-kept'],
  commentSummary: ['summary.commented'],
  resolveSummaryComment: ['summary.comment-resolved'],
  createRound: ['round.created'],
  createCalendarFeed: ['calendar-feed.created'],
  revokeCalendarFeed: ['calendar-feed.revoked'],
  readNotice: [],
  readNotices: [],
  remindReport: ['report.reminded'],
  waiveReport: ['report.waived'],
  allowLateEntry: ['report.late-entry-allowed'],
  saveDraft: [],
  saveDrafts: ['report.drafts-imported'],
  readDraftSheet: [],
  // Readings and checks change nothing.
  readTaskTable: [],
  checkTaskRows: [],
  importTasks: ['task-table.imported', 'task.created', 'task.edited'],
  submitReport: ['report.submitted'],
  sendToHead: ['report.sent-to-head'],
  handBackDrafts: ['report.sent-back'],
  recallSubmission: ['report.recalled'],
  acceptItem: ['report-item.accepted', 'report-item.endorsed'],
  returnItem: ['report-item.returned'],
  confirmItem: ['report-item.confirmed'],
};

const commands = Object.values<EndpointShape>(ENDPOINTS).filter(({ method }) => method !== 'GET');

describe('the trail', () => {
  it('knows what every command of the contract writes', () => {
    expect(Object.keys(ACTIONS).sort()).toEqual(commands.map(({ id }) => id).sort());
  });

  it.each(['vi', 'en', 'zh'] as const)('has a sentence in %s for each', (locale) => {
    const t = words(locale);
    const unknown = Object.values(ACTIONS).flat().filter((action) => {
      const entry = { action, actorName: 'A', objectLabel: 'B' };
      return auditSentence(t, entry) === t('audit.unknown', { actor: 'A', object: 'B', action });
    });
    expect(unknown).toEqual([]);
  });
});

describe('a command', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  const entry: AuditInput = { committeeId: null, action: 'user.edited', objectType: 'user', objectId: null, objectLabel: 'Người thử' };
  const run = (entries: number): Promise<void> =>
    api.app.get(Commits).run({ userId: null, displayName: 'spec', request: { id: null, idempotency: null } }, async (act) => {
      await act.manager.query(`INSERT INTO sign_in_failure (username, count, last_at) VALUES ('mark-${entries}', 1, now())`);
      for (let at = 0; at < entries; at += 1) act.record(entry);
    });
  const marks = async (): Promise<string[]> => (await api.dataSource.query<{ username: string }[]>('SELECT username FROM sign_in_failure')).map(({ username }) => username);

  it('is kept with its entry, and undone without one', async () => {
    await run(1);
    await expect(run(0)).rejects.toThrow('a command left no audit entry');
    expect(await marks()).toEqual(['mark-1']);
    const [{ count }] = await api.dataSource.query<[{ count: number }]>('SELECT count(*)::int AS count FROM audit_entry');
    expect(count).toBe(1);
  });

  it('signing out leaves one too', async () => {
    const user = await givenIn(api.dataSource).user();
    const session = await api.as(user.id);
    expect((await session.raw('POST', '/auth/logout', {})).status).toBe(204);
    const rows = await api.dataSource.query<{ action: string }[]>('SELECT action FROM audit_entry WHERE actor_id = $1', [user.id]);
    expect(rows.map(({ action }) => action)).toEqual(['session.closed']);
  });
});
