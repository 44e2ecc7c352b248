import type { Cell, Summary } from '@app/contract';
import { totalsOf, ratesOf, type DeadlineClass, type LeadState } from '@app/domain';
import { readDocx } from '../testing/docx';
import { docxOf } from './docx.writer';
import type { SummaryFacts } from './facts';
import { outlineOf } from './outline';
import type { AcceptedWords, IndicatorFacts, TaskText } from './summary.queries';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const UNIT = id(1);
const SUPPORT = id(2);
const THEME = id(3);
const TASK = id(10);
const LEAD = id(20);
const HELP = id(21);

interface Told {
  readonly title?: string;
  readonly state?: LeadState;
  readonly deadlineClass?: DeadlineClass;
  readonly workingDaysLate?: number;
  readonly completedOn?: string;
  readonly extensionCount?: number;
  readonly isHeldOutside?: boolean;
  readonly indicators?: readonly IndicatorFacts[];
  readonly words?: Partial<AcceptedWords>;
  readonly helperWords?: Partial<AcceptedWords>;
}

const wordsOf = (assignmentId: string, over: Partial<AcceptedWords>): AcceptedWords => ({ assignmentId, itemId: id(30), versionNumber: 2, narrative: 'Đã làm xong', difficulties: null, proposals: null, ...over });

/** One task led by one unit and supported by another, as the dashboard and the reports tell of it. */
function factsOf(told: Told, over: Partial<SummaryFacts> = {}): SummaryFacts {
  const { title = 'Mở chuyên trang', state = 'in-progress', deadlineClass = 'within-term', workingDaysLate = null, completedOn = null, extensionCount = 0 } = told;
  const shown = 'in-progress' as const;
  const status = { shown, deadlineClass, marks: [], workingDaysLate, daysLate: null, workingDaysLeft: null, silentDays: null };
  const cell = (over: Partial<Cell>): Cell => ({ assignmentId: LEAD, taskId: TASK, unitId: UNIT, role: 'lead', state, status, due: { dueOn: '2020-11-30', originalDueOn: '2020-10-30', extensionCount }, completedOn, acceptedPercent: null, claimedPercent: null, lastWordOn: null, ...over });
  const totals = totalsOf([{ deadlineClass, shown, isParent: false }]);
  const nothing = totalsOf([]);
  const text: TaskText = { id: TASK, deliverable: 'Chuyên trang', isHeldOutside: told.isHeldOutside ?? false, indicators: told.indicators ?? [] };
  const words = new Map<string, AcceptedWords>();
  if (told.words) words.set(LEAD, wordsOf(LEAD, told.words));
  if (told.helperWords) words.set(HELP, wordsOf(HELP, { itemId: id(31), ...told.helperWords }));
  const unit = (unitId: string, name: string, counted: typeof totals, coordinatingCount: number) => ({ id: unitId, code: name, name, shortName: name, kind: 'government', endedOn: null, successorIds: [], totals: counted, completionOfDue: ratesOf(counted).completionOfDue, coordinatingCount });
  return {
    committee: { name: 'Ban Chỉ đạo công tác thông tin đối ngoại tỉnh Hải Dương', nameEn: 'Steering Committee', nameZh: null, parentName: 'Tỉnh ủy Hải Dương', placeName: 'Hải Dương', documentSymbol: 'BCĐ', timeZone: 'Asia/Ho_Chi_Minh', headName: 'Nguyễn Văn A', agencyName: null },
    dashboard: {
      planId: id(4), planName: 'Kế hoạch 6 tháng cuối năm 2020', halfYear: '2020-H2', startsOn: '2020-06-15', endsOn: '2020-12-14', effectiveOn: '2020-11-16', knownAt: '2020-11-16T09:00:00.000Z', ruleVersion: 1,
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
    themes: [{ id: THEME, code: 'DH', name: 'Tuyên truyền', nameEn: null, nameZh: null, position: 1 }],
    documents: [], members: [], round: null, previous: null, next: null,
    ...over,
  };
}

/** The paragraphs below a heading, up to the next one. */
function under(summary: Summary, label: string): string[] {
  const blocks = summary.sections.flatMap((section) => section.blocks);
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.label.startsWith(label));
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.kind === 'heading');
  return rest.slice(0, to === -1 ? undefined : to).flatMap((block) => (block.kind === 'paragraph' ? [block.sentences.map(({ text }) => text).join('')] : []));
}
const taskText = (told: Told): string => under(outlineOf(factsOf(told), 'vi'), '2.1.')[1] ?? '';
const indicator = (actual: number | null, over: Partial<IndicatorFacts> = {}): IndicatorFacts => ({ name: 'Tin, bài', unitOfMeasure: 'tin, bài', target: 1200, direction: 'at-least', actual, ...over });

