import { confirmItem, downloadSummary, getDashboard, getSummary, listQueue, type Dashboard, type Summary, type SummaryLocale } from '@app/contract';
import { formatRate } from '@app/words';
import readSheets from 'read-excel-file/node';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';
import { all, readDocx, textOf, type ReadDocx, type XmlElement } from '../testing/docx';
import { givenIn } from '../testing/given';
import { readPdf } from '../testing/pdf';

let api: TestApp;
let as: Demo['as'];
let secretary: Client;
let leader: Client;
let committeeId: string;
const planIds = { h1: '', h2: '' };

beforeAll(async () => {
  ({ api, as, committeeId, planId: planIds.h2 } = await startDemo());
  [{ id: planIds.h1 }] = await api.dataSource.query(`SELECT id FROM plan WHERE half_year = '2020-H1'`);
  [secretary, leader] = await Promise.all([as('thu-ky-btg'), as('truong-ban')]);
});
afterAll(() => api.close());

interface Asked {
  readonly layout?: 'party' | 'government';
  readonly locale?: SummaryLocale;
  readonly effectiveOn?: string;
  readonly knownAt?: string;
}

const summaryOf = async (planId: string, query: Asked = {}): Promise<Summary> => (await secretary.call(getSummary, { params: { planId }, query })).body;

async function wordOf(planId: string, query: Asked = {}): Promise<ReadDocx & { headers: Headers }> {
  const response = await secretary.raw('GET', `/plans/${planId}/summary.docx?${new URLSearchParams({ ...query }).toString()}`);
  expect(response.status).toBe(200);
  return { ...readDocx(new Uint8Array(await response.arrayBuffer())), headers: response.headers };
}

const dashboardOf = async ({ planId, effectiveOn, knownAt }: Summary): Promise<Dashboard> => (await leader.call(getDashboard, { query: { planId, effectiveOn, knownAt } })).body;

describe('the figures of the summary', () => {
  it.each([
    ['h1', '2020-06-14', [26, 18, 2, 1, 1, 4], '95,2% (20/21)', '90,9% (20/22)', '–'],
    ['h2', '2020-11-16', [47, 18, 4, 19, 4, 2], '84,6% (22/26)', '48,9% (22/45)', '95,2% (20/21)'],
  ] as const)('of %s are those of the dashboard, by default of %s', async (half, day, official, ofDue, progress, previous) => {
    const summary = await summaryOf(planIds[half]);
    const dashboard = await dashboardOf(summary);
    const { figures, sections } = summary;
    expect(summary.effectiveOn).toBe(day);
    const { totals } = figures;
    expect([totals.total, totals.completedOnTime, totals.completedLate, totals.withinTerm, totals.overdue, totals.notCounted]).toEqual(official);
    expect({ totals, completionOfDue: figures.completionOfDue, planProgress: figures.planProgress }).toEqual({ totals: dashboard.totals, completionOfDue: dashboard.completionOfDue, planProgress: dashboard.planProgress });

    const said = JSON.stringify(sections);
    const [total, onTime, late, within, overdue, notCounted] = official;
    expect(said).toContain(`Tổng số nhiệm vụ: ${total}; đã hoàn thành: ${onTime + late} (trước hạn, đúng hạn ${onTime}; quá hạn ${late}); chưa hoàn thành: ${within + overdue} (trong hạn ${within}; quá hạn ${overdue}); không tính (tạm dừng, kết thúc theo dõi, chuyển kỳ): ${notCounted}.`);
    expect(said).toContain(`Tỷ lệ hoàn thành trên số nhiệm vụ đến hạn: ${ofDue}; kỳ trước: ${previous}.`);
    expect(said).toContain(`Tiến độ so với kế hoạch: ${progress}.`);
  });

  it.each(['h1', 'h2'] as const)('of %s stand unit by unit and task by task in the annexes of the Word file', async (half) => {
    const summary = await summaryOf(planIds[half]);
    const dashboard = await dashboardOf(summary);
    const { tables } = await wordOf(planIds[half], { effectiveOn: summary.effectiveOn, knownAt: summary.knownAt });
    const [, , byUnit = [], byTask = []] = tables;
    const cells = (totals: Dashboard['totals'], rate: Dashboard['completionOfDue']) => [...[totals.total, totals.completedOnTime, totals.completedLate, totals.withinTerm, totals.overdue, totals.notCounted].map(String), formatRate('vi', rate)];
    expect(byUnit.slice(1, -1).map((row) => [...row.slice(1, 9), row[9]])).toEqual(dashboard.units.map((unit) => [unit.name, ...cells(unit.totals, unit.completionOfDue), String(unit.coordinatingCount)]));
    expect(byUnit.at(-1)?.slice(1, 9)).toEqual(['Tổng cộng', ...cells(dashboard.totals, dashboard.completionOfDue)]);
    const tasks = byTask.slice(1).filter((row) => row.length === 12);
    expect(tasks.map(([number]) => number)).toEqual(Array.from({ length: dashboard.totals.total }, (_, at) => String(at + 1)));
    expect(tasks.map((row) => row[1])).toEqual(dashboard.cells.filter(({ status, state }) => status !== null && state !== 'transferred').map(({ taskId }) => dashboard.tasks.find(({ id }) => id === taskId)?.code));
  });

  it('draw a rate of nothing as a dash, and a unit without tasks with its zeros (R10)', async () => {
    const { annexes: [byUnit] } = await summaryOf(planIds.h2);
    const table = byUnit?.blocks[0];
    const row = table?.kind === 'table' ? table.rows.find(({ cells }) => cells[1] === 'Văn phòng Tỉnh ủy')?.cells : [];
    expect(row?.slice(2, 9)).toEqual(['0', '0', '0', '0', '0', '0', '–']);
  });
});

