import type { Summary } from '@app/contract';
import { factsOf, indicator } from '../../testing/given-summary';
import { readPdf } from '../../testing/pdf';
import { outlineOf } from '../outline';
import { pdfOf } from './pdf.writer';

const LONG = 'Đã tuyên truyền, phổ biến về Đại hội đại biểu Đảng bộ tỉnh. '.repeat(120);
const facts = (narrative = LONG) => factsOf({ words: { narrative, difficulties: 'Thiếu biên dịch viên.' }, indicators: [indicator(1350.5)] });

async function read(summary: Summary) {
  const bytes = await pdfOf(summary);
  return { ...(await readPdf(bytes)), bytes };
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('the PDF', () => {
  it('says every sentence, heading and cell of the model, in its order', async () => {
    const summary = outlineOf(facts(), 'vi');
    const { pages } = await read(summary);
    const text = squeezed(pages.flatMap(({ lines }) => lines.filter((line) => !/^\d+$/.test(line))).join(''));
    let from = 0;
    for (const { label, blocks } of summary.sections) {
      for (const said of [label, ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.label] : block.kind === 'paragraph' ? block.sentences.map((sentence) => sentence.text) : []))]) {
        const at = text.indexOf(squeezed(said), from);
        expect({ said, isFound: at >= from }).toEqual({ said, isFound: true });
        from = at + squeezed(said).length;
      }
    }
    const table = summary.annexes[0]?.blocks[0];
    const total = table?.kind === 'table' ? table.rows.at(-1)?.cells.filter((cell) => cell !== '').join('') : '';
    expect(text).toContain(squeezed(total ?? ''));
  });

  it('is tagged with title and language, its fonts inside', async () => {
    const { title, language, isTagged, pages, bytes } = await read(outlineOf(facts(), 'vi'));
    expect([title?.startsWith('BÁO CÁO kết quả công tác'), language, isTagged]).toEqual([true, 'vi-VN', true]);
    expect(pages[0]?.tags).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P']));
    expect(pages.at(-1)?.tags).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']));
    const raw = bytes.toString('latin1');
    expect(raw.match(/\/FontFile2/g)?.length).toBe(raw.match(/\/FontDescriptor /g)?.length);
    expect(raw).not.toContain('/BaseFont /Helvetica');
  });

  it('stands on A4, the annexes across, with page numbers from the second page on', async () => {
    const { pages } = await read(outlineOf(facts(), 'vi'));
    const annexes = pages.findIndex(({ size: [width, height] }) => width > height);
    expect(pages.slice(0, annexes).map(({ size }) => size)).toEqual(Array.from({ length: annexes }, () => [595, 842]));
    expect(pages.slice(annexes).map(({ size }) => size)).toEqual(pages.slice(annexes).map(() => [842, 595]));
    expect(annexes).toBeGreaterThan(2);
    expect(pages[0]?.lines[0]).not.toBe('1');
    expect(pages.slice(1).map(({ lines }) => lines[0])).toEqual(pages.slice(1).map((_, at) => String(at + 2)));
  });

  it('counts each annex from 1 again in administrative papers, and repeats the heading of a table on every page', async () => {
    const base = facts('Xong.');
    const [cell] = base.dashboard.cells;
    const [task] = base.dashboard.tasks;
    if (cell === undefined || task === undefined) throw new Error('the facts have a task');
    const tasks = Array.from({ length: 60 }, (_, at) => ({ ...task, id: `00000000-0000-7000-8000-0000000009${String(at).padStart(2, '0')}`, code: `DH.${String(at).padStart(2, '0')}` }));
    const dashboard = { ...base.dashboard, tasks, cells: tasks.map(({ id }) => ({ ...cell, taskId: id })) };
    const { pages } = await read(outlineOf({ ...base, dashboard }, 'vi', 'government'));
    const second = pages.findIndex(({ lines }) => lines[0] === 'Phụ lục II');
    const third = pages.findIndex(({ lines }) => lines[0] === 'Phụ lục III');
    expect(third - second).toBeGreaterThan(1);
    expect(pages.slice(second + 1, third).map(({ lines }) => lines[0])).toEqual(Array.from({ length: third - second - 1 }, (_, at) => String(at + 2)));
    for (const { lines } of pages.slice(second, third)) expect(lines.join(' ')).toContain('Nội dung nhiệm vụ');
  });

  it('draws Chinese with letters of its own, keeping the units’ words Vietnamese', async () => {
    const { pages, language } = await read(outlineOf(facts('Đã mở chuyên trang'), 'zh'));
    const text = squeezed(pages.flatMap(({ lines }) => lines).join(''));
    expect(language).toBe('zh-CN');
    expect(text).toContain('任务完成情况');
    expect(text).toContain(squeezed('Đã mở chuyên trang'));
    expect(text).not.toContain('□');
  });

  it('is not broken by hostile text: control characters, emoji, a word of 50 kB', async () => {
    const { pages } = await read(outlineOf(facts(`\u0000\u202Etxet 😀 ${'x'.repeat(50_000)} Ho\u0323p`), 'vi'));
    const text = squeezed(pages.flatMap(({ lines }) => lines.filter((line) => !/^\d+$/.test(line))).join(''));
    expect(text).toContain('txet□xxxx');
    expect(text).toContain('Họp.');
    expect(text.match(/x/g)?.length).toBeGreaterThan(50_000);
  });
});