describe('the sentence of a task', () => {
  it.each<[string, Told, string]>([
    ['completed early', { state: 'completed', deadlineClass: 'completed-early', completedOn: '2020-10-09' }, 'hoàn thành trước hạn, ngày 09/10/2020.'],
    ['completed on time', { state: 'completed', deadlineClass: 'completed-on-time', completedOn: '2020-11-30' }, 'hoàn thành đúng hạn, ngày 30/11/2020.'],
    ['completed late', { state: 'completed', deadlineClass: 'completed-late', completedOn: '2020-12-02' }, 'hoàn thành quá hạn, ngày 02/12/2020 (hạn 30/11/2020).'],
    ['within term', {}, 'chưa hoàn thành, trong hạn (thời hạn 30/11/2020).'],
    ['within an extended term (R8)', { extensionCount: 1 }, 'chưa hoàn thành, trong hạn (thời hạn 30/11/2020, gia hạn lần 1, hạn gốc 30/10/2020).'],
    ['overdue', { deadlineClass: 'overdue', workingDaysLate: 11 }, 'chưa hoàn thành, quá hạn 11 ngày làm việc (hạn 30/11/2020).'],
    ['overdue since a day off', { deadlineClass: 'overdue', workingDaysLate: 0 }, 'chưa hoàn thành, quá hạn (hạn 30/11/2020).'],
    ['a standing duty (R9)', { deadlineClass: 'no-deadline' }, 'nhiệm vụ thường xuyên.'],
    ['on hold', { state: 'on-hold', deadlineClass: 'not-counted' }, 'tạm dừng.'],
    ['cancelled', { state: 'cancelled', deadlineClass: 'not-counted' }, 'kết thúc theo dõi.'],
    ['carried over', { state: 'carried-over', deadlineClass: 'not-counted' }, 'chuyển sang kỳ sau.'],
  ])('that is %s', (_, told, expected) => {
    expect(taskText(told)).toBe(`Mở chuyên trang (Sở Thông tin chủ trì): ${expected}`);
  });

  it.each<[string, number | null, LeadState, Partial<IndicatorFacts>, string]>([
    ['passed', 1350, 'completed', {}, 'Tin, bài: 1.350/1.200 tin, bài, vượt chỉ tiêu 12,5%.'],
    ['passed before the end', 1350, 'in-progress', {}, 'Tin, bài: 1.350/1.200 tin, bài, vượt chỉ tiêu 12,5%.'],
    ['reached', 1200, 'completed', {}, 'Tin, bài: 1.200/1.200 tin, bài.'],
    ['missed', 800.5, 'completed', {}, 'Tin, bài: 800,5/1.200 tin, bài, không đạt chỉ tiêu.'],
    ['not reached yet', 800, 'in-progress', {}, 'Tin, bài: 800/1.200 tin, bài.'],
    ['not known, which is not zero (R10)', null, 'in-progress', {}, 'Tin, bài: chưa có số liệu (chỉ tiêu 1.200 tin, bài).'],
    ['of which less is better', 3, 'completed', { direction: 'at-most', target: 2 }, 'Tin, bài: 3/2 tin, bài, không đạt chỉ tiêu.'],
  ])('tells of a target that is %s', (_, actual, state, over, expected) => {
    const deadlineClass = state === 'completed' ? 'completed-on-time' : 'within-term';
    expect(taskText({ state, deadlineClass, completedOn: '2020-11-30', indicators: [indicator(actual, over)] })).toContain(` ${expected}`);
  });

  it('ends in the unit’s own words with their item as source, and has none for a task held outside (R16)', () => {
    const told: Told = { words: { narrative: ' Đã mở\n chuyên trang ' } };
    expect(taskText(told)).toMatch(/\(thời hạn 30\/11\/2020\)\. Đã mở chuyên trang\.$/);
    const quoted = outlineOf(factsOf(told), 'vi').sections[1]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])).find(({ origin }) => origin === 'quoted');
    expect(quoted?.sources).toEqual([{ kind: 'item', id: id(30), label: 'DH.01 (2)' }]);
    expect(taskText({ ...told, isHeldOutside: true })).not.toContain('Đã mở');
  });
});

