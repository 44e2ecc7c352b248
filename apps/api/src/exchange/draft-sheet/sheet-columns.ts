import type { Draft, SheetField, UnitDrafts } from '@app/contract';
import { words } from '@app/words';

const t = words('vi');

/** Filled in by the unit, in the order of the sheet; what stands left of them is only there to be read. */
export const ANSWERS = ['claim', 'completedOn', 'percent', 'narrative', 'difficulties', 'proposals'] as const satisfies readonly Exclude<SheetField, 'indicator'>[];
export const FIRST_ANSWER = 5;
export const FIRST_INDICATOR = FIRST_ANSWER + ANSWERS.length;

/** Which unit, plan and round a file was made for; it stands in the hidden first column, beside the headings. */
export function markOf({ unit, planId, round }: Pick<UnitDrafts, 'unit' | 'planId' | 'round'>): string {
  return `${MARK}${unit.id}/${planId ?? '-'}/${round?.id ?? '-'}`;
}

const MARK = 'steerboard-report/1/';

export interface SheetMark {
  readonly unitId: string;
  readonly planId: string;
  readonly roundId: string;
}

/** Null where a text is no such mark. */
export function readMark(text: string): SheetMark | null {
  if (!text.startsWith(MARK)) return null;
  const [unitId = '', planId = '', roundId = ''] = text.slice(MARK.length).split('/');
  return { unitId, planId, roundId };
}

/** The headings from the second column on, for as many indicators as the task with the most has. */
export function headingsFor(indicatorCount: number): string[] {
  const fixed = (['code', 'title', 'dueOn', 'lastAccepted', ...ANSWERS] as const).map((key) => t(`draftSheet.heading.${key}`));
  return [...fixed, ...Array.from({ length: indicatorCount }, (_, at) => [t('draftSheet.heading.indicator', { number: at + 1 }), t('draftSheet.heading.value', { number: at + 1 })]).flat()];
}

export const mostIndicators = (drafts: readonly Draft[]): number => Math.max(0, ...drafts.map(({ indicators }) => indicators.length));

/** A coordinating unit is asked neither for a day of completion nor for a percentage. */
export const isAsked = ({ assignment }: Draft, field: (typeof ANSWERS)[number]): boolean => assignment.role === 'lead' || (field !== 'completedOn' && field !== 'percent');
