import type { DirectiveProposal } from '@app/contract';
import { draftsOf, livesOnTask, ownLabels, type ClauseDraft } from './reading-draft';

const TITLE_MAX = 500;

/** Two passages in a row as one; what the second one says is kept where the first says nothing. Not ticked: it is to be looked at again. */
export function merged(text: string, first: ClauseDraft, second: ClauseDraft): ClauseDraft {
  const [one, other] = [first.task, second.task];
  const hasTwo = livesOnTask(first.disposition) && livesOnTask(second.disposition);
  const leading = livesOnTask(first.disposition) || !livesOnTask(second.disposition) ? first : second;
  const leadUnitId = one.leadUnitId || other.leadUnitId;
  const partners = new Set([...one.coordinatingUnitIds, ...other.coordinatingUnitIds, ...(other.leadUnitId === '' ? [] : [other.leadUnitId])]);
  partners.delete(leadUnitId);
  return {
    ...leading,
    label: first.label,
    startOffset: first.startOffset,
    endOffset: second.endOffset,
    quote: text.slice(first.startOffset, second.endOffset),
    isTaken: false,
    leadText: joined(first.leadText, second.leadText),
    dueText: joined(first.dueText, second.dueText),
    task: {
      ...leading.task,
      title: (hasTwo ? joined(one.title, other.title, '; ') : leading.task.title).slice(0, TITLE_MAX),
      themeId: one.themeId || other.themeId,
      deliverable: hasTwo ? joined(one.deliverable, other.deliverable, '; ') : leading.task.deliverable,
      dueOn: leading.task.dueOn ?? other.dueOn,
      leadUnitId,
      coordinatingUnitIds: [...partners],
    },
  };
}

interface Part {
  readonly quote: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly proposal: DirectiveProposal;
}

/** The parts of a passage, each with what the program reads in its words alone; who leads and which group it is may stand in the other part. */
export function parted(draft: ClauseDraft, parts: readonly Part[], themes: Parameters<typeof draftsOf>[1]): ClauseDraft[] {
  return parts.map(({ quote, startOffset, endOffset, proposal }) => {
    const [own] = draftsOf({ ...proposal, clauses: proposal.clauses.filter(({ task }) => task !== null) }, themes);
    const read = own ?? { ...draft, leadText: '', dueText: '', task: { ...draft.task, title: quote.replace(/\s+/g, ' ').slice(0, TITLE_MAX), dueOn: null, deliverable: '' } };
    const leadUnitId = read.task.leadUnitId || draft.task.leadUnitId;
    const coordinatingUnitIds = read.task.coordinatingUnitIds.filter((id) => id !== leadUnitId);
    return { ...read, label: draft.label, quote, startOffset, endOffset, isTaken: false, task: { ...read.task, leadUnitId, coordinatingUnitIds, themeId: read.task.themeId || draft.task.themeId } };
  });
}

/** Drafts with other ones in the place of some; no two are called alike. */
export function replaced(drafts: readonly ClauseDraft[], at: number, count: number, others: readonly ClauseDraft[]): ClauseDraft[] {
  const all = [...drafts.slice(0, at), ...others, ...drafts.slice(at + count)];
  const labels = ownLabels(all.map(({ label }) => label));
  return all.map((draft, place) => ({ ...draft, label: labels[place] ?? draft.label }));
}

const joined = (one: string, other: string, by = ', '): string => [...new Set([one, other].filter((text) => text !== ''))].join(by);
