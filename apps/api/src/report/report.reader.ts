import { Instant, Id, type Item, type QueueItem, type Receipt, type Work } from '@app/contract';
import { can, totalsOf, workingDaysBetween } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOfAsked } from '../assignment/as-of';
import { cellFacts, statusOf, statusSettings } from '../assignment/facts.queries';
import { hasOtherJudge, unitsOfPerson } from '../committee/own-unit.queries';
import { Clock } from '../config/clock';
import type { Actor } from '../http/actor';
import { fromCursor, toPage } from '../http/page';
import { notFound } from '../http/problem';
import { ownUnits, reach } from '../http/scope';
import { owedReports, roundMissed, roundToFile } from '../round/round.queries';
import { indicatorsOf, milestonesOf } from '../task/task.queries';
import { itemById, queueOf, receiptOf, workRows } from './report.queries';
import { inOrder, workItem } from './work';
import { lastAcceptedOf, returnedOf } from './words.queries';
import { z } from 'zod';

type Queue = { items: QueueItem[]; nextCursor: string | null };

/** Where the next page begins. */
const Key = z.strictObject({ submittedAt: Instant, itemId: Id });

@Injectable()
export class ReportReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What a unit has to do in the plan of today, or in the one asked for. */
  async work(actor: Actor, asked: { unitId: string; committeeId: string; planId: string | undefined }): Promise<Work> {
    const { unitId, committeeId } = asked;
    reach(actor, 'report.draft', committeeId, unitId);
    const today = this.clock.today();
    const [unit] = await this.dataSource.query<Work['unit'][]>(
      `SELECT u.id, u.code, n.name, n.short_name AS "shortName" FROM unit u JOIN unit_name n ON n.unit_id = u.id AND n.from_on <= $2 AND (n.to_on IS NULL OR n.to_on > $2) WHERE u.id = $1`,
      [unitId, today],
    );
    if (unit === undefined) throw notFound();
    const [plan] = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM plan WHERE committee_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY (starts_on <= $3 AND ends_on >= $3) DESC, half_year DESC LIMIT 1`,
      [committeeId, asked.planId ?? null, today],
    );
    if (plan === undefined && asked.planId !== undefined) throw notFound();
    if (plan === undefined) return { unit, planId: null, round: null, missedRound: null, items: [], totals: totalsOf([]) };
    return { unit, planId: plan.id, ...(await this.workIn(plan.id, committeeId, unitId)) };
  }

  private async workIn(planId: string, committeeId: string, unitId: string): Promise<Omit<Work, 'unit' | 'planId'>> {
    const asOf = asOfAsked(this.clock, {});
    const [facts, settings, rows, owed] = await Promise.all([cellFacts(this.dataSource, planId, asOf), statusSettings(this.dataSource, committeeId, asOf.effectiveOn), workRows(this.dataSource, planId, unitId), owedReports(this.dataSource, planId, unitId)]);
    const round = roundToFile(owed, asOf.effectiveOn);
    const missed = round === null ? roundMissed(owed, asOf.effectiveOn) : null;
    const own = facts.filter((cell) => cell.unitId === unitId && cell.state !== 'transferred');
    const returned = await returnedOf(this.dataSource, own.map(({ assignmentId }) => assignmentId));
    const judged = own.map((cell) => ({ cell, status: statusOf(cell, settings) }));
    const leads = judged.flatMap(({ cell, status }) => (status === null ? [] : [{ ...status, isParent: cell.isParent }]));
    return {
      round: round === null ? null : { id: round.id, name: round.name, cutOffOn: round.cutOffOn, dueOn: round.dueOn, workingDaysLeft: round.dueOn < asOf.effectiveOn ? 0 : workingDaysBetween(asOf.effectiveOn, round.dueOn, settings.calendar), reportId: round.reportId, reportState: round.reportState },
      missedRound: missed === null ? null : { name: missed.name, closesOn: missed.closesOn },
      items: inOrder(judged.map((one) => workItem({ ...one, row: rows.find(({ assignmentId }) => assignmentId === one.cell.assignmentId), returned: returned.get(one.cell.assignmentId), round, calendar: settings.calendar }))),
      totals: totalsOf(leads),
    };
  }

  async receipt(actor: Actor, submissionId: string): Promise<Receipt> {
    const row = await receiptOf(this.dataSource, submissionId);
    if (row === null) throw notFound();
    const { committeeId, ...receipt } = row;
    reach(actor, 'report.read', committeeId, receipt.unit.id);
    return receipt;
  }

  /** Units see what of theirs waits; reviewers and leaders see everything that waits. */
  async queue(actor: Actor, query: { committeeId: string; unitId?: string | undefined; limit: number; cursor?: string | undefined }): Promise<Queue> {
    reach(actor, 'report.read', query.committeeId);
    const units = ownUnits(actor, query.committeeId);
    if (units !== null && (query.unitId === undefined || !units.includes(query.unitId))) throw notFound();
    const rows = await queueOf(this.dataSource, { committeeId: query.committeeId, unitId: query.unitId ?? null, after: fromCursor(query.cursor, Key), limit: query.limit + 1 });
    const today = this.clock.today();
    const { calendar } = await statusSettings(this.dataSource, query.committeeId, today);
    const barred = await this.barredUnits(actor, query.committeeId, rows.map(({ unit }) => unit.id));
    const items = rows.map((row) => ({ ...row, waitingWorkingDays: workingDaysBetween(row.submittedOn, today, calendar), isOwnUnit: barred(row) }));
    return toPage(items, query.limit, ({ submittedAt, itemId }) => ({ submittedAt, itemId }));
  }

  async item(actor: Actor, itemId: string): Promise<{ item: Item; isFirstLook: boolean }> {
    const row = await itemById(this.dataSource, itemId);
    if (row === null) throw notFound();
    const { committeeId, planId, taskId, words, isOpened, ...item } = row;
    reach(actor, 'report.read', committeeId);
    // What was taken back is the unit's own again (R17).
    if (item.state === 'draft') reach(actor, 'report.draft', committeeId, item.unit.id);
    const asOf = asOfAsked(this.clock, {});
    const cells = await cellFacts(this.dataSource, planId, asOf, taskId);
    const units = ownUnits(actor, committeeId);
    if (units !== null && !cells.some((cell) => units.includes(cell.unitId))) throw notFound();
    const cell = cells.find(({ assignmentId }) => assignmentId === item.assignmentId);
    if (cell === undefined) throw notFound();
    const settings = await statusSettings(this.dataSource, committeeId, asOf.effectiveOn);
    const { claim, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence, files } = words;
    const shown: Item = {
      ...item,
      claim: claim as Item['claim'],
      ...{ narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence, files },
      due: { dueOn: cell.dueOn, originalDueOn: cell.originalDueOn, extensionCount: cell.extensionCount },
      status: statusOf(cell, settings),
      indicators: item.role === 'lead' ? await indicatorsOf(this.dataSource, taskId, asOf) : [],
      milestones: item.role === 'lead' ? await milestonesOf(this.dataSource, taskId, asOf) : [],
      previous: await lastAcceptedOf(this.dataSource, item.assignmentId, itemId),
      isOwnUnit: (await this.barredUnits(actor, committeeId, [item.unit.id]))(item),
    };
    // Whoever may decide has now seen it: it cannot be taken back any more.
    return { item: shown, isFirstLook: !isOpened && item.state === 'submitted' && (can(actor, 'report.review', { committeeId }) || can(actor, 'report.confirm', { committeeId })) };
  }

  /** Of the reports of these units, those that the reader must leave to others: to review, or as a leader to confirm. */
  private async barredUnits(actor: Actor, committeeId: string, unitIds: readonly string[]): Promise<(row: { unit: { id: string }; awaitsLeader: boolean }) => boolean> {
    const [review, confirm] = await Promise.all([this.barredAs('secretariat', actor, committeeId, unitIds), this.barredAs('leader', actor, committeeId, unitIds)]);
    return ({ unit, awaitsLeader }) => (awaitsLeader ? confirm : review).has(unit.id);
  }

  private async barredAs(role: 'secretariat' | 'leader', actor: Actor, committeeId: string, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const barred = new Set<string>();
    if (unitIds.length === 0 || !actor.grants.some((grant) => grant.role === role && grant.committeeId === committeeId)) return barred;
    const on = this.clock.today();
    const own = await unitsOfPerson(this.dataSource, actor.userId, committeeId, on);
    for (const unitId of own.filter((id) => unitIds.includes(id))) {
      if (await hasOtherJudge(this.dataSource, { role, userId: actor.userId, committeeId, unitIds: [unitId], on })) barred.add(unitId);
    }
    return barred;
  }
}
