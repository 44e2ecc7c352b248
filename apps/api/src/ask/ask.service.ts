import type { AddressAsk, AnswerAsk, CloseAsk } from '@app/contract';
import { refuse, whyNotAddress, whyNotAnswer, whyNotClose, whyNotKeep, type Permission } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { signatureOf } from '../assignment/moves';
import { CommitteeUnit } from '../committee/committee-unit.entity';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { askReaderOf, isAddressee } from './ask-reader';
import { leadersOf, type AskReader } from './ask.queries';
import { Ask } from './ask.entity';
import { moveAsk } from './move-ask';

/** From the report to its answer. */
@Injectable()
export class AskService {
  constructor(private readonly commits: Commits) {}

  /** The secretariat says who is to answer and by when. */
  address(actor: Actor, askId: string, input: AddressAsk): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { ask } = await lock(act, actor, askId, 'ask.address');
      const unitId = input.kind === 'unit' ? input.unitId : null;
      const userId = input.kind === 'leader' ? input.userId : null;
      if (input.dueOn < act.today) throw invalid('/dueOn', 'out-of-range');
      if (unitId !== null && !(await act.manager.existsBy(CommitteeUnit, { committeeId: ask.committeeId, unitId }))) throw invalid('/unitId', 'unknown-unit');
      if (userId !== null && !(await leadersOf(act.manager, ask.committeeId, act.today)).some(({ id }) => id === userId)) throw invalid('/userId', 'unknown-object');
      refuse(whyNotAddress({ state: ask.state, kind: input.kind, unitId, askingUnitId: ask.unitId }));
      Object.assign(ask, { addresseeKind: input.kind, addresseeUnitId: unitId, addresseeUserId: userId, dueOn: input.dueOn });
      await moveAsk(act, actor, ask, { toState: 'with-addressee', unitId: null });
      await record(act, actor, ask, { action: 'ask.addressed' });
      act.notify('ask.addressed', ask.committeeId, { askId });
    });
  }

  /** In place, by whom it is with. */
  answer(actor: Actor, askId: string, { decision, text }: AnswerAsk): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { ask, me } = await lock(act, actor, askId, 'ask.answer');
      refuse(whyNotAnswer({ state: ask.state, isAddressee: isWith(ask, me), isLeader: me.isLeader, isSecretariat: me.isSecretariat, text }));
      refuse(whyNotKeep(text));
      await moveAsk(act, actor, ask, { toState: decision, note: text, unitId: ask.addresseeUnitId });
      await record(act, actor, ask, { action: decision === 'answered' ? 'ask.answered' : 'ask.refused' });
      act.notify('ask.answered', ask.committeeId, { askId });
    });
  }

  /** By the unit that asked, once it has its answer; by the secretariat also what needs none. */
  close(actor: Actor, askId: string, { note }: CloseAsk): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const { ask, me } = await lock(act, actor, askId, 'ask.close');
      if (!me.isSecretariat && !me.unitIds.includes(ask.unitId)) refuse('other-unit');
      refuse(whyNotClose({ state: ask.state, isSecretariat: me.isSecretariat, note }));
      await moveAsk(act, actor, ask, { toState: 'closed', note, unitId: ask.unitId });
      await record(act, actor, ask, { action: 'ask.closed', reason: note });
    });
  }
}

function isWith({ addresseeKind: kind, addresseeUnitId: unitId, addresseeUserId: userId }: Ask, me: AskReader): boolean {
  return isAddressee(me, { kind, unitId, userId });
}

/** Asks that neither come from nor go to a unit's own people do not exist for them (R17). */
async function lock(act: Act, actor: Actor, askId: string, permission: Permission): Promise<{ ask: Ask; me: AskReader }> {
  const ask = await act.manager.findOne(Ask, { where: { id: askId }, lock: { mode: 'pessimistic_write' } });
  if (ask === null) throw notFound();
  reach(actor, permission, ask.committeeId);
  const me = askReaderOf(actor, ask.committeeId);
  if (!me.seesAll && !me.unitIds.includes(ask.unitId) && !isWith(ask, me)) throw notFound();
  return { ask, me };
}

async function record(act: Act, actor: Actor, ask: Ask, { action, reason = null }: { action: string; reason?: string | null }): Promise<void> {
  const [task] = await act.manager.query<{ code: string; title: string }[]>('SELECT t.code, t.title FROM assignment s JOIN task t ON t.id = s.task_id WHERE s.id = $1', [ask.assignmentId]);
  const { actorRole, unitName } = signatureOf(actor, { committeeId: ask.committeeId, unitId: null });
  act.record({ committeeId: ask.committeeId, action, objectType: 'ask', objectId: ask.id, objectLabel: `${task?.code}. ${task?.title}`, actorRole, unitName, reason });
}
