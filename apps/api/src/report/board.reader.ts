import type { BoardRow, ReplyOf, RoundBoard, listRoundBurden } from '@app/contract';
import { BOARD_STATES, boardStateOf, burdenOf, isOpenLead, isReportLate, lateWorkingDays, type LeadState } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOfAsked } from '../assignment/as-of';
import { cellFacts, statusSettings, type CellFacts } from '../assignment/facts.queries';
import { Clock } from '../config/clock';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { ownUnits, reach } from '../http/scope';
import { planById } from '../plan/plan.queries';
import { roundById } from '../round/round.queries';
import { unitsOf } from '../unit/unit.queries';
import { boardFacts, burdenFacts } from './board.queries';

const UNITS_MAX = 1000;

/** The secretariat's view of a round: who has reported, and what a new one would cost. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async board(actor: Actor, roundId: string): Promise<RoundBoard> {
    const today = this.clock.today();
    const round = await roundById(this.dataSource, roundId, today);
    if (round === null) throw notFound();
    reach(actor, 'round.read', round.committeeId);
    const [facts, { calendar }] = await Promise.all([boardFacts(this.dataSource, roundId), statusSettings(this.dataSource, round.committeeId, today)]);
    const own = ownUnits(actor, round.committeeId);
    const rows = facts
      .filter(({ unit }) => own === null || own.includes(unit.id))
      .map(({ draftCount, ...row }): BoardRow => {
        const report = { state: row.state, draftCount, firstSubmittedOn: row.firstSubmittedOn, dueOn: round.dueOn };
        return { ...row, state: boardStateOf(report), isLate: isReportLate(report, today), lateWorkingDays: lateWorkingDays(report, today, calendar) };
      });
    const count = (state: (typeof BOARD_STATES)[number]): number => rows.filter((row) => row.state === state).length;
    const counts = Object.fromEntries(BOARD_STATES.map((state) => [state, count(state)])) as Record<(typeof BOARD_STATES)[number], number>;
    return { round, counts: { ...counts, late: rows.filter(({ isLate }) => isLate).length }, rows };
  }

  async burden(actor: Actor, planId: string): Promise<ReplyOf<typeof listRoundBurden>> {
    const plan = await planById(this.dataSource, planId);
    if (plan === null) throw notFound();
    reach(actor, 'round.manage', plan.committeeId);
    const [cells, known, units] = await Promise.all([
      cellFacts(this.dataSource, planId, asOfAsked(this.clock, {})),
      burdenFacts(this.dataSource, planId),
      unitsOf(this.dataSource, { committeeId: plan.committeeId, on: this.clock.today(), after: null, limit: UNITS_MAX }),
    ]);
    const asked = new Set(cells.filter(isAsked).map(({ assignmentId }) => assignmentId));
    const unitOf = new Map(cells.map(({ assignmentId, unitId }) => [assignmentId, unitId]));
    const items = units.map(({ id, code, name, shortName }) => ({ unit: { id, code, name, shortName }, ...burdenOf(known.filter(({ assignmentId }) => asked.has(assignmentId) && unitOf.get(assignmentId) === id)) }));
    return { items, nextCursor: null };
  }
}

/** A round asks about the work that a unit leads and still owes; a coordinating part is optional (decision 10). */
function isAsked(cell: CellFacts): boolean {
  return cell.role === 'lead' && !cell.isParent && isOpenLead(cell.state as LeadState);
}
