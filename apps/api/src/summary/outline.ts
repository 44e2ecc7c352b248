import type { Summary, SummaryLocale, SummarySection } from '@app/contract';
import { annexesOf } from './annexes';
import type { SummaryFacts } from './facts';
import type { LayoutProfile } from './layout/layout-profile';
import { profileOf } from './layout/profiles';
import { attachedTo, committeeName, headOf, recipientsOf, signatureOf } from './letterhead';
import { composed, paragraph, penOf, type Pen } from './pen';
import { printableAll } from './printable';
import { directionSection, evaluationSection, proposalsSection } from './sections-ahead';
import { leadershipSection, resultsSection } from './sections-past';
import { taskLines } from './task-lines';

/**
 * Facts in, document out: pure, the same facts give the same words. English and Chinese are reference translations: they
 * bear no official head, number or signature, and leave the units' own words Vietnamese.
 */
export function outlineOf(facts: SummaryFacts, locale: SummaryLocale, layout = facts.committee.layout): Summary {
  const { dashboard, previous } = facts;
  const profile = profileOf(layout);
  const pen = penOf(facts, locale, profile);
  const lines = taskLines(facts);
  const { planId, planName, halfYear, effectiveOn, knownAt, ruleVersion, totals, completionOfDue, planProgress } = dashboard;
  const sections = [leadershipSection, resultsSection, evaluationSection, directionSection, proposalsSection].map((section) => numbered(pen, section(pen, facts, lines)));
  return printableAll<Summary>({
    planId,
    planName,
    halfYear,
    locale,
    layout,
    layoutVersion: profile.version,
    effectiveOn,
    knownAt,
    ruleVersion,
    fileName: pen.t('summary.fileName', { halfYear: pen.halfYear(halfYear) }),
    figures: { totals, completionOfDue, planProgress, previous },
    head: headOf(pen, facts),
    opening: paragraph('opening', openingSentence(pen, facts)),
    sections,
    signature: signatureOf(pen, facts),
    recipients: recipientsOf(pen, facts),
    annexes: annexesOf(pen, facts, lines, attachedTo(pen, facts)),
  });
}

/** `I- CÔNG TÁC …` or `I. CÔNG TÁC …`. */
export const sectionLabel = ({ sectionSeparator }: LayoutProfile, { id, title }: { id: string; title: string }): string => `${id}${sectionSeparator}${title}`;

const numbered = ({ layout }: Pen, section: Omit<SummarySection, 'label'>): SummarySection => ({ ...section, label: sectionLabel(layout, section) });

function openingSentence(pen: Pen, facts: SummaryFacts) {
  const { t, day } = pen;
  const { dashboard, plan: { documentNumber: number, issuedOn } } = facts;
  const values = { committee: committeeName(pen, facts), halfYear: pen.halfYear(dashboard.halfYear), from: day(dashboard.startsOn), to: day(dashboard.effectiveOn < dashboard.endsOn ? dashboard.effectiveOn : dashboard.endsOn) };
  const text = number === null || issuedOn === null
    ? t('summary.opening.withoutDocument', { ...values, plan: dashboard.planName })
    : t('summary.opening.withDocument', { ...values, number, planDay: day(issuedOn) });
  return composed(text, { kind: 'plan', id: dashboard.planId, label: dashboard.planName });
}
