import { Report } from '../report/report.entity';
import { Round } from '../round/round.entity';
import type { DemoRound } from './data';
import type { DemoContext } from './demo-context';

export function addRounds(demo: DemoContext): void {
  for (const round of demo.set.rounds) {
    const id = demo.id('round', round.code);
    const { kind, name, opensOn, cutOffOn, dueOn, closesOn, state } = round;
    demo.rows.add(Round, { id, committeeId: demo.committeeId, planId: demo.id('plan', round.plan), kind, name, opensOn, cutOffOn, dueOn, closesOn, state });
    for (const report of round.reports) demo.rows.add(Report, { id: demo.id('report', `${round.code} ${report.unit}`), roundId: id, unitId: demo.id('unit', report.unit), ...submissionsOf(report) });
  }
}

function submissionsOf({ state, moves }: DemoRound['reports'][number]) {
  const submitted = moves.filter((move) => move.state === 'submitted').map((move) => move.effectiveOn);
  return {
    state,
    firstSubmittedOn: submitted[0] ?? null,
    submittedOn: submitted.at(-1) ?? null,
    returnCount: moves.filter((move) => move.state === 'returned').length,
    note: moves.find((move) => move.reason !== null)?.reason ?? null,
  };
}
