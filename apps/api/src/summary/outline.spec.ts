import type { Summary } from '@app/contract';
import type { LeadState } from '@app/domain';
import { readDocx } from '../testing/docx';
import { factsOf, id, indicator, SUPPORT, THEME, UNIT, type Told } from '../testing/given-summary';
import { docxOf } from './docx/docx.writer';
import { outlineOf } from './outline';
import type { IndicatorFacts } from './summary.queries';

/** The paragraphs below a heading, up to the next one. */
function under(summary: Summary, label: string): string[] {
  const blocks = summary.sections.flatMap((section) => section.blocks);
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.label.startsWith(label));
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.kind === 'heading');
  return rest.slice(0, to === -1 ? undefined : to).flatMap((block) => (block.kind === 'paragraph' ? [block.sentences.map(({ text }) => text).join('')] : []));
}
const taskText = (told: Told): string => under(outlineOf(factsOf(told), 'vi'), '2.1.')[1] ?? '';

describe('the sentence of a task', () => {
  it.each<[string, Told, string]>([
    ['completed early', { state: 'completed', deadlineClass: 'completed-early', completedOn: '2020-10-09' }, 'hoàn thành trước hạn, ngày 09/10/2020.'],
    ['completed on time', { state: 'completed', deadlineClass: 'completed-on-time', completedOn: '2020-11-30' }, 'hoàn thành đúng hạn, ngày 30/11/2020.'],
    ['completed late', { state: 'completed', deadlineClass: 'completed-late', completedOn: '2020-12-02' }, 'hoàn thành quá hạn, ngày 02/12/2020 (hạn 30/11/2020).'],
    ['within term', {}, 'chưa hoàn thành, trong hạn (thời hạn 30/11/2020).'],
    ['without a due day, by a leader’s decision', { dueOn: null }, 'chưa hoàn thành, trong hạn (thời hạn chưa xác định).'],
    ['within an extended term (R8)', { extensionCount: 1 }, 'chưa hoàn thành, trong hạn (thời hạn 30/11/2020, gia hạn lần 1, hạn gốc 30/10/2020).'],
    ['claimed in time and not yet confirmed (R23)', { state: 'awaiting-confirmation' }, 'trong hạn, đơn vị đã báo cáo hoàn thành, đang chờ xác nhận (thời hạn 30/11/2020).'],
    ['claimed shortly before the due day', { state: 'awaiting-confirmation', deadlineClass: 'due-soon' }, 'trong hạn, đơn vị đã báo cáo hoàn thành, đang chờ xác nhận (thời hạn 30/11/2020).'],
    ['claimed after the due day', { state: 'awaiting-confirmation', deadlineClass: 'overdue', workingDaysLate: 3 }, 'chưa hoàn thành, quá hạn 3 ngày làm việc (hạn 30/11/2020).'],
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

describe('the row of a task in annex 2', () => {
  const statusIn = (told: Told): string | undefined => {
    const table = outlineOf(factsOf(told), 'vi').annexes[1]?.blocks[0];
    return table?.kind === 'table' ? table.rows.find(({ kind }) => kind === 'plain')?.cells[table.columns.findIndex(({ id: column }) => column === 'status')] : undefined;
  };

  it.each<[string, Told, string]>([
    ['within term', {}, 'Chưa hoàn thành, trong hạn'],
    ['claimed in time (R23)', { state: 'awaiting-confirmation' }, 'Trong hạn, chờ xác nhận hoàn thành'],
    ['claimed late', { state: 'awaiting-confirmation', deadlineClass: 'overdue', workingDaysLate: 3 }, 'Chưa hoàn thành, quá hạn'],
  ])('says how it stands: %s', (_, told, expected) => {
    expect(statusIn(told)).toBe(expected);
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
    const round = { id: id(6), name: 'Báo cáo 6 tháng', dueOn: '2020-06-17', reports: reports.map(([firstSubmittedOn, returnCount], at) => ({ unitId: [UNIT, SUPPORT, id(5)][at] ?? '', firstSubmittedOn, returnCount, note: null })) };
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

describe('the reminders of annex 1', () => {
  const shown = (reminders: ReadonlyMap<string, number> | null): (string | undefined)[] => {
    const [table] = outlineOf({ ...factsOf({}), reminders }, 'vi').annexes[0]?.blocks ?? [];
    if (table?.kind !== 'table') throw new Error('annex 1 is a table');
    const at = table.columns.findIndex(({ id: column }) => column === 'reminders');
    return table.rows.map(({ cells }) => cells[at]);
  };

  it('are counted by unit, none as 0 and nothing recorded as a dash (R10)', () => {
    expect(shown(new Map([[UNIT, 3]]))).toEqual(['3', '0', '0', '3']);
    expect(shown(null)).toEqual(['–', '–', '–', '–']);
  });
});