describe('the sections', () => {
  it('give the reasons and proposals of leading and supporting units, and leave out "Không."', () => {
    const summary = outlineOf(factsOf({ words: { difficulties: 'Thiếu biên dịch viên.', proposals: 'Không.' }, helperWords: { difficulties: 'Không có', proposals: 'Đề nghị bổ sung kinh phí' } }), 'vi');
    expect(under(summary, '3. Nguyên nhân')).toEqual(['[Tổ giúp việc viết nguyên nhân khách quan, chủ quan]', 'Khó khăn, vướng mắc do các đơn vị báo cáo:', 'Sở Thông tin (DH.01): Thiếu biên dịch viên.']);
    expect(under(summary, '4. Kiến nghị')).toEqual(['Báo Hải Dương (DH.01): Đề nghị bổ sung kinh phí.']);
  });

  it('name who reported late and who did not report, judged on the first submission', () => {
    const reports = [['2020-06-17', 1], ['2020-06-18', 0], [null, 0]] as const;
    const round = { id: id(6), name: 'Báo cáo 6 tháng', dueOn: '2020-06-17', reports: reports.map(([firstSubmittedOn, returnCount], at) => ({ unitId: [UNIT, SUPPORT, id(5)][at] ?? '', firstSubmittedOn, returnCount })) };
    expect(under(outlineOf(factsOf({}, { round }), 'vi'), '3. Chế độ')).toEqual(['1/3 đơn vị gửi Báo cáo 6 tháng đúng hạn (hạn 17/06/2020); gửi muộn: 1; chưa gửi: 1. Báo cáo phải bổ sung, gửi lại: 1. Đơn vị gửi muộn: Báo Hải Dương. Đơn vị chưa gửi: Công an tỉnh.']);
    expect(under(outlineOf(factsOf({}), 'vi'), '3. Chế độ')).toEqual(['Chưa đến hạn báo cáo của kỳ.']);
  });

  it('list papers with the kind in front only where the title lacks it, and who joined or left', () => {
    const paper = (title: string, number: string | null) => ({ source: 'directive' as const, id: id(7), kind: 'conclusion', number, title, issuedOn: '2020-07-03' });
    const member = { id: id(8), personName: 'Trần Thị B', position: 'Giám đốc', committeePost: 'member' as const, change: 'joined' as const, on: '2020-08-01' };
    const summary = outlineOf(factsOf({}, { documents: [paper('Thông báo kết luận hội nghị', null), paper('Giao ban quý III', '15-TB/BCĐ')], members: [member] }), 'vi');
    expect(under(summary, '1. Việc ban hành')).toEqual(['Trong kỳ đã ban hành 02 văn bản chỉ đạo, kế hoạch:', 'Thông báo kết luận hội nghị (ngày 03/07/2020).', 'Thông báo kết luận: Giao ban quý III (số 15-TB/BCĐ, ngày 03/07/2020).']);
    expect(under(summary, '2. Kiện toàn')).toEqual(['Từ ngày 01/08/2020, Trần Thị B, Giám đốc, giữ chức danh Ủy viên.']);
  });

  it('look ahead with the next plan where there is one, else with what goes on', () => {
    expect(under(outlineOf(factsOf({}), 'vi'), '1. Nhiệm vụ tiếp tục')).toEqual(['Kế hoạch 6 tháng đầu năm 2021 chưa được giao; các nhiệm vụ sau tiếp tục thực hiện:', 'Mở chuyên trang (Sở Thông tin chủ trì): chưa hoàn thành, trong hạn (thời hạn 30/11/2020).']);
    const plan = { id: id(9), name: 'Kế hoạch 6 tháng đầu năm 2021', halfYear: '2021-H1', endsOn: '2021-06-14' };
    const task = { taskId: id(11), taskCode: 'DH.02', taskTitle: 'Tuyên truyền Đại hội XIII', taskKind: 'dated' as const, themeId: THEME, unitId: UNIT, dueOn: '2021-01-20' };
    expect(under(outlineOf(factsOf({}, { next: { plan, tasks: [task] } }), 'vi'), '1. Tuyên truyền')).toEqual(['Tuyên truyền Đại hội XIII (Sở Thông tin chủ trì; thời hạn 20/01/2021).']);
  });

  it('open with the plan’s number and day, and write the month of the cut-off as documents do', () => {
    const { opening, head } = outlineOf(factsOf({}), 'vi');
    expect(opening.sentences[0]?.text).toContain('Kế hoạch số 12-KH/BCĐ ngày 06/07/2020');
    expect(opening.sentences[0]?.text).toContain('(số liệu từ ngày 15/06/2020 đến ngày 16/11/2020)');
    expect(head.placeAndDay).toBe('Hải Dương, ngày        tháng 12 năm 2020');
  });
});

describe('hostile text', () => {
  const bad = `</w:t><w:p> & "x" 'y' \u0000\u0008\u001B\uFFFE\uD800 \u202Etxet ${'dài '.repeat(12_000)}Ho\u0323p 😀 ]]>`;

  it('neither breaks the Word file nor becomes part of its structure', async () => {
    const facts = factsOf({ title: bad, words: { narrative: bad, difficulties: bad, proposals: bad }, indicators: [indicator(1, { name: bad, unitOfMeasure: bad })] }, { members: [{ id: id(8), personName: bad, position: bad, committeePost: 'head', change: 'left', on: '2020-08-01' }] });
    const clean = readDocx(await docxOf(outlineOf(factsOf({ words: { narrative: 'a', difficulties: 'b', proposals: 'c' }, indicators: [indicator(1)] }, { members: facts.members.map((member) => ({ ...member, personName: 'A', position: 'B' })) }), 'vi')));
    const word = readDocx(await docxOf(outlineOf(facts, 'vi')));
    expect(word.paragraphs).toHaveLength(clean.paragraphs.length);
    const text = word.paragraphs.join('\n');
    expect(text).toContain('</w:t><w:p> & "x" \'y\'');
    expect(text).toContain('Họp 😀 ]]>');
    expect(text).not.toMatch(/[\u202A-\u202E\uFFFE]/);
  });
});
