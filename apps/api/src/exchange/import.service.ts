import type { CheckedRow, ImportResult, ImportRows, ImportTasks, TableQuery, TableReading } from '@app/contract';
import { IMPORT_ROWS_MAX } from '@app/contract';
import type { DueReference } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockPlan, refuseClosed } from '../assignment/lock-task';
import { Clock } from '../config/clock';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound, Refusal } from '../http/problem';
import { reach } from '../http/scope';
import { bytesOf, type Upload } from '../http/upload';
import { Unreadable } from '../office/unreadable';
import { Plan } from '../plan/plan.entity';
import { keepAskedChange } from '../plan/plan-version';
import { knownUnits, themeRows } from './exchange.queries';
import { ImportedRow } from './imported-row.entity';
import { judgeRows, subjectOf, wordsOf, type JudgedRow, type Surroundings } from './judge-rows';
import { knownTasks } from './known-task';
import { insertRows, partsOf, rewriteRows, type SavedRow } from './save-rows';
import { readTableFile } from './table-file';
import { readWorkbook } from './workbook/read-workbook';

/** Task tables on their way into a plan: read, judged again after each correction, saved only when a person says so. */
@Injectable()
export class ImportService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, planId: string, upload: Upload, query: TableQuery): Promise<TableReading> {
    const plan = await this.planFor(actor, planId);
    const bytes = await bytesOf(upload);
    try {
      const sheets = readWorkbook(bytes, sheetNameOf(upload.fileName));
      const { tables, rows, reference } = readTableFile(sheets, query, dayOf(plan));
      if (rows.length > IMPORT_ROWS_MAX) throw new Unreadable('file-too-large');
      const around = await this.surroundings(this.dataSource.manager, plan, reference);
      return { refusal: null, sheets: sheets.map(({ name }) => name), tables, reference, rows: judgeRows(rows, around).map(({ row }) => row) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { refusal: error.code, sheets: [], tables: [], reference: { on: null, year: null }, rows: [] };
    }
  }

  async check(actor: Actor, planId: string, { reference, rows }: ImportRows): Promise<{ rows: CheckedRow[] }> {
    const plan = await this.planFor(actor, planId);
    const around = await this.surroundings(this.dataSource.manager, plan, reference);
    return { rows: judgeRows(rows, around).map(({ row }) => row) };
  }

  save(actor: Actor, planId: string, { fileName, reference, rows, reason }: ImportTasks): Promise<ImportResult> {
    return this.commits.run(actor, async (act) => {
      const plan = await lockPlan(act, planId);
      if (plan === null) throw notFound();
      reach(actor, 'task.write', plan.committeeId);
      refuseClosed(plan);
      const around = await this.surroundings(act.manager, plan, reference);
      const judged = judgeRows(rows, around);
      refuseBlocked(judged);
      const fresh = judged.flatMap(({ row }) => (row.outcome === 'new' ? [row] : []));
      const changed = judged.filter(({ row }) => row.outcome === 'changed');
      const saving = async (): Promise<string[]> => {
        const saved = [...(await insertRows(act, plan, fresh, around)), ...(await rewriteRows(act, actor, changed, reason))];
        await this.remember(act, plan, fileName, saved);
        return saved.flatMap(({ touchedIds }) => touchedIds);
      };
      // The same rows again change nothing, and need no reason.
      if (fresh.length + changed.length > 0) await keepAskedChange(act, actor, { planId, change: 'tasks-imported', reason }, saving);
      const count = (outcome: CheckedRow['outcome']): number => judged.reduce((sum, { row }) => (row.outcome === outcome ? sum + partsOf(row) : sum), 0);
      const result = { created: count('new'), changed: count('changed'), unchanged: count('unchanged') };
      act.record({ committeeId: plan.committeeId, action: 'task-table.imported', objectType: 'plan', objectId: plan.id, objectLabel: `${fileName} (${String(result.created)} + ${String(result.changed)})`, reason });
      if (result.created + result.changed > 0) act.touchPlan(plan.id);
      return result;
    }, 201);
  }

  private async remember(act: Act, plan: Plan, fileName: string, saved: readonly SavedRow[]): Promise<void> {
    const rows = saved.map(({ row, taskId }) => ({ taskId, planId: plan.id, subjectKey: subjectOf(row.sourceKey), wordsKey: wordsOf(row.sourceKey), fileName, sheet: row.sheet, rowNumber: row.row, importedAt: act.now }));
    const once = rows.filter(({ subjectKey }, at) => rows.findIndex((other) => other.subjectKey === subjectKey) === at);
    await act.manager.query('DELETE FROM imported_row WHERE plan_id = $1 AND (subject_key = ANY($2) OR task_id = ANY($3))', [plan.id, once.map(({ subjectKey }) => subjectKey), once.map(({ taskId }) => taskId)]);
    for (let at = 0; at < once.length; at += ROWS_PER_INSERT) await act.manager.insert(ImportedRow, once.slice(at, at + ROWS_PER_INSERT));
  }

  private async planFor(actor: Actor, planId: string): Promise<Plan> {
    const plan = await this.dataSource.manager.findOneBy(Plan, { id: planId });
    if (plan === null) throw notFound();
    reach(actor, 'task.write', plan.committeeId);
    refuseClosed(plan);
    return plan;
  }

  private async surroundings(manager: EntityManager, plan: Plan, reference: DueReference): Promise<Surroundings> {
    const units = await knownUnits(manager, plan.committeeId, this.clock.today());
    const themes = await themeRows(manager, plan.committeeId);
    return { units, themes, tasks: await knownTasks(manager, plan.id), reference };
  }
}

const ROWS_PER_INSERT = 500;

/** The day from which a day without a year is counted where the file names none. */
const dayOf = (plan: Plan): string => plan.issuedOn ?? plan.startsOn;
const sheetNameOf = (fileName: string): string => fileName.replace(/\.[a-z]{1,5}$/i, '').slice(0, 200);

/** Nothing is saved while one row waits for a person: the first such field of each row is named. */
function refuseBlocked(judged: readonly JudgedRow[]): void {
  const errors = judged.flatMap(({ row }, at) => {
    const blocking = row.problems.find(({ isBlocking }) => isBlocking);
    return blocking === undefined ? [] : [{ pointer: `/rows/${String(at)}/${blocking.field}`, code: 'invalid' as const }];
  });
  if (errors.length > 0) throw new Refusal('invalid', errors.slice(0, 100));
}
