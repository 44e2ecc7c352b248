import type { Part, SettleDispute, SpeakForPart } from '@app/contract';
import { answerUntil, can, isSilent, next, refuse, whyNotKeep, whyNotSpeakForPart, COORDINATING_TRANSITIONS, type CoordinatingAction, type CoordinatingState, type Permission } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { decideOnUnits } from '../committee/decide-on-units';
import { Clock } from '../config/clock';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { ownUnits, reach } from '../http/scope';
import { Task } from '../task/task.entity';
import { Assignment } from './assignment.entity';
import { statusSettings } from './facts.queries';
import { moveAssignment, signatureOf } from './moves';
import { partsOf, type PartRow } from './part.queries';

const ACTIONS = ['confirm', 'correct', 'dispute', 'settle'] as const;

/** The coordinating units' own voice; who is silent is shown as silent. */
@Injectable()
export class PartService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, taskId: string): Promise<Part[]> {
    const task = await this.dataSource.manager.findOneBy(Task, { id: taskId });
    if (task === null) throw notFound();
    reach(actor, 'task.read', task.committeeId);
    const units = ownUnits(actor, task.committeeId);
    const sharing = await this.dataSource.query<{ unit_id: string }[]>(`SELECT unit_id FROM assignment WHERE task_id = $1 AND state <> 'draft'`, [taskId]);
    if (units !== null && !sharing.some(({ unit_id: unitId }) => units.includes(unitId))) throw notFound();
    const today = this.clock.today();
    const { calendar } = await statusSettings(this.dataSource, task.committeeId, today);
    const rows = await partsOf(this.dataSource, taskId, today);
    return rows.map(({ claimedOn, ...row }) => {
      const until = answerUntil(claimedOn, calendar);
      return { ...row, answerUntil: until, isSilent: isSilent(row.state) && until !== null && until < today, acts: ACTIONS.filter((action) => mayAct(actor, task.committeeId, row, action)) };
    });
  }

  /** Confirm, correct or dispute; asked of another unit's part, there is none. */
  speak(actor: Actor, assignmentId: string, { word, text }: SpeakForPart): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const part = await lockPart(act, assignmentId);
      reach(actor, 'assignment.speak', part.committeeId, part.unitId);
      refuse(text === null ? null : whyNotKeep(text));
      await move(act, actor, part, { action: word, reason: text, by: 'assignment.speak' });
    });
  }

  /** R4: the completion may then be accepted in spite of the dispute. */
  settle(actor: Actor, assignmentId: string, { reason }: SettleDispute): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const part = await lockPart(act, assignmentId);
      reach(actor, 'task.decide', part.committeeId);
      refuse(whyNotSpeakForPart({ state: part.state as CoordinatingState, action: 'settle', reason }));
      const lead = await act.manager.findOneBy(Assignment, { taskId: part.taskId, role: 'lead', state: Not('transferred') });
      const isOwnUnit = await decideOnUnits(act, actor, { committeeId: part.committeeId, unitIds: [part.unitId, ...(lead === null ? [] : [lead.unitId])] });
      await move(act, actor, part, { action: 'settle', reason, by: 'task.decide', isOwnUnit });
    });
  }
}

function mayAct(actor: Actor, committeeId: string, { state, unit }: Pick<PartRow, 'state' | 'unit'>, action: CoordinatingAction): boolean {
  const may = action === 'settle' ? can(actor, 'task.decide', { committeeId }) : can(actor, 'assignment.speak', { committeeId, unitId: unit.id });
  return may && next(COORDINATING_TRANSITIONS, state, action) !== null;
}

async function lockPart(act: Act, assignmentId: string): Promise<Assignment> {
  const part = await act.manager.findOne(Assignment, { where: { id: assignmentId, role: 'coordinating' }, lock: { mode: 'pessimistic_write' } });
  if (part === null || part.state === 'draft') throw notFound();
  return part;
}

const RECORDED = { confirm: 'part.confirmed', correct: 'part.corrected', dispute: 'part.disputed', settle: 'part.settled' } as const;

async function move(act: Act, actor: Actor, part: Assignment, { action, reason, by, isOwnUnit = false }: { action: keyof typeof RECORDED; reason: string | null; by: Permission; isOwnUnit?: boolean }): Promise<void> {
  const state = part.state as CoordinatingState;
  refuse(whyNotSpeakForPart({ state, action, reason }));
  const toState = next(COORDINATING_TRANSITIONS, state, action);
  if (toState !== null) await moveAssignment(act, actor, part, { toState, reason, by, isOwnUnit });
  const task = await act.manager.findOneByOrFail(Task, { id: part.taskId });
  const { actorRole, unitName } = signatureOf(actor, part, by);
  act.record({ committeeId: part.committeeId, action: RECORDED[action], objectType: 'assignment', objectId: part.id, objectLabel: `${task.code}. ${task.title}`, actorRole, unitId: part.unitId, unitName, reason });
  act.notify(RECORDED[action], part.committeeId, { assignmentId: part.id });
}

/** Silence is recorded by the act it matters for: when a completion is decided, who has said nothing of the own part has not answered. */
export async function recordSilence(act: Act, actor: Actor, taskId: string): Promise<void> {
  const parts = await act.manager.find(Assignment, { where: { taskId, role: 'coordinating' }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  for (const part of parts.filter(({ state }) => isSilent(state as CoordinatingState))) await moveAssignment(act, actor, part, { toState: 'no-answer' });
}
