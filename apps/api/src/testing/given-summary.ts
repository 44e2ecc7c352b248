import type { Cell } from '@app/contract';
import { ratesOf, totalsOf, type DeadlineClass, type LeadState } from '@app/domain';
import type { SummaryFacts } from '../summary/facts';
import type { AcceptedWords, IndicatorFacts, TaskText } from '../summary/summary.queries';

export const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const UNIT = id(1);
export const SUPPORT = id(2);
export const THEME = id(3);
const TASK = id(10);
const LEAD = id(20);
const HELP = id(21);

export interface Told {
  readonly title?: string;
  readonly state?: LeadState;
  readonly deadlineClass?: DeadlineClass;
  readonly workingDaysLate?: number;
  readonly completedOn?: string;
  readonly dueOn?: string | null;
  readonly extensionCount?: number;
  readonly isHeldOutside?: boolean;
  readonly indicators?: readonly IndicatorFacts[];
  readonly words?: Partial<AcceptedWords>;
  readonly helperWords?: Partial<AcceptedWords>;
}

const wordsOf = (assignmentId: string, over: Partial<AcceptedWords>): AcceptedWords => ({ assignmentId, itemId: id(30), versionNumber: 2, narrative: 'Đã làm xong', difficulties: null, proposals: null, ...over });

/** One task led by one unit and supported by another, as the dashboard and the reports tell of it. */
export function factsOf(told: Told, over: Partial<SummaryFacts> = {}): SummaryFacts {
  const { title = 'Mở chuyên trang', state = 'in-progress', deadlineClass = 'within-term', workingDaysLate = null, completedOn = null, dueOn = '2020-11-30', extensionCount = 0 } = told;
  const shown = 'in-progress' as const;
  const status = { shown, deadlineClass, marks: [], workingDaysLate, daysLate: null, workingDaysLeft: null, silentDays: null };
  const cell = (over: Partial<Cell>): Cell => ({ assignmentId: LEAD, taskId: TASK, unitId: UNIT, role: 'lead', state, status, due: { dueOn, originalDueOn: '2020-10-30', extensionCount }, completedOn, acceptedPercent: null, claimedPercent: null, lastWordOn: null, ...over });
  const totals = totalsOf([{ deadlineClass, shown, isParent: false }]);
  const nothing = totalsOf([]);
  const text: TaskText = { id: TASK, deliverable: 'Chuyên trang', isHeldOutside: told.isHeldOutside ?? false, indicators: told.indicators ?? [] };
  const words = new Map<string, AcceptedWords>();
  if (told.words) words.set(LEAD, wordsOf(LEAD, told.words));
  if (told.helperWords) words.set(HELP, wordsOf(HELP, { itemId: id(31), ...told.helperWords }));
  const unit = (unitId: string, name: string, counted: typeof totals, coordinatingCount: number) => ({ id: unitId, code: name, name, shortName: name, kind: 'government', endedOn: null, successorIds: [], totals: counted, completionOfDue: ratesOf(counted).completionOfDue, coordinatingCount });
  return {
    committee: { name: 'Ban Chỉ đạo công tác thông tin đối ngoại tỉnh Hải Dương', nameEn: 'Steering Committee', nameZh: null, parentName: 'Tỉnh ủy Hải Dương', placeName: 'Hải Dương', documentSymbol: 'BCĐ', layout: 'party', timeZone: 'Asia/Ho_Chi_Minh', headName: 'Nguyễn Văn A', agencyName: null, agencySymbol: null },
    dashboard: {
      planId: id(4), planName: 'Kế hoạch 6 tháng cuối năm 2020', halfYear: '2020-H2', startsOn: '2020-06-15', endsOn: '2020-12-14', effectiveOn: '2020-11-16', knownAt: '2020-11-16T09:00:00.000Z', ruleVersion: 1, revision: 1,
      totals, ...ratesOf(totals),
      themes: [{ id: THEME, code: 'DH', name: 'Tuyên truyền', nameEn: 'Communication', nameZh: null }],
      units: [unit(UNIT, 'Sở Thông tin', totals, 0), unit(SUPPORT, 'Báo Hải Dương', nothing, 1), unit(id(5), 'Công an tỉnh', nothing, 0)],
      tasks: [{ id: TASK, code: 'DH.01', title, themeId: THEME }],
      cells: [cell({}), cell({ assignmentId: HELP, unitId: SUPPORT, role: 'coordinating', state: 'given', status: null })],
    },
    plan: { documentNumber: '12-KH/BCĐ', issuedOn: '2020-07-06' },
    units: new Map([[UNIT, 'Sở Thông tin'], [SUPPORT, 'Báo Hải Dương'], [id(5), 'Công an tỉnh']].map(([unitId = '', name = '']) => [unitId, { id: unitId, name, shortName: name, nameEn: null, nameZh: null }])),
    texts: new Map([[TASK, text]]),
    words,
    indicatorPast: new Map(),
    themes: [{ id: THEME, code: 'DH', name: 'Tuyên truyền', nameEn: null, nameZh: null, position: 1 }],
    documents: [], members: [], round: null, reminders: null, previous: null, next: null,
    ...over,
  };
}

export const indicator = (actual: number | null, over: Partial<IndicatorFacts> = {}): IndicatorFacts => ({ id: id(70), name: 'Tin, bài', unitOfMeasure: 'tin, bài', target: 1200, direction: 'at-least', actual, ...over });
