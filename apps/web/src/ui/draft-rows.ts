import type { Draft, SaveDraft } from '@app/contract';
import { useFormats } from '../lib/format';
import { useWords } from '../lib/words';

/** One thing that a draft says, in words; empty: not said. */
export interface DraftRow {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

type Asked = Pick<Draft, 'assignment' | 'indicators' | 'milestones'>;

/** Everything that words on an assignment say, in the order of the form. */
export function useDraftRows(draft: Asked): (words: SaveDraft) => DraftRow[] {
  const t = useWords();
  const formats = useFormats();
  return (words) => [
    { key: 'claim', label: t('report.section.claim'), text: words.claim === null ? '' : t(`itemClaim.${words.claim}`) },
    { key: 'completedOn', label: t('report.question.completedOn'), text: words.completedOn === null ? '' : shownDay(formats, words.completedOn) },
    { key: 'percent', label: t('report.question.percent'), text: words.percent === null ? '' : formats.percent(words.percent) },
    { key: 'narrative', label: t(draft.assignment.role === 'lead' ? 'report.question.narrative' : 'report.question.contribution'), text: words.narrative },
    ...draft.indicators.map(({ id, name, unitOfMeasure }): DraftRow => {
      const value = words.indicatorValues.find(({ indicatorId }) => indicatorId === id)?.value ?? null;
      return { key: id, label: name, text: value === null ? '' : `${formats.number(value)} ${unitOfMeasure}` };
    }),
    ...draft.milestones.map(({ id, title }): DraftRow => {
      const reachedOn = words.reachedMilestones.find(({ milestoneId }) => milestoneId === id)?.reachedOn;
      return { key: id, label: title, text: reachedOn === undefined ? '' : shownDay(formats, reachedOn) };
    }),
    { key: 'evidence', label: t('report.section.evidence'), text: words.evidence.map(({ title, reference }) => `${title}: ${reference}`).join('; ') },
    { key: 'difficulties', label: t('report.question.difficulties'), text: words.difficulties ?? '' },
    { key: 'proposals', label: t('report.question.proposals'), text: words.proposals ?? '' },
  ];
}

/** A day as it was typed is shown as it was typed. */
const shownDay = (formats: ReturnType<typeof useFormats>, day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? formats.day(day) : day);
