import type { Dashboard, Plan, Theme } from '@app/contract';
import type { CellFacts } from '../assignment/facts.queries';
import type { PastActual } from './indicator-past.queries';
import type { AcceptedWords, CommitteeFacts, DocumentFacts, MemberChange, PlanName, RoundFacts, TaskText, UnitNames } from './summary.queries';

export interface PreviousRate {
  readonly halfYear: string;
  readonly completionOfDue: Dashboard['completionOfDue'];
}

export interface NextPlan {
  readonly plan: PlanName;
  readonly tasks: readonly Pick<CellFacts, 'taskId' | 'taskCode' | 'taskTitle' | 'taskKind' | 'themeId' | 'unitId' | 'dueOn'>[];
}

/** Everything the half-year document is made of, as of its two times. The figures are the dashboard's own. */
export interface SummaryFacts {
  readonly committee: CommitteeFacts;
  readonly dashboard: Dashboard;
  readonly plan: Pick<Plan, 'documentNumber' | 'issuedOn'>;
  readonly units: ReadonlyMap<string, UnitNames>;
  readonly texts: ReadonlyMap<string, TaskText>;
  readonly words: ReadonlyMap<string, AcceptedWords>;
  /** Of the half-years that the indicators are compared with, by indicator. */
  readonly indicatorPast: ReadonlyMap<string, readonly PastActual[]>;
  /** All task groups of the committee, in order. */
  readonly themes: readonly Theme[];
  readonly documents: readonly DocumentFacts[];
  readonly members: readonly MemberChange[];
  readonly round: RoundFacts | null;
  /** By unit; null where none were recorded. */
  readonly reminders: ReadonlyMap<string, number> | null;
  readonly previous: PreviousRate | null;
  readonly next: NextPlan | null;
}
