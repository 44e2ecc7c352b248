import { strToU8, zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build.mjs';

/**
 * `npx tsx tools/bench/task-table.ts`: a table of 1,000 rows with 50 planted errors, as .xlsx and .csv, read by the command
 * line. Prints the time and whether every planted error was reported at its cell; budget 5 s.
 */
const ROWS = 1000;
const ERRORS = 50;
const BUDGET_SECONDS = 5;
const HEADER = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm'];
const UNITS = ['Sở Nội vụ', 'Sở Y tế', 'Công an tỉnh', 'Sở Văn hóa, Thể thao và Du lịch', 'UBND thành phố Hải Dương'];
const DUE = ['30/9/2020', 'Quý III/2020', 'tháng 10 năm 2020', 'thường xuyên', 'hằng tháng', '44150'];

/** What is planted: the column it is put into, the text, and the code that must answer. */
const SLIPS = [
  { column: 1, text: '', code: 'title-missing' },
  { column: 1, text: 'x'.repeat(600), code: 'title-too-long' },
  { column: 2, text: '', code: 'lead-missing' },
  { column: 2, text: '???', code: 'unit-unreadable' },
  { column: 4, text: '31/02/2020', code: 'due-unreadable' },
  { column: 4, text: 'ngày 45 tháng 9', code: 'due-unreadable' },
  { column: 4, text: 'trước 15/11', code: 'due-year-missing' },
  { column: 3, text: 'như chủ trì', code: 'lead-also-coordinates' },
] as const;

const rows: string[][] = [['', 'BẢNG PHÂN CÔNG NHIỆM VỤ'], HEADER];
const planted: string[] = [];
for (let index = 0; index < ROWS; index += 1) {
  const unit = UNITS[index % UNITS.length] ?? '';
  const fields = [String(index + 1), `Nhiệm vụ thứ ${String(index + 1)}, xây dựng và triển khai kế hoạch`, unit, UNITS[(index + 1) % UNITS.length] ?? '', DUE[index % DUE.length] ?? '', 'Báo cáo'];
  const slip = index % (ROWS / ERRORS) === 7 ? SLIPS[Math.floor(index / (ROWS / ERRORS)) % SLIPS.length] : undefined;
  if (slip !== undefined) {
    fields[slip.column] = slip.code === 'lead-also-coordinates' ? unit : slip.code === 'title-too-long' ? `${slip.text} ${String(index)}` : slip.text;
    planted.push(`${'ABCDEF'.charAt(slip.column)}${String(rows.length + 1)} ${slip.code}`);
  }
  rows.push(fields);
}

const csv = rows.map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(';')).join('\r\n');
const sheet = rows.map((fields, at) => `<row r="${String(at + 1)}">${fields.map((field, column) => (field === '' ? '' : `<c r="${'ABCDEF'.charAt(column)}${String(at + 1)}" t="inlineStr"><is><t>${field}</t></is></c>`)).join('')}</row>`).join('');
const xlsx = zipSync({
  'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
  'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
});

const folder = mkdtempSync(join(tmpdir(), 'task-table-'));
const files: [string, Uint8Array | string][] = [['table.csv', csv], ['table.xlsx', xlsx]];
let isRight = true;
for (const [name, content] of files) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const start = performance.now();
  const run = spawnSync(process.execPath, [join(root, 'tools/cli.mjs'), 'tasks', 'read', file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const seconds = (performance.now() - start) / 1000;
  const { tasks, problems } = JSON.parse(run.stdout) as { tasks: unknown[]; problems: { row: number; column: string; code: string }[] };
  const reported = new Set(problems.map(({ row, column, code }) => `${column}${String(row)} ${code}`));
  const found = planted.filter((cell) => reported.has(cell)).length;
  const isGood = found === planted.length && problems.length === planted.length && seconds < BUDGET_SECONDS;
  isRight &&= isGood;
  process.stdout.write(`${name.padEnd(12)} ${String(tasks.length)} rows, ${String(found)} of ${String(planted.length)} planted errors at their cell, ${String(problems.length - found)} others, ${seconds.toFixed(2)} s with the start of the command (budget ${String(BUDGET_SECONDS)} s)\n`);
}
rmSync(folder, { recursive: true });
process.exitCode = isRight ? 0 : 1;
