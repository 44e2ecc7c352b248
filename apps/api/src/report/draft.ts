import { SaveDraft, type AcceptedWord, type Draft, type Indicator, type Milestone } from '@app/contract';
import type { Task } from '../task/task.entity';
import type { ItemDraft } from './item-draft.entity';
import { NO_WORDS, wordsToCorrect, type ReturnedWords } from './words.queries';

interface DraftParts {
  readonly assignment: Draft['assignment'];
  readonly task: Pick<Task, 'id' | 'code' | 'title' | 'deliverable' | 'isHeldOutside'>;
  readonly draft: ItemDraft | null;
  readonly returned: ReturnedWords | null;
  readonly lastAccepted: AcceptedWord | null;
  readonly indicators: Indicator[];
  readonly milestones: Milestone[];
}

/** A draft as the unit sees it: its own words, else those that came back to be corrected, else none. */
export function draftOf({ assignment, task, draft, returned, lastAccepted, indicators, milestones }: DraftParts): Draft {
  const isLead = assignment.role === 'lead';
  return {
    ...(draft === null ? (returned === null ? NO_WORDS : wordsToCorrect(returned)) : SaveDraft.parse(draft.words)),
    assignment,
    task: { id: task.id, code: task.code, title: task.title, deliverable: task.deliverable, isHeldOutside: task.isHeldOutside },
    indicators: isLead ? indicators : [],
    milestones: isLead ? milestones : [],
    savedAt: draft?.savedAt.toISOString() ?? null,
    lastAccepted,
    returned: returned === null ? null : { itemId: returned.itemId, returnedAt: returned.returnedAt, reviewer: returned.reviewer, reasons: returned.reasons },
    version: draft?.version ?? 0,
  };
}
