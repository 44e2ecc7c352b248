import { asksSomething, isRepeat, isUnanswered, type AddresseeKind, type AskState } from '@app/domain';
import { v7 as uuidv7 } from 'uuid';
import { AskMove } from '../ask/ask-move.entity';
import { Ask } from '../ask/ask.entity';
import type { DemoAsk, DemoEvent, DemoItem, DemoTask } from './data';
import { codeInPlan, instantOf, type DemoAct, type DemoContext } from './demo-context';

type Step = { readonly at: Date; readonly play: () => void };
type Named = { by: string; on: string; time: string };

const NOTED = 'Đã nắm tình hình qua báo cáo.';
const actOf = ({ by, on, time }: Named): DemoAct => ({ by, effectiveOn: on, recordedOn: on, time });

/** Plays the asks of all reports in the order in which things happened, by the rules of ask/raise-ask.ts. */
export function addAsks(demo: DemoContext): void {
  const replay = new AskReplay(demo);
  for (const task of demo.set.tasks) for (const event of task.events) replay.read(task, event);
  replay.run();
}

class AskReplay {
  private readonly steps: Step[] = [];
  private readonly byAssignment = new Map<string, { ask: Ask; isReturned: boolean }>();
  private readonly byItem = new Map<string, Ask>();
  private readonly asks: Ask[] = [];
  private readonly authored: ReadonlyMap<string, DemoAsk>;

  constructor(private readonly demo: DemoContext) {
    this.authored = new Map(demo.set.asks.map((ask) => [ask.item, ask]));
  }

  read(task: DemoTask, event: DemoEvent): void {
    if (event.type !== 'item-submitted' && event.type !== 'item-returned' && event.type !== 'item-accepted') return;
    const item = task.items.find(({ key }) => key === event.item);
    if (item === undefined) return;
    if (event.type === 'item-submitted') this.at(event, () => this.raise(task, item, event));
    if (event.type === 'item-returned') this.at(event, () => this.markReturned(task, item));
    const authored = this.authored.get(item.key);
    if (event.type === 'item-accepted' && authored === undefined) this.at(event, () => this.close(item.key, event, NOTED));
    if (event.type === 'item-submitted' && authored !== undefined) this.readAuthored(item.key, authored);
  }

  run(): void {
    for (const { play } of this.steps.sort((one, other) => one.at.getTime() - other.at.getTime())) play();
    for (const ask of this.asks) this.demo.rows.add(Ask, ask);
  }

  private readAuthored(key: string, { addressee, dueOn, addressed, answer, closed }: DemoAsk): void {
    this.at(actOf(addressed), () => this.address(key, { addressee, dueOn }, actOf(addressed)));
    if (answer !== null) this.at(actOf(answer), () => this.step(key, actOf(answer), { toState: answer.decision, note: answer.text }));
    if (closed !== null) this.at(actOf(closed), () => this.close(key, actOf(closed), null));
  }

  private at(act: DemoAct, play: () => void): void {
    this.steps.push({ at: instantOf(act), play });
  }

  private raise(task: DemoTask, item: DemoItem, act: DemoAct): void {
    const { demo } = this;
    const assignmentId = demo.id('assignment', `${task.code} ${item.unit}`);
    const words = { difficulty: asksSomething(item.difficulties) ? item.difficulties : null, proposal: asksSomething(item.proposals) ? item.proposals : null };
    const isAsking = words.difficulty !== null || words.proposal !== null;
    const known = this.byAssignment.get(assignmentId);
    if (known !== undefined && known.isReturned && isUnanswered(known.ask.state)) {
      known.isReturned = false;
      if (isAsking) Object.assign(known.ask, { ...words, itemId: demo.id('item', item.key) });
      else this.move(known.ask, act, { toState: 'closed', note: null });
      this.byItem.set(item.key, known.ask);
      return;
    }
    if (!isAsking) return;
    const before = known !== undefined && isRepeat(known.ask, words) ? known.ask : null;
    const waiting = before !== null && isUnanswered(before.state) ? { ...before } : null;
    if (before !== null && waiting !== null) this.move(before, act, { toState: 'closed', note: null });
    const ask: Ask = {
      id: uuidv7(), committeeId: demo.committeeId, planId: demo.id('plan', task.plan), assignmentId, itemId: demo.id('item', item.key), unitId: demo.id('unit', item.unit), ...words,
      raisedOn: act.recordedOn, raisedAt: instantOf(act), raisedByName: demo.person(act.by).displayName, state: waiting?.state ?? 'open',
      addresseeKind: waiting?.addresseeKind ?? null, addresseeUnitId: waiting?.addresseeUnitId ?? null, addresseeUserId: null, dueOn: waiting?.dueOn ?? null,
      earlierAskId: before?.id ?? null, repeatNumber: (before?.repeatNumber ?? 0) + 1,
    };
    this.asks.push(ask);
    this.byAssignment.set(assignmentId, { ask, isReturned: false });
    this.byItem.set(item.key, ask);
    this.move(ask, act, { toState: ask.state, note: null, isFirst: true });
  }

  private markReturned(task: DemoTask, item: DemoItem): void {
    const known = this.byAssignment.get(this.demo.id('assignment', `${task.code} ${item.unit}`));
    if (known !== undefined && known.ask === this.byItem.get(item.key)) known.isReturned = true;
  }

  private address(key: string, { addressee, dueOn }: Pick<DemoAsk, 'addressee' | 'dueOn'>, act: DemoAct): void {
    const kind: AddresseeKind = addressee === 'leader' || addressee === 'secretariat' ? addressee : 'unit';
    const ask = this.byItem.get(key);
    if (ask === undefined) throw new Error(`${key} asks for nothing`);
    Object.assign(ask, { addresseeKind: kind, addresseeUnitId: kind === 'unit' ? this.demo.id('unit', addressee) : null, dueOn });
    this.step(key, act, { toState: 'with-addressee', note: null });
  }

  /** What was asked again meanwhile, or answered, is not noted a second time. */
  private close(key: string, act: DemoAct, note: string | null): void {
    const ask = this.byItem.get(key);
    if (ask !== undefined && ask.state !== 'closed' && ask.state !== 'with-addressee') this.step(key, act, { toState: 'closed', note });
  }

  private step(key: string, act: DemoAct, { toState, note }: { toState: AskState; note: string | null }): void {
    const ask = this.byItem.get(key);
    if (ask === undefined) throw new Error(`${key} asks for nothing`);
    this.move(ask, act, { toState, note });
    const task = this.demo.set.tasks.find(({ items }) => items.some((item) => item.key === key));
    this.demo.audit(act, { action: `ask.${toState === 'with-addressee' ? 'addressed' : toState}`, objectType: 'ask', objectId: ask.id, objectLabel: `${codeInPlan(task?.code ?? '')}. ${task?.title}`, reason: toState === 'closed' ? note : null });
  }

  private move(ask: Ask, act: DemoAct, { toState, note, isFirst = false }: { toState: AskState; note: string | null; isFirst?: boolean }): void {
    const fromState = isFirst ? null : ask.state;
    ask.state = toState;
    this.demo.rows.add(AskMove, { id: uuidv7(), askId: ask.id, fromState, toState, addresseeKind: ask.addresseeKind, dueOn: ask.dueOn, effectiveOn: act.effectiveOn, recordedAt: instantOf(act), ...this.demo.actor(act), note });
  }
}
