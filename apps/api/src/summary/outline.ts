import type { Summary, SummaryLocale, SummarySection } from '@app/contract';
import { nextHalfYear } from '@app/domain';
import { annexesOf } from './annexes';
import type { SummaryFacts } from './facts';
import { PARTY } from './layout/party';
import { composed, nameIn, paragraph, penOf, type Pen } from './pen';
import { printableAll } from './printable';
import { directionSection, evaluationSection, proposalsSection } from './sections-ahead';
import { leadershipSection, resultsSection } from './sections-past';
import { taskLines } from './task-lines';

/**
 * Facts in, document out: pure, the same facts give the same words. English and Chinese are reference translations: they
 * bear no official head, number or signature, and leave the units' own words Vietnamese.
 */
export function outlineOf(facts: SummaryFacts, locale: SummaryLocale): Summary {
  const { dashboard, previous, committee } = facts;
  const pen = penOf(facts, locale);
  const lines = taskLines(facts);
  const { planId, planName, halfYear, effectiveOn, knownAt, ruleVersion, totals, completionOfDue, planProgress } = dashboard;
  const attachedTo = pen.t('summary.annex.attachedTo', { halfYear: pen.halfYear(halfYear), committee: committeeName(pen, facts), day: pen.day(effectiveOn) });
  return printableAll<Summary>({
    planId,
    planName,
    halfYear,
    locale,
    layout: PARTY.layout,
    effectiveOn,
    knownAt,
    ruleVersion,
    fileName: `${pen.t('summary.fileName', { halfYear: pen.halfYear(halfYear) })}.docx`,
    figures: { totals, completionOfDue, planProgress, previous },
    head: headOf(pen, facts),
    opening: paragraph(openingSentence(pen, facts)),
    sections: [leadershipSection(pen, facts, lines), resultsSection(pen, facts, lines), evaluationSection(pen, facts, lines), directionSection(pen, facts, lines), proposalsSection(pen, facts, lines)].map(numbered),
    signature: locale === 'vi' ? { lines: [pen.t('summary.signature')], name: committee.headName } : null,
    recipients: recipientsOf(pen, facts),
    annexes: annexesOf(pen, facts, lines, attachedTo),
  });
}

const numbered = (section: SummarySection): SummarySection => ({ ...section, label: `${section.id}${PARTY.sectionSeparator}${section.label}` });

function headOf(pen: Pen, facts: SummaryFacts): Summary['head'] {
  const { t, locale } = pen;
  const { committee, dashboard: { halfYear, endsOn } } = facts;
  const isOriginal = locale === 'vi';
  const [year = '', month = ''] = endsOn.split('-');
  const placeAndDay = t('summary.head.placeAndDay', { place: committee.placeName, year, month: isOriginal && Number(month) <= 2 ? month : String(Number(month)) });
  return {
    parentName: isOriginal ? upper(committee.parentName) : committee.parentName,
    committeeName: isOriginal ? upper(withoutPlace(committee.name, committee.placeName)) : committeeName(pen, facts),
    motherTitle: isOriginal ? t('summary.head.party') : null,
    number: isOriginal ? t('summary.head.number', { symbol: committee.documentSymbol }) : null,
    placeAndDay: isOriginal ? placeAndDay : null,
    translationNote: isOriginal ? null : t('summary.head.referenceTranslation'),
    typeName: t('summary.head.typeName'),
    subject: t('summary.head.subject', { work: workOf(pen, facts), halfYear: pen.halfYear(halfYear), nextHalfYear: pen.halfYear(nextHalfYear(halfYear)) }),
  };
}

function openingSentence(pen: Pen, facts: SummaryFacts) {
  const { t, day } = pen;
  const { dashboard, plan: { documentNumber: number, issuedOn } } = facts;
  const values = { committee: committeeName(pen, facts), halfYear: pen.halfYear(dashboard.halfYear), from: day(dashboard.startsOn), to: day(dashboard.effectiveOn < dashboard.endsOn ? dashboard.effectiveOn : dashboard.endsOn) };
  const text = number === null || issuedOn === null
    ? t('summary.opening.withoutDocument', { ...values, plan: dashboard.planName })
    : t('summary.opening.withDocument', { ...values, number, planDay: day(issuedOn) });
  return composed(text, { kind: 'plan', id: dashboard.planId, label: dashboard.planName });
}

/** The archive line ends with a full stop, the others with commas, as Party papers do. */
function recipientsOf({ t }: Pen, { committee: { parentName: parent, agencyName: agency } }: SummaryFacts): Summary['recipients'] {
  return {
    label: t('summary.recipients.label'),
    lines: [
      t('summary.recipients.central'),
      t('summary.recipients.parent', { parent }),
      t('summary.recipients.members'),
      t('summary.recipients.units'),
      agency === null ? t('summary.recipients.archiveOffice') : t('summary.recipients.archive', { agency }),
    ],
  };
}

const committeeName = ({ locale }: Pen, { committee }: SummaryFacts): string => nameIn(locale, committee);
const upper = (text: string): string => text.toLocaleUpperCase('vi');

const STEERING_WORK = 'Ban Chỉ đạo công tác ';

/** "Ban Chỉ đạo công tác thông tin đối ngoại tỉnh Hải Dương" reports on "công tác thông tin đối ngoại"; others on their work. */
function workOf(pen: Pen, facts: SummaryFacts): string {
  const name = withoutPlace(facts.committee.name, facts.committee.placeName);
  if (pen.locale === 'vi' && name.startsWith(STEERING_WORK)) return `công tác ${name.slice(STEERING_WORK.length)}`;
  return pen.t('summary.head.work', { committee: committeeName(pen, facts) });
}

const LEVELS = ['tỉnh', 'thành phố', 'thị xã', 'huyện', 'quận', 'phường', 'xã', 'đặc khu'];

/** The place stands in the name above it: the head of a paper does not repeat it. */
function withoutPlace(name: string, placeName: string): string {
  const suffix = LEVELS.map((level) => ` ${level} ${placeName}`).find((ending) => name.endsWith(ending));
  return suffix === undefined ? name : name.slice(0, -suffix.length);
}
