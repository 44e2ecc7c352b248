import type { listCopies, ReplyOf, RollOver, RollOverItem } from '@app/contract';
import { can, isIndicatorMet, needsRollOver, nextHalfYear, previousHalfYear, rollOverChoices, rollOverDecisionOf, rollOverPermission, type StatusSettings } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { statusOf, statusSettings } from '../assignment/facts.queries';
import { Clock } from '../config/clock';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { copyCandidates } from './copy.queries';
import { planOfHalfYear, rollOverRows, type RollOverRow } from './rollover.queries';

interface Frame {
  readonly plan: Plan;
  readonly nextPlan: RollOver['nextPlan'];
  readonly settings: StatusSettings;
}

/** The open tasks of a half-year with what was decided of each. */
@Injectable()
export class RollOverReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ofPlan(actor: Actor, planId: string): Promise<RollOver> {
    const plan = await this.dataSource.manager.findOneBy(Plan, { id: planId });
    if (plan === null) throw notFound();
    reach(actor, 'plan.roll-over', plan.committeeId);
    const asOf = { effectiveOn: this.clock.today(), knownAt: this.clock.now() };
    const following = nextHalfYear(plan.halfYear);
    const [rows, nextPlan, settings] = await Promise.all([
      rollOverRows(this.dataSource, planId, asOf),
      planOfHalfYear(this.dataSource, plan.committeeId, following),
      statusSettings(this.dataSource, plan.committeeId, asOf.effectiveOn),
    ]);
    const items = rows.map((row) => itemOf(actor, row, { plan, nextPlan, settings }));
    return { planId, planName: plan.name, state: plan.state, nextHalfYear: following, nextPlan, missingCount: items.filter(({ isMissing }) => isMissing).length, items };
  }

  /** What of the half-year before may start anew in this plan; nothing where there is no plan before. */
  async copies(actor: Actor, planId: string): Promise<ReplyOf<typeof listCopies>> {
    const plan = await this.dataSource.manager.findOneBy(Plan, { id: planId });
    if (plan === null) throw notFound();
    reach(actor, 'task.write', plan.committeeId);
    const fromHalfYear = previousHalfYear(plan.halfYear);
    const from = await planOfHalfYear(this.dataSource, plan.committeeId, fromHalfYear);
    return { fromHalfYear, items: from === null ? [] : await copyCandidates(this.dataSource, from.id, this.clock.today()) };
  }
}

function itemOf(actor: Actor, row: RollOverRow, { plan, nextPlan, settings }: Frame): RollOverItem {
  const { taskId, taskCode, taskTitle, taskKind: kind, unit, state, dueOn, originalDueOn, extensionCount, lastWord, openMilestoneCount, indicators, lastMove, next } = row;
  const status = statusOf(row, settings);
  if (status === null) throw new Error('a lead has a status');
  const decided = rollOverDecisionOf(row);
  return {
    taskId,
    code: taskCode,
    title: taskTitle,
    kind,
    unit,
    state,
    status,
    due: { dueOn, originalDueOn, extensionCount },
    lastWord,
    openMilestoneCount,
    openIndicatorCount: (indicators ?? []).filter((one) => isIndicatorMet(one) !== true).length,
    isMissing: needsRollOver({ state, kind }),
    choices: rollOverChoices({ planState: plan.state, nextPlanState: nextPlan?.state ?? null, state, kind, isContinued: next !== null }).filter((choice) => can(actor, rollOverPermission(choice), { committeeId: plan.committeeId })),
    decision: decided === null ? null : { kind: decided, ...lastMove, next },
  };
}
