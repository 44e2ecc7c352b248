import { v7 as uuidv7 } from 'uuid';
import { Evidence } from '../evidence/evidence.entity';
import { contentHash } from '../report/content-hash';
import { IndicatorActual } from '../report/indicator-actual.entity';
import { ItemDraft } from '../report/item-draft.entity';
import { ItemIndicatorValue } from '../report/item-indicator-value.entity';
import { ItemMilestone } from '../report/item-milestone.entity';
import { ItemReview } from '../report/item-review.entity';
import { MilestoneReach } from '../report/milestone-reach.entity';
import { ReportItem } from '../report/report-item.entity';
import { Submission } from '../report/submission.entity';
import type { DemoEvent, DemoItem, DemoTask } from './data';
import { codeInPlan, instantOf, type DemoContext } from './demo-context';

type ItemEvent = Extract<DemoEvent, { item: string }>;
type Said = { task: DemoTask; item: DemoItem; row: Partial<ReportItem>; event: ItemEvent };

const SECTIONS = { status: 'claim', result: 'narrative', indicator: 'indicators', evidence: 'evidence', difficulties: 'difficulties' } as const;

/** Plays submissions and decisions; receipts are numbered at the end, in the order of sending. */
export class ReportReplay {
  private readonly said = new Map<string, Said>();
  private readonly versions = new Map<string, number>();

  constructor(private readonly demo: DemoContext) {}

  play(task: DemoTask, item: DemoItem, event: ItemEvent): string | null {
    switch (event.type) {
      case 'item-drafted':
        this.draft(task, item, event);
        return null;
      case 'item-submitted':
        return this.submit(task, item, event);
      case 'item-endorsed':
        return this.review(item, event, 'accepted');
      case 'item-accepted':
        return this.accept(task, item, event);
      case 'item-returned':
        return this.giveBack(item, event);
    }
  }

  finish(): void {
    const { demo } = this;
    const counts = new Map<string, number>();
    const inOrder = [...this.said.values()].sort((one, other) => instantOf(one.event).getTime() - instantOf(other.event).getTime());
    for (const { task, item, row, event } of inOrder) {
      const half = task.code.slice(0, 6);
      const count = (counts.get(half) ?? 0) + 1;
      counts.set(half, count);
      const value = { name: task.indicator.name, value: item.actual };
      demo.rows.add(Submission, {
        id: row.submissionId ?? '',
        committeeId: demo.committeeId,
        unitId: demo.id('unit', item.unit),
        reportId: item.round === null ? null : demo.id('report', `${item.round} ${item.unit}`),
        number: `BC-${half}-${String(count).padStart(4, '0')}`,
        submittedOn: event.recordedOn,
        submittedAt: instantOf(event),
        submittedBy: demo.id('user', event.by),
        submittedByName: demo.person(event.by).displayName,
        onBehalfOf: null,
        contentHash: contentHash([{ taskCode: codeInPlan(task.code), versionNumber: row.versionNumber ?? 0, claim: item.claim, completedOn: item.completedOn, narrative: item.narrative, percent: item.percent, difficulties: item.difficulties, proposals: item.proposals, values: item.kind === 'contribution' ? [] : [value], milestones: item.reached.map(({ milestone, on }) => ({ title: milestone, reachedOn: on })), evidence: item.evidence }]),
      });
      demo.rows.add(ReportItem, row);
    }
  }

  private draft(task: DemoTask, item: DemoItem, event: ItemEvent): void {
    const { claim, completedOn, narrative, percent, difficulties, proposals, evidence, actual, reached } = item;
    const words = { claim, completedOn, narrative, percent, difficulties, proposals, evidence, indicatorValues: [{ indicatorId: this.demo.id('indicator', task.code), value: actual }], reachedMilestones: reached.map(({ milestone, on }) => ({ milestoneId: this.milestoneId(task, milestone), reachedOn: on })) };
    this.demo.rows.add(ItemDraft, { assignmentId: this.assignmentId(task, item), words, savedAt: instantOf(event), savedBy: this.demo.id('user', event.by) });
  }

