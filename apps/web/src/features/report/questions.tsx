import { NARRATIVE_MAX, type Draft, type SaveDraft } from '@app/contract';
import { ITEM_CLAIMS } from '@app/domain';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { DayField } from '../../ui/day-field';
import type { SummaryEntry } from '../../ui/error-summary';
import { RadioField, TextareaField } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { EarlierAsks } from './earlier-asks';
import { EvidenceFields } from './evidence-fields';
import { FileFields } from './file-fields';
import { IndicatorFields } from './indicator-fields';
import { MilestoneFields } from './milestone-fields';
import type { WordsField, WordsProblems } from '../../lib/draft/words-problems';

const FIELDS: readonly WordsField[] = ['claim', 'completedOn', 'percent', 'narrative', 'indicatorValues', 'reachedMilestones', 'evidence', 'difficulties', 'proposals'];
const idOf = (field: WordsField) => `report-${field}`;

interface QuestionsProps {
  readonly draft: Draft;
  readonly words: SaveDraft;
  readonly problems: WordsProblems;
  readonly onChange: (patch: Partial<SaveDraft>) => void;
}

/** The five questions; each says its own mistake. */
export function Questions({ draft, words, problems, onChange }: QuestionsProps) {
  const t = useWords();
  const formats = useFormats();
  const isLead = draft.assignment.role === 'lead';
  const labels = useLabels(draft);
  const textOf = (value: string | null) => (value === '' ? null : value);
  const field = (name: WordsField) => {
    const code = problems[name];
    return { id: idOf(name), label: labels[name], error: code && t(`fieldError.${code}`) };
  };
  return (
    <>
      <section>
        <RadioField {...field('claim')} value={words.claim ?? ''} onChange={(event) => onChange({ claim: event.target.value as SaveDraft['claim'] })} choices={ITEM_CLAIMS.map((claim) => ({ value: claim, label: t(`itemClaim.${claim}`) }))} />
        {words.claim === 'completed' && isLead && <DayField {...field('completedOn')} hint={t('report.question.completedOnHint')} value={words.completedOn} onChange={(completedOn) => onChange({ completedOn })} isOptional />}
        {isLead && <NumberField {...field('percent')} hint={t('report.question.percentHint')} isOptional value={words.percent} onChange={(percent) => onChange({ percent: typeof percent === 'number' ? Math.round(Math.min(100, Math.max(0, percent))) : null })} />}
      </section>
      <section>
        <TextareaField {...field('narrative')} rows={8} maxLength={NARRATIVE_MAX} value={words.narrative} onChange={(event) => onChange({ narrative: event.target.value })} counter={t('common.characters', { used: words.narrative.length, limit: NARRATIVE_MAX })} />
      </section>
      {draft.indicators.length > 0 && (
        <section id={idOf('indicatorValues')} tabIndex={-1} aria-label={labels.indicatorValues}>
          <h2>{labels.indicatorValues}</h2>
          <IndicatorFields indicators={draft.indicators} values={words.indicatorValues} onChange={(indicatorValues) => onChange({ indicatorValues })} formats={formats} />
        </section>
      )}
      {draft.milestones.length > 0 && (
        <section id={idOf('reachedMilestones')} tabIndex={-1} aria-label={labels.reachedMilestones}>
          <h2>{labels.reachedMilestones}</h2>
          <MilestoneFields milestones={draft.milestones} reached={words.reachedMilestones} error={field('reachedMilestones').error} onChange={(reachedMilestones) => onChange({ reachedMilestones })} />
        </section>
      )}
      <section id={idOf('evidence')} tabIndex={-1} aria-label={labels.evidence}>
        <h2>{labels.evidence}</h2>
        <EvidenceFields evidence={words.evidence} error={field('evidence').error} onChange={(evidence) => onChange({ evidence })} />
        <FileFields draft={draft} />
      </section>
      <section>
        <EarlierAsks assignmentId={draft.assignment.id} />
        <TextareaField {...field('difficulties')} isOptional value={words.difficulties ?? ''} onChange={(event) => onChange({ difficulties: textOf(event.target.value) })} />
        <TextareaField {...field('proposals')} isOptional value={words.proposals ?? ''} onChange={(event) => onChange({ proposals: textOf(event.target.value) })} />
      </section>
    </>
  );
}

/** What stands in the way, in the order of the form, for the summary above it. */
export function useSummaryEntries(draft: Draft, problems: WordsProblems): SummaryEntry[] {
  const t = useWords();
  const labels = useLabels(draft);
  return FIELDS.flatMap((field) => {
    const code = problems[field];
    return code === undefined ? [] : [{ fieldId: idOf(field), text: `${labels[field]}: ${t(`fieldError.${code}`)}` }];
  });
}

function useLabels({ assignment: { role } }: Draft): Record<WordsField, string> {
  const t = useWords();
  return {
    claim: t('report.section.claim'),
    completedOn: t('report.question.completedOn'),
    percent: t('report.question.percent'),
    narrative: t(role === 'lead' ? 'report.question.narrative' : 'report.question.contribution'),
    indicatorValues: t('report.section.indicators'),
    reachedMilestones: t('report.section.milestones'),
    evidence: t('report.section.evidence'),
    difficulties: t('report.question.difficulties'),
    proposals: t('report.question.proposals'),
  };
}
