import type { GridTask } from '@app/contract';
import { cellReader, cellsOf, type Lists } from './cell-text';
import { COLUMNS } from './columns';
import { changed, filledDown, NO_EDITS, pasted, rebased, rowErrors, rowsOf, staleKeys, toSend } from './edits';
import { begun, redone, stepped, STEPS_MAX, undone } from '../../lib/grid/history';
import { actOf } from '../../lib/grid/keys';
import { moved, rangeOf, selectionAt } from '../../lib/grid/range';
import { suggestionsFor } from './suggestions';
import { readTsv, writeTsv } from '../../lib/grid/tsv';

const lists: Lists = {
  themes: [{ id: 'th1', code: 'TT', name: 'Tuyên truyền' }, { id: 'th2', code: 'DN', name: 'Đối ngoại' }],
  units: [
    { id: 'u1', code: 'STTTT', name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT', symbol: null },
    { id: 'u2', code: 'CAT', name: 'Công an tỉnh', shortName: 'Công an', symbol: null },
    { id: 'u3', code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế', symbol: null },
  ],
  kinds: [{ kind: 'dated', word: 'Có thời hạn' }, { kind: 'standing', word: 'Thường xuyên' }],
  decisionWord: 'Ý kiến chỉ đạo',
  today: '2020-11-16',
  calendar: { daysOff: new Set(['2020-11-17']), workingDays: new Set() },
};
const read = cellReader(lists);
const task = (over: Partial<GridTask> = {}): GridTask => ({ taskId: 't1', version: 3, code: 'TT.01', title: 'Việc một', themeId: 'th1', kind: 'dated', deliverable: null, recurrence: null, dueOn: '2020-10-15', leadUnitId: 'u1', coordinatingUnitIds: ['u2', 'u3'], isIssued: false, sources: [{ directiveCode: 'TB-01', label: '2a' }], decisionLeader: null, ...over });
const based = (...tasks: GridTask[]) => tasks.map((one) => ({ task: one, base: cellsOf(one, lists) }));

describe('the clipboard of spreadsheets', () => {
  it.each([
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['a', [['a']]],
    ['"hai\ndòng"\t"nói ""vâng"""\n', [['hai\ndòng', 'nói "vâng"']]],
    ['a\t\tc\n\t\t', [['a', '', 'c']]],
    ['12" màn hình\tx', [['12" màn hình', 'x']]],
  ])('%j is %j', (text, cells) => expect(readTsv(text)).toEqual(cells));

  it('reads what it wrote', () => {
    const cells = [['a\tb', 'c"d', ''], ['hai\ndòng', 'đ', 'x']];
    expect(readTsv(writeTsv(cells))).toEqual(cells);
  });
});

describe('a cell', () => {
  it.each([
    ['lead', 'so tttt', 'Sở TT&TT', { leadUnitId: 'u1' }],
    ['lead', 'cong an', 'Công an', { leadUnitId: 'u2' }],
    ['lead', 'sở y', 'Sở Y tế', { leadUnitId: 'u3' }],
    ['lead', '', '', { leadUnitId: null }],
    ['coordinating', 'cong an tinh; so y te', 'Công an; Sở Y tế', { coordinatingUnitIds: ['u2', 'u3'] }],
    ['theme', 'doi ngoai', 'DN', { themeId: 'th2' }],
    ['kind', 'thuong xuyen', 'Thường xuyên', { kind: 'standing' }],
    ['dueOn', '5/6/2020', '05/06/2020', { dueOn: '2020-06-05' }],
    ['dueOn', '+5', '24/11/2020', { dueOn: '2020-11-24' }],
    ['recurrence', 'Hằng tháng', 'Hằng tháng', { recurrence: 'Hằng tháng' }],
    ['code', 'tt.07', 'TT.07', { code: 'TT.07' }],
    ['title', ' hai\ndòng ', 'hai dòng', { title: 'hai dòng' }],
  ] as const)('%s %j is completed to %j', (column, text, shown, value) => expect(read(column, text)).toEqual({ text: shown, value, error: null }));

  it.each([
    ['lead', 'sở', 'unknown-unit'], ['coordinating', 'Công an; Sở lạ', 'unknown-unit'], ['theme', 'xyz', 'unknown-object'], ['dueOn', '31/02/2020', 'not-a-day'], ['code', 'một', 'wrong-format'], ['title', 'x'.repeat(501), 'too-long'], ['kind', 'gấp', 'not-one-of'],
  ] as const)('%s %j is %s', (column, text, error) => expect(read(column, text)).toEqual({ text, value: null, error }));

  it('needs to know the days off before it counts working days', () => expect(cellReader({ ...lists, calendar: null })('dueOn', '+5').error).toBe('not-a-day'));

  it.each([
    ['lead', 'so', ['Sở TT&TT', 'Sở Y tế']], ['lead', 'truyen thong', ['Sở TT&TT']], ['lead', 'xyz', []],
    ['theme', '', ['TT', 'DN']], ['kind', 'thuong', ['Thường xuyên']], ['title', '', []],
    ['coordinating', 'Công an; so', ['Công an; Sở TT&TT; ', 'Công an; Sở Y tế; ']], ['coordinating', 'Công an; Sở TT&TT; ', ['Công an; Sở TT&TT; Sở Y tế; ']],
  ] as const)('%s %j may become %j', (column, text, wholes) => expect(suggestionsFor(column, text, lists).map(({ whole }) => whole)).toEqual(wholes));

  it('shows a task and reads back the same', () => {
    expect(cellsOf(task(), lists)).toEqual({ code: 'TT.01', title: 'Việc một', theme: 'TT', lead: 'Sở TT&TT', coordinating: 'Công an; Sở Y tế', dueOn: '15/10/2020', deliverable: '', kind: 'Có thời hạn', recurrence: '', source: 'TB-01: 2a' });
  });
});

describe('what is typed', () => {
  const rows = rowsOf(based(task(), task({ taskId: 't2', code: 'TT.02', isIssued: true })), NO_EDITS);

  it('skips cells that are read only, adds rows below, and goes when it is as before', () => {
    const edits = changed(NO_EDITS, rows, [{ row: 0, column: 1, text: 'Mới' }, { row: 0, column: 9, text: 'x' }, { row: 1, column: 1, text: 'y' }, { row: 3, column: 1, text: 'Thêm' }], read);
    expect(edits).toEqual({ cells: { t1: { title: 'Mới' }, 'new-1': { title: 'Thêm' } }, seen: { t1: 3 }, newCount: 2 });
    expect(changed(edits, rowsOf(based(task()), NO_EDITS), [{ row: 0, column: 1, text: 'Việc một' }], read).cells['t1']).toBeUndefined();
  });

  it('is pasted in its shape, one cell into the whole selection, and filled down from the first row or the one above', () => {
    const range = { top: 1, left: 2, bottom: 2, right: 3 };
    expect(pasted([['a', 'b'], ['c', 'd']], { ...range, bottom: 1, right: 2 })).toEqual([{ row: 1, column: 2, text: 'a' }, { row: 1, column: 3, text: 'b' }, { row: 2, column: 2, text: 'c' }, { row: 2, column: 3, text: 'd' }]);
    expect(pasted([['a']], range).map(({ row, column, text }) => `${String(row)}${String(column)}${text}`)).toEqual(['12a', '13a', '22a', '23a']);
    expect(filledDown(rows, { top: 0, bottom: 2, left: 0, right: 0 })).toEqual([{ row: 1, column: 0, text: 'TT.01' }, { row: 2, column: 0, text: 'TT.01' }]);
    expect(filledDown(rows, { top: 2, bottom: 2, left: 3, right: 3 })).toEqual([{ row: 2, column: 3, text: 'Sở TT&TT' }]);
    expect(filledDown(rows, { top: 0, bottom: 0, left: 0, right: 0 })).toEqual([]);
  });

  it('is judged by row and sent only where it differs, with the version that was seen', () => {
    const edits = changed(NO_EDITS, rows, [{ row: 0, column: 3, text: 'cong an' }, { row: 2, column: 5, text: '1/1/2021' }], read);
    const [one, , fresh] = rowsOf(based(task(), task({ taskId: 't2', isIssued: true })), edits);
    if (one === undefined || fresh === undefined) throw new Error('rows are missing');
    expect([rowErrors(one, read), rowErrors(fresh, read)]).toEqual([{ coordinating: 'already-used' }, { title: 'required', theme: 'required' }]);
    expect([toSend(one, edits, read), toSend(fresh, edits, read)]).toEqual([{ taskId: 't1', version: 3, leadUnitId: 'u2' }, { taskId: null, version: null, dueOn: '2021-01-01' }]);
  });

  it('names what others changed, and is laid over it or kept as a new row', () => {
    const edits = { cells: { t1: { title: 'Tôi' }, gone: { title: 'Mất' } }, seen: { t1: 3, gone: 1 }, newCount: 0 };
    const now = [task({ version: 4 })];
    expect(staleKeys(now, edits)).toEqual(['t1', 'gone']);
    expect(rebased(now, edits)).toEqual({ cells: { t1: { title: 'Tôi' }, 'new-0': { title: 'Mất' } }, seen: { t1: 4 }, newCount: 1 });
  });
});

describe('steps', () => {
  it('are taken back and done again, the last fifty of them', () => {
    let history = begun(0);
    for (let step = 1; step <= STEPS_MAX + 10; step += 1) history = stepped(history, step);
    for (let step = 0; step < STEPS_MAX + 10; step += 1) history = undone(history);
    expect(history.present).toBe(10);
    expect(redone(history).present).toBe(11);
    expect(redone(stepped(history, 99)).present).toBe(99);
  });
});

describe('keys', () => {
  const key = (name: string, with_: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => ({ key: name, ctrlKey: false, shiftKey: false, metaKey: false, ...with_ });
  it.each([
    [key('ArrowDown'), false, { act: 'move', by: { row: 1, column: 0 }, isExtending: false }],
    [key('ArrowRight', { shiftKey: true }), false, { act: 'move', by: { row: 0, column: 1 }, isExtending: true }],
    [key('ArrowLeft'), true, null],
    [key('Tab'), false, null],
    [key('Tab', { shiftKey: true }), true, { act: 'commit', by: { row: 0, column: -1 } }],
    [key('Enter'), true, { act: 'commit', by: { row: 1, column: 0 } }],
    [key('Escape'), true, { act: 'cancel' }],
    [key('F2'), false, { act: 'edit' }],
    [key('d', { ctrlKey: true }), false, { act: 'fill-down' }],
    [key('z', { ctrlKey: true }), false, { act: 'undo' }],
    [key('z', { ctrlKey: true }), true, null],
    [key('Z', { ctrlKey: true, shiftKey: true }), false, { act: 'redo' }],
    [key('c', { ctrlKey: true }), false, null],
    [key('đ'), false, null],
    [key('F8'), true, { act: 'next-error' }],
  ])('%j typing %s is %j', (pressed, isEditing, act) => expect(actOf(pressed, isEditing)).toEqual(act));

  it('move inside the grid and stretch the selection', () => {
    const size = { rows: 4, columns: COLUMNS.length };
    const stretched = moved(moved(selectionAt({ row: 1, column: 1 }), { row: 9, column: 0 }, size, true), { row: 0, column: -1 }, size, true);
    expect(rangeOf(stretched)).toEqual({ top: 1, bottom: 3, left: 0, right: 1 });
    expect(rangeOf(moved(stretched, { row: -1, column: 0 }, size, false))).toEqual({ top: 2, bottom: 2, left: 0, right: 0 });
  });
});
