import type { AcceptedClause, AcceptProposal, DirectiveProposal, ProposedClause, ProposedTask } from '@app/contract';
import { fold } from '@app/domain';

/** What a person may make of a passage; `left-out`: it is no clause at all, such as the letterhead. */
export type ReadDisposition = AcceptedClause['disposition'] | 'left-out';

/** A task as it stands in the form; nothing of it exists before it is saved. */
export interface TaskDraft {
  readonly title: string;
  readonly themeId: string;
  readonly kind: ProposedTask['kind'];
  readonly deliverable: string;
  readonly dueOn: string | null;
  readonly recurrence: string;
  readonly leadUnitId: string;
  readonly coordinatingUnitIds: readonly string[];
}

/** A passage with what the program proposes and what the person made of it. */
export interface ClauseDraft {
  readonly label: string;
  readonly quote: string;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Only what is ticked is created; the rest stays an open clause. */
  readonly isTaken: boolean;
  readonly disposition: ReadDisposition;
  readonly reason: string;
  readonly task: TaskDraft;
  /** How the text names who leads, and when; shown beside the choice. */
  readonly leadText: string;
  readonly dueText: string;
}

export interface DirectiveFacts {
  readonly code: string;
  readonly kind: AcceptProposal['directive']['kind'];
  readonly number: string;
  readonly title: string;
  readonly signer: string;
}

interface Theme {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const LABEL_MAX = 20;
/** A passage without a number and without a whole sentence is letterhead, title or recipients. */
const SENTENCE = /[.;:!?…]\s*$/u;
const SENTENCE_LENGTH_MIN = 60;

export const livesOnTask = (disposition: ReadDisposition): boolean => disposition === 'assigned' || disposition === 'standing';

/** The drafts to show for a proposal, none of them ticked (R21). */
export function draftsOf({ clauses }: DirectiveProposal, themes: readonly Theme[]): ClauseDraft[] {
  const labels = ownLabels(clauses.map(({ label }) => label));
  return clauses.map(({ quote, startOffset, endOffset, disposition, task }, at) => ({
    label: labels[at] ?? '',
    quote,
    startOffset,
    endOffset,
    isTaken: false,
    disposition: dispositionOf({ label: clauses[at]?.label ?? '', quote, disposition }),
    reason: '',
    task: task === null ? { ...NO_TASK, title: titleFrom(quote) } : taskOf(task, themes),
    leadText: task?.leads.map(({ name }) => name).join(', ') ?? '',
    dueText: task?.dueText ?? '',
  }));
}

/** The passages of a proposal that are clauses, each called differently; without letterhead and recipients. */
export function passagesOf({ clauses }: DirectiveProposal): { label: string; startOffset: number; endOffset: number }[] {
  const inLedger = clauses.filter((clause) => dispositionOf(clause) !== 'left-out');
  const labels = ownLabels(inLedger.map(({ label }) => label));
  return inLedger.map(({ startOffset, endOffset }, at) => ({ label: labels[at] ?? '', startOffset, endOffset }));
}

const NO_TASK: TaskDraft = { title: '', themeId: '', kind: 'dated', deliverable: '', dueOn: null, recurrence: '', leadUnitId: '', coordinatingUnitIds: [] };
const TITLE_MAX = 500;
const titleFrom = (quote: string): string => quote.replace(/\s+/g, ' ').trim().slice(0, TITLE_MAX);

function dispositionOf({ label, quote, disposition }: Pick<ProposedClause, 'label' | 'quote' | 'disposition'>): ReadDisposition {
  if (disposition === 'merged') return 'open';
  const isSaying = label !== '' || (SENTENCE.test(quote) && quote.length >= SENTENCE_LENGTH_MIN);
  return disposition === 'information' && !isSaying ? 'left-out' : disposition;
}

/** One unit named as the lead leads. Of several nobody leads yet, and all take part: who leads is for a person to say. */
function taskOf(task: ProposedTask, themes: readonly Theme[]): TaskDraft {
  const leads = [...new Set(task.leads.flatMap(({ unitIds }) => unitIds))];
  const isNamedByAll = task.leads.every(({ unitIds }) => unitIds.length > 0);
  const lead = leads.length === 1 && isNamedByAll ? (leads[0] ?? '') : '';
  const others = [...new Set([...(lead === '' ? leads : []), ...task.coordinating.flatMap(({ unitIds }) => unitIds)])];
  const { title, kind, dueOn, deliverable } = task;
  return { title, kind, dueOn: kind === 'standing' ? null : dueOn, deliverable: deliverable ?? '', recurrence: kind === 'recurring' ? (task.dueText ?? '') : '', themeId: themeMeant(title, themes), leadUnitId: lead, coordinatingUnitIds: others.filter((id) => id !== lead) };
}

/** The group of tasks whose name shares most words with a title; empty when none shares half of its words. */
export function themeMeant(title: string, themes: readonly Theme[]): string {
  const words = new Set(wordsOf(title));
  const scored = themes.map(({ id, name }) => {
    const own = wordsOf(name);
    return { id, share: own.filter((word) => words.has(word)).length / Math.max(own.length, 1) };
  });
  const [best] = scored.sort((one, other) => other.share - one.share);
  return best !== undefined && best.share >= 0.5 ? best.id : '';
}

const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]{2,}/g) ?? [];

/** Every clause is called differently: passages without a number are §1, §2 …, a second one of item 3 is 3/2. */
export function ownLabels(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((given) => {
    const base = given.slice(0, LABEL_MAX - 4);
    let label = base;
    for (let number = base === '' ? 1 : 2; label === '' || taken.has(label); number += 1) label = base === '' ? `§${number}` : `${base}/${number}`;
    taken.add(label);
    return label;
  });
}

export const LOOKS = ['lead', 'day', 'theme'] as const;
export type Look = (typeof LOOKS)[number];

/** What a person has to look at before the task is clear: who leads, until when, to which group it belongs. */
export function looksOf({ disposition, task }: ClauseDraft): Look[] {
  if (!livesOnTask(disposition)) return [];
  const isMissing: Record<Look, boolean> = { lead: task.leadUnitId === '', day: task.kind === 'dated' && task.dueOn === null, theme: task.themeId === '' };
  return LOOKS.filter((look) => isMissing[look]);
}

/** So many passages are in the ledger, and so many of them are covered once this is saved. */
export function coverageOf(drafts: readonly ClauseDraft[]): { covered: number; total: number; tasks: number } {
  const inLedger = drafts.filter(({ disposition }) => disposition !== 'left-out');
  const taken = inLedger.filter(({ isTaken, disposition }) => isTaken && disposition !== 'open');
  return { covered: taken.length, total: inLedger.length, tasks: taken.filter(({ disposition }) => livesOnTask(disposition)).length };
}