describe('the Word file', () => {
  const attribute = (element: XmlElement | undefined, name: string) => element?.attributes[name];
  const runWith = (text: string): XmlElement | undefined => all(word.document, 'w:r').find((run) => textOf(run).startsWith(text));
  let word: Awaited<ReturnType<typeof wordOf>>;
  beforeAll(async () => {
    word = await wordOf(planIds.h1);
  });
  const sizeOf = (text: string) => attribute(all(runWith(text) ?? word.document, 'w:sz')[0], 'w:val');

  it('is an attachment with a Vietnamese name', () => {
    const { headers } = word;
    expect(headers.get('content-type')).toBe(downloadSummary.file);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toBe("attachment; filename*=UTF-8''Báo cáo 6 tháng đầu năm 2020.docx");
  });

  it('has A4 pages with the Party margins, the annexes each on landscape pages of their own', () => {
    const sections = all(word.document, 'w:sectPr');
    expect(sections.map((section) => all(section, 'w:pgSz').map(({ attributes }) => [attributes['w:w'], attributes['w:h'], attributes['w:orient']])[0])).toEqual([['11906', '16838', 'portrait'], ...Array.from({ length: 4 }, () => ['16838', '11906', 'landscape'])]);
    const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 254) / 10;
    for (const section of sections) {
      const margins = all(section, 'w:pgMar')[0]?.attributes ?? {};
      expect(['w:top', 'w:bottom', 'w:left', 'w:right', 'w:header'].map((side) => millimetres(margins[side]))).toEqual([20, 20, 30, 15, 10]);
    }
    expect(sections.map((section) => all(section, 'w:titlePg').length)).toEqual([1, 0, 0, 0, 0]);
    const headers = word.parts.filter((path) => /^word\/header\d+\.xml$/.test(path)).map((path) => all(word.part(path), 'w:instrText').map(({ text }) => text));
    expect(headers.filter(([field]) => field === 'PAGE')).toHaveLength(5);
    expect(headers.filter((fields) => fields.length === 0)).toHaveLength(1);
  });

  it('is set in Times New Roman with the sizes of the layout', () => {
    const fonts = [word.document, word.part('word/styles.xml')].flatMap((part) => all(part, 'w:rFonts')).flatMap(({ attributes }) => Object.values(attributes));
    expect([...new Set(fonts)]).toEqual(['Times New Roman']);
    const defaults = all(word.part('word/styles.xml'), 'w:docDefaults')[0];
    expect(defaults && attribute(all(defaults, 'w:sz')[0], 'w:val')).toBe('28');
    expect(['ĐẢNG CỘNG SẢN', 'TỈNH ỦY', 'BAN CHỈ ĐẠO', 'Hải Dương, ngày', 'BÁO CÁO', 'kết quả công tác', 'I- ', 'TRƯỞNG BAN', '- Các thành viên', 'Phụ lục 1', 'Tổng số nhiệm vụ chủ trì'].map((text) => sizeOf(text))).toEqual(['30', '28', '28', '28', '32', '28', '28', '28', '24', '28', '22']);
    expect(all(runWith('Hải Dương, ngày') ?? word.document, 'w:i')).toHaveLength(1);
  });

  it('has the head, the five sections, signature and recipients of a Party paper', () => {
    const { paragraphs, tables } = word;
    expect(tables[0]).toEqual([['TỈNH ỦY HẢI DƯƠNGBAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI*Số        -BC/BCĐ', 'ĐẢNG CỘNG SẢN VIỆT NAMHải Dương, ngày        tháng 6 năm 2020']]);
    expect(paragraphs.filter((text) => /^[IV]+- /.test(text))).toEqual([
      'I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      'II- KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
      'III- ƯU ĐIỂM, HẠN CHẾ, NGUYÊN NHÂN',
      'IV- PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2020',
      'V- ĐỀ XUẤT, KIẾN NGHỊ',
    ]);
    expect(paragraphs).toEqual(expect.arrayContaining(['BÁO CÁO', 'kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2020, phương hướng, nhiệm vụ 6 tháng cuối năm 2020', 'TRƯỞNG BAN', 'Nguyễn Quang Phúc', 'Nơi nhận:', '- Lưu Ban Tuyên giáo Tỉnh ủy.', 'Phụ lục 1', 'Phụ lục 2']));
    expect(paragraphs.filter((text) => /undefined|null|NaN|\{|\}/.test(text))).toEqual([]);
  });

  it('repeats the header row of every annex and sets the width of every column', () => {
    const { document } = word;
    const annexes = all(document, 'w:tbl').slice(2);
    expect(annexes.map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tblHeader').length))).toEqual(annexes.map((table) => all(table, 'w:tr').map((_, at) => (at === 0 ? 1 : 0))));
    for (const table of annexes) {
      const widths = all(table, 'w:gridCol').map((column) => Number(attribute(column, 'w:w')));
      expect(widths.every((width) => width > 400)).toBe(true);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(16838 - 1701 - 850);
    }
    expect(annexes.map((table) => all(table, 'w:gridCol').length)).toEqual([13, 12, 10, 7]);
  });

  it('comes in the committee’s form, or in the one that is asked for', async () => {
    expect((await summaryOf(planIds.h1)).layout).toBe('party');
    const asked = await wordOf(planIds.h1, { layout: 'government' });
    expect(asked.tables[0]?.[0]?.[1]).toMatch(/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc/);
    await api.dataSource.query(`UPDATE committee SET layout = 'government'`);
    const { layout, head } = await summaryOf(planIds.h1);
    await api.dataSource.query(`UPDATE committee SET layout = 'party'`);
    expect([layout, head.number]).toEqual(['government', 'Số:        /BC-BCĐ']);
  });

  it.each([
    ['en', 'Reference translation', 'II- RESULTS OF TASK IMPLEMENTATION', '95.2% (20/21)'],
    ['zh', '参考译文', 'II- 任务完成情况', '95.2% (20/21)'],
  ] as const)('in %s is marked as a reference translation, without official head, number and signature', async (locale, mark, heading, rate) => {
    const { paragraphs } = await wordOf(planIds.h1, { locale });
    const text = paragraphs.join('\n');
    expect(paragraphs).toEqual(expect.arrayContaining([mark, heading]));
    expect(text).toContain(rate);
    expect(text).toContain('Tổng số 640 tin, bài được đăng, phát');
    for (const absent of ['ĐẢNG CỘNG SẢN', 'COMMUNIST PARTY', '越南共产党', '-BC/BCĐ', 'Nguyễn Quang Phúc']) expect(text).not.toContain(absent);
  });
});

