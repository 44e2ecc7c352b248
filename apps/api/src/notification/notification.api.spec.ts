import { createRound, getDraft, getRoundBoard, getSummary, keepLanguage, listNotices, listQueue, readNotice, readNotices, remindReport, returnItem, saveDraft, submitReport } from '@app/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { readEnvironment } from '../config/env';
import { createDataSource } from '../database/data-source';
import { ENTITIES } from '../entities';
import { createServer } from '../server';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, wordsOf, type Demo } from '../testing/demo';
import { startMailServer, type MailServer } from '../testing/mail-server';
import { Jobs } from './jobs';

let api: TestApp;
let as: Demo['as'];
let leadOf: Demo['leadOf'];
let second: NestFastifyApplication;
let secondSource: DataSource;
let smtp: MailServer;
let officer: Client;
let secretary: Client;
let planId: string;
let committeeId: string;
let unitId: string;

/** Ten in the morning in Hải Dương, on whatever day the machine has. */
const MORNING = new Date(`${new Date().toISOString().slice(0, 10)}T03:00:00Z`);
const NIGHT = new Date(`${new Date().toISOString().slice(0, 10)}T16:00:00Z`);
let machineNow = MORNING;

const count = async (sql: string, values: unknown[] = []): Promise<number> => (await api.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql}`, values))[0]?.count ?? 0;
const tick = () => api.app.get(Jobs).tick();

beforeAll(async () => {
  jest.spyOn(Clock.prototype, 'machineNow').mockImplementation(() => machineNow);
  smtp = await startMailServer();
  const env = { SMTP_URL: smtp.url, PUBLIC_URL: 'https://board.example' };
  ({ api, as, leadOf, planId, committeeId, unitId } = await startDemo({ env }));
  const url = (api.dataSource.options as { url: string }).url;
  secondSource = createDataSource(url, ENTITIES, 4);
  second = await createServer({ env: readEnvironment({ ...env, LOG_LEVEL: 'silent', PORT: '0' }), dataSource: secondSource, clock: new Clock('2020-11-16'), webDir: null });
  await api.dataSource.query(`UPDATE app_user SET email = username || '@haiduong.example'`);
  await (await as('dau-moi-bhd')).call(keepLanguage, { body: { locale: 'en' } });
  officer = await as('dau-moi-stttt');
  secretary = await as('thu-ky-btg');
});
afterAll(async () => {
  await second.close();
  if (secondSource.isInitialized) await secondSource.destroy();
  await api.close();
  await smtp.close();
});

describe('the ladder of reminders', () => {
  it('is silent in quiet hours', async () => {
    machineNow = NIGHT;
    await tick();
    machineNow = MORNING;
    expect(await count('reminder')).toBe(0);
  });

  it('tells each person once a day, with two processes at it at the same time', async () => {
    await Promise.all([tick(), second.get(Jobs).tick(), tick(), second.get(Jobs).tick()]);
    await Promise.all([tick(), second.get(Jobs).tick()]);
    const digests = await count('digest');
    expect(digests).toBeGreaterThan(5);
    expect(await count(`(SELECT 1 FROM digest GROUP BY user_id, day HAVING count(*) > 1) twice`)).toBe(0);
    expect(await count(`notice WHERE kind = 'digest'`)).toBe(digests);
    expect(smtp.received).toHaveLength(digests);
    const addresses = smtp.received.map(({ to }) => (Array.isArray(to) ? to[0] : to)?.text);
    expect(new Set(addresses).size).toBe(digests);
    expect(await count(`audit_entry WHERE action = 'reminder.sent'`)).toBe(1);
  });

  it('keeps a numbered row for each, of work that is still owed', async () => {
    const rows = await api.dataSource.query<{ state: string | null; number: number; people: number }[]>(`SELECT a.state, r.number, cardinality(r.recipient_ids) AS people FROM reminder r LEFT JOIN assignment a ON a.id = r.assignment_id`);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ state }) => state !== null && !['issued', 'acknowledged', 'in-progress', 'returned'].includes(state))).toEqual([]);
    expect(rows.every(({ number, people }) => number === 1 && people > 0)).toBe(true);
  });

  it('says in the person’s language what to do, and nothing of what a report or a task says', async () => {
    const english = smtp.received.find(({ to }) => (Array.isArray(to) ? to[0] : to)?.text.includes('dau-moi-bhd') === true);
    expect(english?.subject).toMatch(/^\[.+\] Reminders: \d+ to do$/);
    expect(english?.text).toContain('https://board.example/notices');
    expect(english?.html).toContain('https://board.example/notices');
    const titles = await api.dataSource.query<{ title: string }[]>('SELECT title FROM task');
    const said = await api.dataSource.query<{ narrative: string }[]>('SELECT narrative FROM report_item');
    const leaks = [...titles.map(({ title }) => title), ...said.map(({ narrative }) => narrative)].filter((words) => smtp.received.some(({ text, html }) => text?.includes(words) === true || String(html).includes(words)));
    expect(leaks).toEqual([]);
  });

  it('sends no rung twice, and stops when the work is in', async () => {
    const before = await count('reminder');
    await api.dataSource.query('DELETE FROM reminder_run');
    await api.dataSource.query('DELETE FROM digest');
    await tick();
    expect(await count('reminder')).toBe(before);
    // A higher rung of the same work a week later; what waits for the reviewer meanwhile is not reminded of.
    const [{ id: missing }, { id: sent }] = await api.dataSource.query<[{ id: string }, { id: string }]>(`SELECT a.id FROM assignment a JOIN task t ON t.id = a.task_id WHERE a.plan_id = $1 AND a.role = 'lead' AND a.state = 'in-progress' AND a.due_on BETWEEN '2020-11-17' AND '2020-12-10' AND EXISTS (SELECT 1 FROM reminder r WHERE r.assignment_id = a.id) ORDER BY t.code LIMIT 2`, [planId]);
    await api.dataSource.query('DELETE FROM reminder WHERE assignment_id = ANY($1)', [[missing, sent]]);
    await api.dataSource.query(`INSERT INTO assignment_move (id, assignment_id, from_state, to_state, effective_on, recorded_at, actor_name) VALUES (gen_random_uuid(), $1, 'in-progress', 'awaiting-confirmation', '2020-11-16', '2020-11-16T01:00:00Z', 'spec')`, [sent]);
    await api.dataSource.query('DELETE FROM reminder_run');
    await api.dataSource.query('DELETE FROM digest');
    await tick();
    expect([await count('reminder WHERE assignment_id = $1', [missing]), await count('reminder WHERE assignment_id = $1', [sent])]).toEqual([1, 0]);
  });
});

describe('annex 1 of the summary', () => {
  it('counts the reminders of each unit’s tasks', async () => {
    const { annexes } = (await secretary.call(getSummary, { params: { planId }, query: {} })).body;
    const [table] = annexes[0]?.blocks ?? [];
    if (table?.kind !== 'table') throw new Error('annex 1 is a table');
    const at = table.columns.findIndex(({ id }) => id === 'reminders');
    const total = await count('reminder r JOIN assignment a ON a.id = r.assignment_id WHERE a.plan_id = $1', [planId]);
    expect(total).toBeGreaterThan(0);
    expect(Number(table.rows.at(-1)?.cells[at])).toBe(total);
    expect(table.rows.slice(0, -1).reduce((sum, { cells }) => sum + Number(cells[at]), 0)).toBe(total);
  });
});

describe('notices', () => {
  it('are one’s own, unread until marked', async () => {
    const { items, unreadCount } = (await officer.call(listNotices, { query: {} })).body;
    expect(unreadCount).toBe(items.length);
    expect(items[0]?.kind).toBe('digest');
    const noticeId = items[0]?.id ?? '';
    expect((await secretary.refused(readNotice, { params: { noticeId } })).status).toBe(404);
    await officer.call(readNotice, { params: { noticeId } });
    expect((await officer.call(listNotices, { query: {} })).body).toEqual(expect.objectContaining({ unreadCount: unreadCount - 1 }));
    await officer.call(readNotices, {});
    expect((await officer.call(listNotices, { query: { limit: 1 } })).body.unreadCount).toBe(0);
  });
});

describe('mail that follows an act', () => {
  let assignmentId: string;
  const narrative = 'Nội dung chỉ đọc trong hệ thống';

  it('is the receipt for whoever sent, with number and hash', async () => {
    ({ assignmentId } = await leadOf('AN.05'));
    const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
    await officer.call(saveDraft, { params: { assignmentId }, body: wordsOf(draft, { claim: 'on-track', narrative }), ifMatch: '*' });
    const { number } = (await officer.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body;
    smtp.received.length = 0;
    await Promise.all([tick(), second.get(Jobs).tick()]);
    const [mail, ...others] = smtp.received;
    expect(others).toEqual([]);
    expect(mail?.subject).toContain(number);
    expect(mail?.text).toMatch(/[0-9a-f]{64}/);
    expect(`${mail?.text ?? ''}${String(mail?.html)}`).not.toContain(narrative);
    expect((await officer.call(listNotices, { query: { limit: 1 } })).body.items[0]).toEqual(expect.objectContaining({ kind: 'receipt', content: expect.objectContaining({ submission: expect.objectContaining({ number }) }) }));
  });

  it('tells author and head of a return (R6), without the reasons; a mail server that refuses is asked again', async () => {
    const itemId = (await secretary.call(listQueue, { query: { committeeId, unitId, limit: 200 } })).body.items.at(-1)?.itemId ?? '';
    await secretary.call(returnItem, { params: { itemId }, body: { reasons: [{ section: 'narrative', text: 'Lý do kín' }] } });
    smtp.received.length = 0;
    smtp.refuse(true);
    await tick();
    expect(smtp.received).toEqual([]);
    const waiting = await count('mail WHERE sent_at IS NULL AND attempts = 1 AND last_error IS NOT NULL');
    expect(waiting).toBeGreaterThan(0);
    smtp.refuse(false);
    await tick();
    expect(smtp.received).toEqual([]);
    await api.dataSource.query('UPDATE mail SET next_try_at = now() WHERE sent_at IS NULL');
    await tick();
    expect(smtp.received).toHaveLength(waiting);
    expect(smtp.received.some(({ text }) => text?.includes('Lý do kín') === true)).toBe(false);
  });
});

describe('a reminder by hand', () => {
  it('goes out once a day while the report is missing, and is counted on the board', async () => {
    const { id: roundId } = (await secretary.call(createRound, { body: { planId, kind: 'ad-hoc', name: 'Đột xuất', opensOn: '2020-11-09', cutOffOn: '2020-11-10', dueOn: '2020-11-30', unitIds: [unitId] } })).body;
    const row = async () => (await secretary.call(getRoundBoard, { params: { roundId } })).body.rows[0];
    const reportId = (await row())?.reportId ?? '';
    expect((await officer.refused(remindReport, { params: { reportId } })).status).toBe(403);
    const { recipientCount } = (await secretary.call(remindReport, { params: { reportId } })).body;
    expect(recipientCount).toBeGreaterThan(0);
    expect(await row()).toEqual(expect.objectContaining({ reminderCount: 1, lastRemindedOn: '2020-11-16' }));
    expect((await secretary.refused(remindReport, { params: { reportId } })).body.code).toBe('reminded-today');
    smtp.received.length = 0;
    await tick();
    expect(smtp.received).toHaveLength(recipientCount);
    await api.dataSource.query(`UPDATE report SET state = 'submitted' WHERE id = $1`, [reportId]);
    expect((await secretary.refused(remindReport, { params: { reportId } })).body.code).toBe('state-does-not-allow');
  });
});

describe('the calendar of rounds', () => {
  it('opens the half-year’s round on its day, once, whoever comes first', async () => {
    await api.dataSource.query(`DELETE FROM round r WHERE kind = 'half-year' AND plan_id = $1 AND NOT EXISTS (SELECT 1 FROM report WHERE round_id = r.id)`, [planId]);
    jest.spyOn(Clock.prototype, 'today').mockReturnValue('2020-12-08');
    await tick();
    expect(await count(`round WHERE kind = 'half-year' AND plan_id = $1`, [planId])).toBe(0);
    jest.spyOn(Clock.prototype, 'today').mockReturnValue('2020-12-09');
    await Promise.all([tick(), second.get(Jobs).tick()]);
    await tick();
    const rounds = await api.dataSource.query<{ name: string; state: string; expected: number }[]>(`SELECT name, state, (SELECT count(*)::int FROM report WHERE round_id = r.id) AS expected FROM round r WHERE kind = 'half-year' AND plan_id = $1`, [planId]);
    expect(rounds).toEqual([{ name: 'Báo cáo 6 tháng cuối năm 2020', state: 'open', expected: 30 }]);
  });
});
