import type { Draft, SaveDraft } from '@app/contract';
import { loadDemo } from '../seed/load-demo';
import { startTestApp, type TestApp } from './app';
import type { Client } from './client';
import type { Template } from './database';

/** A database that holds the demo committee. */
export const DEMO_TEMPLATE: Template = { name: 'demo', fill: loadDemo };

/** The demo committee in its second half-year of 2020, and the unit that most specs report for. */
export interface Demo {
  readonly api: TestApp;
  readonly planId: string;
  readonly committeeId: string;
  /** Sở Thông tin và Truyền thông; its focal point is `dau-moi-stttt`. */
  readonly unitId: string;
  unitIdOf(code: string): Promise<string>;
  as(username: string): Promise<Client>;
  /** A task of the half-year and its lead's assignment. */
  leadOf(code: string): Promise<{ assignmentId: string; taskId: string }>;
}

/** The whole server on a copy of the demo's database. */
export async function startDemo(options: { today?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Demo> {
  const api = await startTestApp({ template: DEMO_TEMPLATE, ...options });
  const one = async <Row>(what: string, sql: string, values: readonly unknown[] = []): Promise<Row> => {
    const [row] = await api.dataSource.query<Row[]>(sql, [...values]);
    if (row === undefined) throw new Error(`the demo has no ${what}`);
    return row;
  };
  const unitIdOf = async (code: string) => (await one<{ id: string }>(code, 'SELECT id FROM unit WHERE code = $1', [code])).id;
  const plan = await one<{ id: string; committeeId: string }>('plan', `SELECT id, committee_id AS "committeeId" FROM plan WHERE half_year = '2020-H2'`);
  return {
    api,
    planId: plan.id,
    committeeId: plan.committeeId,
    unitId: await unitIdOf('STTTT'),
    unitIdOf,
    as: async (username) => api.as((await one<{ id: string }>(username, 'SELECT id FROM app_user WHERE username = $1', [username])).id),
    leadOf: (code) => one(code, `SELECT a.id AS "assignmentId", t.id AS "taskId" FROM assignment a JOIN task t ON t.id = a.task_id WHERE t.plan_id = $1 AND t.code = $2 AND a.role = 'lead'`, [plan.id, code]),
  };
}

/** The words of a draft as they would be saved again, some of them changed. */
export function wordsOf(draft: Draft, over: Partial<SaveDraft> = {}): SaveDraft {
  const { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence } = draft;
  return { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence, ...over };
}

/** What a unit says when all is done: every indicator at its target, a paper to show. */
export function doneOf(draft: Draft, narrative = 'Đã hoàn thành.'): Partial<SaveDraft> {
  return {
    claim: 'completed',
    completedOn: '2020-11-13',
    narrative,
    percent: 100,
    indicatorValues: draft.indicators.map(({ id, target }) => ({ indicatorId: id, value: target })),
    evidence: [{ kind: 'document', title: 'Quyết định', reference: '12/QĐ' }],
  };
}