describe('the PDF', () => {
  it('says the same as the page, the demo’s report from its first to its last annex', async () => {
    const summary = await summaryOf(planIds.h1);
    const response = await secretary.raw('GET', `/plans/${planIds.h1}/summary.pdf?${new URLSearchParams({ effectiveOn: summary.effectiveOn, knownAt: summary.knownAt }).toString()}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const { pages } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    const text = pages.flatMap(({ lines }) => lines).join(' ');
    expect(text).toContain('95,2% (20/21)');
    expect(pages.flatMap(({ lines }) => lines.filter((line) => /^Phụ lục \d$/.test(line)))).toEqual(['Phụ lục 1', 'Phụ lục 2', 'Phụ lục 3', 'Phụ lục 4']);
    expect(text).not.toContain('□');
  });
});

describe('the annexes as a table', () => {
  it('come as Excel and CSV, with what the API says in every cell, and no annex that the paper lacks', async () => {
    const summary = await summaryOf(planIds.h1);
    const at = new URLSearchParams({ effectiveOn: summary.effectiveOn, knownAt: summary.knownAt }).toString();
    const excel = await secretary.raw('GET', `/plans/${planIds.h1}/summary.xlsx?${at}`);
    const sheets = await readSheets(Buffer.from(await excel.arrayBuffer()));
    expect(sheets.map(({ data }) => data.length - 4)).toEqual(summary.annexes.map(({ blocks: [table] }) => (table?.kind === 'table' ? table.rows.length : 0)));
    const total = sheets[0]?.data.at(-1);
    const { totals, completionOfDue } = summary.figures;
    expect(total?.slice(2, 9)).toEqual([totals.total, totals.completedOnTime, totals.completedLate, totals.withinTerm, totals.overdue, totals.notCounted, (completionOfDue?.numerator ?? 0) / (completionOfDue?.denominator ?? 1)]);
    const csv = await secretary.raw('GET', `/plans/${planIds.h1}/summary.csv?${at}&annex=4`);
    expect([...new Uint8Array(await csv.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await secretary.raw('GET', `/plans/${planIds.h2}/summary.csv?annex=5`)).status).toBe(422);
  });
});

describe('whose words stand in the summary', () => {
  const everything = async (planId: string, query: Asked = {}): Promise<string> => (await wordOf(planId, query)).paragraphs.join('\n');

  it('are accepted for good: a claim enters with the leader’s confirmation, and with it the figures change (R3)', async () => {
    const { items } = (await secretary.call(listQueue, { query: { committeeId } })).body;
    const claim = items.find(({ taskCode, kind }) => taskCode === 'XT.07' && kind === 'completion');
    const itemId = claim?.itemId ?? '';
    const [{ narrative }] = await api.dataSource.query<[{ narrative: string }]>('SELECT narrative FROM report_item WHERE id = $1', [itemId]);
    const before = await summaryOf(planIds.h2);
    expect(await everything(planIds.h2)).not.toContain(narrative);

    await leader.call(confirmItem, { params: { itemId }, body: {} });
    expect(await everything(planIds.h2)).toContain(narrative);
    const after = await summaryOf(planIds.h2);
    expect([after.figures.totals.completed - before.figures.totals.completed, after.figures.totals.withinTerm - before.figures.totals.withinTerm]).toEqual([1, -1]);
    expect(await everything(planIds.h2, { effectiveOn: before.effectiveOn, knownAt: before.knownAt })).not.toContain(narrative);
  });

  it('speak of the time up to the effective day: what was completed after the cut-off stays out', async () => {
    const completed = 'Báo cáo sơ kết công tác thông tin đối ngoại 6 tháng đầu năm 2020 hoàn thành ngày 22/6/2020';
    expect(await everything(planIds.h1)).not.toContain(completed);
    expect(await everything(planIds.h1, { effectiveOn: '2020-06-22' })).toContain(completed);
  });

  it('each have a source, as every composed sentence has', async () => {
    for (const planId of [planIds.h1, planIds.h2]) {
      const { sections } = await summaryOf(planId);
      const sentences = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])));
      expect(sentences.length).toBeGreaterThan(100);
      expect(sentences.filter(({ origin, sources }) => (origin === 'composed' || origin === 'quoted') && sources.length === 0)).toEqual([]);
      const itemIds = [...new Set(sentences.filter(({ origin }) => origin === 'quoted').flatMap(({ sources }) => sources.map(({ id }) => id)))];
      const [{ count }] = await api.dataSource.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM report_item WHERE id = ANY($1) AND state = 'accepted'`, [itemIds]);
      expect(count).toBe(itemIds.length);
    }
  });
});

describe('the way in', () => {
  it.each([
    ['dau-moi-stttt', 403],
    ['quan-tri', 403],
    ['kiem-toan', 200],
    ['van-thu-btg', 200],
  ])('%s is answered %i', async (username, status) => {
    const person = await as(username);
    for (const path of ['summary', 'summary.docx', 'summary.pdf', 'summary.xlsx', 'summary.csv']) expect((await person.raw('GET', `/plans/${planIds.h1}/${path}`)).status).toBe(status);
  });

  it('ends at the committee: another one’s plan does not exist', async () => {
    const given = givenIn(api.dataSource);
    const stranger = await api.as(await given.role('secretariat', (await given.committee()).id));
    expect((await stranger.refused(getSummary, { params: { planId: planIds.h1 } })).status).toBe(404);
    expect((await stranger.raw('GET', `/plans/${planIds.h1}/summary.docx`)).status).toBe(404);
  });

  it('names the field that is wrong', async () => {
    const response = await secretary.raw('GET', `/plans/${planIds.h1}/summary?effectiveOn=2020-02-30&locale=fr`);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/effectiveOn', '/locale']));
  });
});