  private submit(task: DemoTask, item: DemoItem, event: ItemEvent): string {
    const { demo } = this;
    const [id, assignmentId] = [demo.id('item', item.key), this.assignmentId(task, item)];
    const versionNumber = (this.versions.get(assignmentId) ?? 0) + 1;
    this.versions.set(assignmentId, versionNumber);
    const { kind, claim, completedOn, narrative, percent, difficulties, proposals } = item;
    const row = { id, submissionId: uuidv7(), assignmentId, versionNumber, kind, claim, state: 'submitted' as const, completedOn, narrative, percent, difficulties, proposals, submittedOn: event.recordedOn, submittedAt: instantOf(event), acceptedOn: null, acceptedAt: null, returnedAt: null };
    this.said.set(item.key, { task, item, row, event });
    if (item.kind !== 'contribution') demo.rows.add(ItemIndicatorValue, { itemId: id, indicatorId: demo.id('indicator', task.code), value: item.actual });
    for (const { milestone, on } of item.reached) demo.rows.add(ItemMilestone, { itemId: id, milestoneId: this.milestoneId(task, milestone), reachedOn: on });
    item.evidence.forEach((one, position) => demo.rows.add(Evidence, { id: uuidv7(), itemId: id, position, ...one }));
    demo.audit(event, { action: 'report.submitted', objectType: 'report-item', objectId: id, objectLabel: codeInPlan(task.code) });
    return id;
  }

  private accept(task: DemoTask, item: DemoItem, event: ItemEvent): string {
    const { demo } = this;
    const { row, event: submitted } = this.known(item);
    const id = this.review(item, event, task.leaderConfirms && item.kind === 'completion' ? 'confirmed' : 'accepted');
    Object.assign(row, { state: 'accepted', acceptedOn: event.recordedOn, acceptedAt: instantOf(event) });
    if (item.actual !== null && item.kind !== 'contribution') {
      demo.rows.add(IndicatorActual, { id: uuidv7(), indicatorId: demo.id('indicator', task.code), itemId: id, value: item.actual, effectiveOn: item.completedOn ?? submitted.recordedOn, recordedAt: instantOf(event) });
    }
    for (const { milestone, on } of item.reached) demo.rows.add(MilestoneReach, { id: uuidv7(), milestoneId: this.milestoneId(task, milestone), itemId: id, doneOn: on, effectiveOn: on, recordedAt: instantOf(event) });
    demo.audit(event, { action: 'report-item.accepted', objectType: 'report-item', objectId: id, objectLabel: codeInPlan(task.code) });
    return id;
  }

  private giveBack(item: DemoItem, event: Extract<ItemEvent, { type: 'item-returned' }>): string {
    const { row, task } = this.known(item);
    Object.assign(row, { state: 'returned', returnedAt: instantOf(event) });
    const reasons = event.reasons.map(({ section, text }) => ({ section: SECTIONS[section], text }));
    const id = this.review(item, event, 'returned', reasons);
    this.demo.audit(event, { action: 'report-item.returned', objectType: 'report-item', objectId: id, objectLabel: codeInPlan(task.code), reason: reasons.map(({ text }) => text).join(' ') });
    return id;
  }

  private review(item: DemoItem, event: ItemEvent, decision: ItemReview['decision'], reasons: ItemReview['reasons'] = []): string {
    const id = this.demo.id('item', item.key);
    this.demo.rows.add(ItemReview, { id: uuidv7(), itemId: id, decision, reviewerId: this.demo.id('user', event.by), reviewerName: this.demo.person(event.by).displayName, effectiveOn: event.effectiveOn, recordedAt: instantOf(event), completedOn: decision === 'returned' ? null : item.completedOn, note: null, reasons, isOwnUnit: false });
    return id;
  }

  private milestoneId(task: DemoTask, title: string): string {
    return this.demo.id('milestone', `${task.code} ${title}`);
  }

  private assignmentId(task: DemoTask, item: DemoItem): string {
    return this.demo.id('assignment', `${task.code} ${item.unit}`);
  }

  private known(item: DemoItem): Said {
    const said = this.said.get(item.key);
    if (said === undefined) throw new Error(`${item.key} was decided before it was submitted`);
    return said;
  }
}
