import { extensionDecision, extensionTiming, type WorkingCalendar } from '@app/domain';
import { Extension } from '../assignment/extension.entity';
import type { DemoEvent } from './data';
import { instantOf, type DemoContext } from './demo-context';

type Asked = Extract<DemoEvent, { type: 'extension-requested' }>;
type Granted = Extract<DemoEvent, { type: 'due-changed' }>;

/** The requests of one assignment for a later due day: what the next move of the day answers was granted, the rest waits. */
export class ExtensionReplay {
  private waiting: Extension | null = null;

  constructor(
    private readonly demo: DemoContext,
    private readonly of: { readonly assignmentId: string; readonly label: string },
  ) {}

  ask(event: Asked, dueOn: string): void {
    const { demo, of: { assignmentId, label } } = this;
    if (this.waiting !== null) throw new Error(`${label}: a request waits already`);
    const { effectiveOn, by, proposedDueOn: requestedDueOn, cause, reason, workDone } = event;
    const id = demo.id('extension', `${assignmentId} ${effectiveOn}`);
    const name = demo.person(by).displayName;
    this.waiting = {
      id, committeeId: demo.committeeId, assignmentId, state: 'submitted', cause, reason, workDone, requestedDueOn, draftedByName: name, draftedAt: instantOf(event),
      dueOn, timing: extensionTiming(effectiveOn, dueOn, this.calendar()), submittedOn: effectiveOn, submittedAt: instantOf(event), submittedByName: name,
      decidedOn: null, decidedAt: null, decidedByName: null, grantedDueOn: null, excusesLateness: null, decisionReason: null, isOwnUnit: false, withdrawnOn: null, withdrawnAt: null,
    };
    demo.audit(event, { action: 'extension.submitted', objectType: 'extension', objectId: id, objectLabel: label, reason });
  }

  /** A due day that moved without a request answers none. */
  grant(event: Granted): void {
    const { demo, waiting } = this;
    if (waiting === null) return;
    const { effectiveOn: decidedOn, to: grantedDueOn, excusesLateness, reason: decisionReason } = event;
    const decision = extensionDecision(grantedDueOn, waiting.requestedDueOn);
    demo.rows.add(Extension, { ...waiting, state: decision === 'approve' ? 'approved' : 'approved-shorter', decidedOn, decidedAt: instantOf(event), decidedByName: demo.person(event.by).displayName, grantedDueOn, excusesLateness, decisionReason });
    this.waiting = null;
  }

  finish(): void {
    if (this.waiting !== null) this.demo.rows.add(Extension, this.waiting);
  }

  private calendar(): WorkingCalendar {
    const { days } = this.demo.set.holidays;
    const daysOf = (wanted: 'day-off' | 'make-up'): Set<string> => new Set(days.filter(({ kind }) => kind === wanted).map(({ day }) => day));
    return { daysOff: daysOf('day-off'), workingDays: daysOf('make-up') };
  }
}
