import { refuse, whyNotReopen } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { lockLead } from '../assignment/lock-lead';
import { moveAssignment, signatureOf } from '../assignment/moves';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { IndicatorActual } from './indicator-actual.entity';

/** A completion that turns out wrong: the work goes on, and what it had counted is taken back (R3). The old completion stays in the history. */
@Injectable()
export class ReopenService {
  constructor(private readonly commits: Commits) {}

  reopen(actor: Actor, assignmentId: string, reason: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      // A closed plan has already refused (R15).
      const { task, lead } = await lockLead(act, actor, assignmentId, 'task.decide');
      refuse(whyNotReopen({ state: lead.state, reason, isSummaryIssued: false, isCorrectionRecorded: false }));
      const before = lead.completedOn;
      await moveAssignment(act, actor, lead, { toState: 'in-progress', reason, by: 'task.decide' });
      await rollBack(act, assignmentId);
      const { actorRole } = signatureOf(actor, { committeeId: task.committeeId, unitId: null }, 'task.decide');
      act.record({ committeeId: task.committeeId, action: 'assignment.reopened', objectType: 'assignment', objectId: assignmentId, objectLabel: `${task.code}. ${task.title}`, actorRole, reason, changes: { completedOn: { before, after: null } } });
      act.notify('assignment.reopened', task.committeeId, { assignmentId });
    });
  }
}

/** From today each indicator shows again what was accepted before the completion; null where nothing was (R10). */
async function rollBack(act: Act, assignmentId: string): Promise<void> {
  const values = await act.manager.query<{ indicatorId: string; itemId: string; value: number | null }[]>(
    `SELECT n.indicator_id AS "indicatorId", n.item_id AS "itemId",
            (SELECT b.value::float8 FROM indicator_actual b WHERE b.indicator_id = n.indicator_id AND b.item_id <> n.item_id ORDER BY b.recorded_at DESC, b.sequence DESC LIMIT 1) AS value
     FROM indicator_actual n
     WHERE n.item_id = (SELECT item_id FROM assignment_move WHERE assignment_id = $1 AND to_state = 'completed' ORDER BY recorded_at DESC, sequence DESC LIMIT 1)`,
    [assignmentId],
  );
  await act.manager.insert(IndicatorActual, values.map((one) => ({ id: uuidv7(), ...one, effectiveOn: act.today, recordedAt: act.now })));
}
