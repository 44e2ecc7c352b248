import { getBurnUp, getDashboard, getLeaderAsks, listDirectives, listQueue, listWaiting, type BurnUp, type Cell, type Dashboard, type Status } from '@app/contract';
import { fakeApi, page, PLAN_ID, session, type FakeApi } from '../../testing/fake-api';

const id = (number: number): string => `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const NOTHING: Dashboard['totals'] = { total: 0, completed: 0, completedOnTime: 0, completedLate: 0, withinTerm: 0, dueSoon: 0, overdue: 0, notCounted: 0, standing: 0 } as Dashboard['totals'];

export const statusOf = (shown: Status['shown'], over: Partial<Status> = {}): Status => ({ shown, deadlineClass: 'within-term', marks: [], workingDaysLate: null, daysLate: null, workingDaysLeft: null, silentDays: null, ...over });

/** Two units, three tasks of two themes: North is overdue with one and on its way with another, South waits with the third and supports the first. */
export function givenDashboard(over: Partial<Dashboard> = {}): Dashboard {
  const units = [{ number: 11, shortName: 'Sở Bắc', kind: 'government', overdue: 1 }, { number: 12, shortName: 'Báo Nam', kind: 'party', overdue: 0 }];
  const tasks = [{ number: 21, code: 'A.01', title: 'Nâng cấp cổng thông tin', theme: 31 }, { number: 22, code: 'A.02', title: 'Tập huấn', theme: 31 }, { number: 23, code: 'B.01', title: 'Xuất bản ấn phẩm', theme: 32 }];
  const cell = (number: number, task: number, unit: number, said: Partial<Cell>): Cell => ({ assignmentId: id(number), taskId: id(task), unitId: id(unit), role: 'lead', state: 'in-progress', status: statusOf('in-progress'), due: { dueOn: '2020-11-30', originalDueOn: '2020-11-30', extensionCount: 0 }, completedOn: null, acceptedPercent: null, claimedPercent: null, lastWordOn: null, ...said });
  return {
    planId: PLAN_ID,
    planName: 'Kế hoạch 6 tháng cuối năm 2020',
    halfYear: '2020-H2',
    startsOn: '2020-06-15',
    endsOn: '2020-12-14',
    effectiveOn: '2020-11-16',
    knownAt: '2020-11-16T09:00:00.000Z',
    ruleVersion: 1,
    revision: 5,
    totals: { ...NOTHING, total: 3, withinTerm: 2, overdue: 1 },
    completionOfDue: { numerator: 0, denominator: 1 },
    planProgress: { numerator: 0, denominator: 3 },
    themes: [{ id: id(31), code: 'A', name: 'Thông tin điện tử', nameEn: null, nameZh: null }, { id: id(32), code: 'B', name: 'Ấn phẩm', nameEn: null, nameZh: null }],
    units: units.map(({ number, shortName, kind, overdue }) => ({ id: id(number), code: shortName, name: `${shortName} tỉnh`, shortName, kind, endedOn: null, successorIds: [], totals: { ...NOTHING, overdue }, completionOfDue: { numerator: 0, denominator: overdue }, coordinatingCount: 0 })),
    tasks: tasks.map(({ number, code, title, theme }) => ({ id: id(number), code, title, themeId: id(theme) })),
    cells: [
      cell(41, 21, 11, { status: statusOf('overdue', { deadlineClass: 'overdue', workingDaysLate: 5, daysLate: 7 }), due: { dueOn: '2020-11-09', originalDueOn: '2020-11-09', extensionCount: 0 } }),
      cell(42, 22, 11, {}),
      cell(43, 23, 12, { state: 'issued', status: statusOf('not-started') }),
      cell(44, 21, 12, { role: 'coordinating', state: 'requested', status: null }),
    ],
    ...over,
  };
}

export const CELL_ID = { overdue: id(41), moving: id(42), waiting: id(43), supporting: id(44) };

export const BURN_UP: BurnUp = {
  startsOn: '2020-06-15', endsOn: '2020-12-14', effectiveOn: '2020-11-16', total: 3,
  points: [
    { on: '2020-06-15', planned: 0, claimed: 0, accepted: 0 },
    { on: '2020-10-01', planned: 1, claimed: 1, accepted: 0 },
    { on: '2020-11-16', planned: 2, claimed: 1, accepted: 1 },
    { on: '2020-12-14', planned: 3, claimed: null, accepted: null },
  ],
};

/** The network of the dashboard; `answer` may change between questions. */
export function givenDashboardApi(answer: () => Dashboard = givenDashboard): FakeApi {
  const api = fakeApi({ session: session({ role: 'leader' }) });
  api.on(getDashboard, answer);
  api.on(listDirectives, () => page([]));
  api.on(getBurnUp, () => BURN_UP);
  api.on(getLeaderAsks, () => ({ count: 0, overdueCount: 0, items: [] }));
  api.on(listWaiting, () => ({ extensionCount: 0, handBackCount: 0, items: [] }));
  api.on(listQueue, () => page([]));
  return api;
}
