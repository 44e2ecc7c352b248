import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../database/commit';
import { milestonesOf } from '../task/task.queries';
import { IndicatorActual } from './indicator-actual.entity';
import { ItemIndicatorValue } from './item-indicator-value.entity';
import { ItemMilestone } from './item-milestone.entity';
import { MilestoneReach } from './milestone-reach.entity';
import type { ReportItem } from './report-item.entity';

/** R3: what an accepted item says of indicators and milestones becomes fact, in two times. `effectiveOn` is the day its values hold from. */
export async function keepFacts(act: Act, item: Pick<ReportItem, 'id'>, { taskId, effectiveOn }: { taskId: string; effectiveOn: string }): Promise<void> {
  const stamp = { itemId: item.id, recordedAt: act.now };
  const values = await act.manager.findBy(ItemIndicatorValue, { itemId: item.id });
  await act.manager.insert(IndicatorActual, values.filter(({ value }) => value !== null).map(({ indicatorId, value }) => ({ id: uuidv7(), indicatorId, value, effectiveOn, ...stamp })));
  const claims = await act.manager.findBy(ItemMilestone, { itemId: item.id });
  const known = await milestonesOf(act.manager, taskId, { effectiveOn: act.today, knownAt: act.now });
  const rows = claims.map(({ milestoneId, reachedOn }) => ({ id: uuidv7(), milestoneId, doneOn: reachedOn, effectiveOn: earlier(reachedOn, known.find(({ id }) => id === milestoneId)?.doneOn ?? null), ...stamp }));
  await act.manager.insert(MilestoneReach, rows);
}

/** A corrected day must hold from the wrong one on, else that would go on to be shown between the two. */
function earlier(reachedOn: string, held: string | null): string {
  return held !== null && held < reachedOn ? held : reachedOn;
}

/** From today each indicator and milestone shows again what was accepted before the last completion; null where nothing was (R10). */
export async function takeBackFacts(act: Act, assignmentId: string): Promise<void> {
  const stamp = { effectiveOn: act.today, recordedAt: act.now };
  const values = await act.manager.query<Pick<IndicatorActual, 'indicatorId' | 'itemId' | 'value'>[]>(
    `SELECT n.indicator_id AS "indicatorId", n.item_id AS "itemId",
            (SELECT b.value::float8 FROM indicator_actual b WHERE b.indicator_id = n.indicator_id AND b.item_id <> n.item_id ORDER BY b.recorded_at DESC, b.sequence DESC LIMIT 1) AS value
     FROM indicator_actual n WHERE n.item_id = ${LAST_COMPLETION}`,
    [assignmentId],
  );
  await act.manager.insert(IndicatorActual, values.map((one) => ({ id: uuidv7(), ...one, ...stamp })));
  const reached = await act.manager.query<Pick<MilestoneReach, 'milestoneId' | 'itemId' | 'doneOn'>[]>(
    `SELECT n.milestone_id AS "milestoneId", n.item_id AS "itemId",
            (SELECT b.done_on FROM milestone_reach b WHERE b.milestone_id = n.milestone_id AND b.item_id <> n.item_id ORDER BY b.recorded_at DESC, b.sequence DESC LIMIT 1) AS "doneOn"
     FROM milestone_reach n WHERE n.item_id = ${LAST_COMPLETION}`,
    [assignmentId],
  );
  await act.manager.insert(MilestoneReach, reached.map((one) => ({ id: uuidv7(), ...one, ...stamp })));
}

const LAST_COMPLETION = `(SELECT item_id FROM assignment_move WHERE assignment_id = $1 AND to_state = 'completed' ORDER BY recorded_at DESC, sequence DESC LIMIT 1)`;
