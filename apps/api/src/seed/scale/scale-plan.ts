import { addDays, halfYearPeriod, type Day } from '@app/domain';
import { Plan } from '../../plan/plan.entity';
import { Report } from '../../report/report.entity';
import { Submission } from '../../report/submission.entity';
import { AuditEntry } from '../../database/audit-entry.entity';
import { contentHash } from '../../report/content-hash';
import { Round } from '../../round/round.entity';
import type { CopyRows } from './copy-rows';
import type { Ids } from './scale';
import { at, type PlanContext, type PlanParts, type Sending } from './scale-context';
import { addTask } from './scale-task';

/** Days from a plan's start to the cut-off of its first and its last round, which is before the demo's day. */
const CUT_OFFS = { first: 40, last: 145 };
const ROUND_DAYS = 10;

/** A plan with its rounds, tasks, and everything that the units said. */
export function addPlan(rows: CopyRows, ids: Ids, parts: PlanParts): void {
  const { scale, committee, halfYear, today } = parts;
  const { startsOn, endsOn } = halfYearPeriod(halfYear, 'decree');
  const planId = ids.next();
  const isCurrent = startsOn <= today && today <= endsOn;
  rows.add(Plan, { id: planId, committeeId: committee.id, halfYear, code: `KH-${halfYear}`, name: `Kế hoạch ${halfYear}`, startsOn, endsOn, documentNumber: null, issuedOn: startsOn, state: isCurrent ? 'active' : 'closing', createdAt: at(startsOn, 8) });
  const step = (CUT_OFFS.last - CUT_OFFS.first) / (scale.itemsPerTask - 1);
  const sendings = Array.from({ length: scale.itemsPerTask }, (_, round) => addRound(rows, ids, { ...parts, planId, cutOffOn: addDays(startsOn, Math.round(CUT_OFFS.first + round * step)), round }));
  const context: PlanContext = { ...parts, planId, startsOn, endsOn, isCurrent, sendings };
  for (let task = 0; task < scale.tasksPerPlan; task += 1) addTask(rows, ids, context, task);
  addSubmissions(rows, ids, context);
}

function addRound(rows: CopyRows, ids: Ids, { committee, planId, cutOffOn, round }: PlanParts & { planId: string; cutOffOn: Day; round: number }): Sending[] {
  const roundId = ids.next();
  const dueOn = addDays(cutOffOn, 5);
  rows.add(Round, { id: roundId, committeeId: committee.id, planId, kind: 'month', name: `Báo cáo đợt ${round + 1}`, opensOn: addDays(cutOffOn, -ROUND_DAYS), cutOffOn, dueOn, closesOn: addDays(dueOn, ROUND_DAYS), state: 'closed' });
  return committee.units.map((unit, unitAt) => {
    const [reportId, on] = [ids.next(), addDays(cutOffOn, 1 + (unitAt % 4))];
    rows.add(Report, { id: reportId, roundId, unitId: unit.id, state: 'submitted', firstSubmittedOn: on, submittedOn: on });
    return { id: ids.next(), unitAt, reportId, on, items: [] };
  });
}

function addSubmissions(rows: CopyRows, ids: Ids, { scale, committee, halfYear, sendings }: PlanContext): void {
  const sent = sendings.flat().filter(({ items }) => items.length > 0);
  sent.forEach(({ id, unitAt, reportId, on, items }, index) => {
    const [unit, officer] = [committee.units[unitAt], committee.officers[unitAt]];
    if (unit === undefined || officer === undefined) throw new Error('a unit without its officer');
    const number = `BC-${halfYear.replace('-', '')}-${String(index + 1).padStart(4, '0')}`;
    rows.add(Submission, { id, committeeId: committee.id, unitId: unit.id, reportId, number, submittedOn: on, submittedAt: at(on, 9), submittedBy: officer.id, submittedByName: officer.name, onBehalfOf: null, contentHash: contentHash(items) });
    if (!scale.hasAudit) return;
    rows.add(AuditEntry, { id: ids.next(), committeeId: committee.id, at: at(on, 9), actorId: officer.id, actorName: officer.name, actorRole: 'officer', unitId: unit.id, unitName: unit.name, onBehalfOf: null, action: 'report.submitted', objectType: 'submission', objectId: id, objectLabel: number, reason: null, changes: {}, requestId: null });
  });
}
