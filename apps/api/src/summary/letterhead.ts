import type { Summary } from '@app/contract';
import { nextHalfYear, paperDay, paperNumber, type Day } from '@app/domain';
import { words } from '@app/words';
import type { SummaryFacts } from './facts';
import { nameIn, type Pen } from './pen';
import type { CommitteeFacts } from './summary.queries';

/** Only the Vietnamese paper bears the official head; a reference translation says instead what it is. */
export function headOf(pen: Pen, facts: SummaryFacts): Summary['head'] {
  const { t, locale } = pen;
  const { committee, dashboard: { halfYear } } = facts;
  const shared = { typeName: t('summary.head.typeName'), subject: t('summary.head.subject', { work: workOf(pen, facts), halfYear: pen.halfYear(halfYear), nextHalfYear: pen.halfYear(nextHalfYear(halfYear)) }) };
  if (locale !== 'vi') {
    return { ...shared, parentName: committee.parentName, committeeName: committeeName(pen, facts), motherTitle: null, motto: null, number: null, placeAndDay: null, addressee: null, translationNote: t('summary.head.referenceTranslation') };
  }
  const isGovernment = pen.layout.layout === 'government';
  return {
    ...shared,
    parentName: upper(committee.parentName),
    committeeName: upper(withoutPlace(committee.name, committee.placeName)),
    motherTitle: t(isGovernment ? 'summary.head.nation' : 'summary.head.party'),
    motto: isGovernment ? t('summary.head.motto') : null,
    number: t(isGovernment ? 'summary.head.numberGovernment' : 'summary.head.number', { symbol: committee.documentSymbol }),
    placeAndDay: t('summary.head.placeAndDay', { place: committee.placeName, ...monthOf(facts) }),
    addressee: isGovernment ? t('summary.head.addressee', { parent: committee.parentName }) : null,
    translationNote: null,
  };
}

/** Papers write 01 and 02 for the first two months only, so that nobody can put a digit in front. */
function monthOf({ dashboard: { endsOn } }: SummaryFacts): { year: string; month: string } {
  const { year, month } = paperDay(endsOn);
  return { year, month };
}

/** `15-BC/BCĐ` on a Party paper, `15/BC-BCĐ` on one of the administration. */
export function documentNumberOf(layout: Summary['layout'], number: number, symbol: string): string {
  const values = { number: paperNumber(number), symbol };
  return layout === 'government' ? words('vi')('summary.head.documentNumberGovernment', values) : words('vi')('summary.head.documentNumber', values);
}

/** The head with the number and day that the clerk gave the paper. */
export function numberedHead({ head, layout }: Summary, { documentSymbol, placeName }: CommitteeFacts, { number, day }: { number: number; day: Day }): Summary['head'] {
  const t = words('vi');
  const documentNumber = documentNumberOf(layout, number, documentSymbol);
  return {
    ...head,
    number: layout === 'government' ? t('summary.head.numberedGovernment', { documentNumber }) : t('summary.head.numbered', { documentNumber }),
    placeAndDay: t('summary.head.placeAndFullDay', { place: placeName, ...paperDay(day) }),
  };
}

/** Who signed: the head of the committee directly, another for the head (K/T, KT.) in a post of their own. */
export function signatureBy(layout: Summary['layout'], { committeePost, personName }: { committeePost: string; personName: string }): Summary['signature'] {
  const t = words('vi');
  const onBehalf = layout === 'government' ? [t('summary.signatureOnBehalf')] : [];
  const post = t('summary.signature');
  if (committeePost === 'head') return { lines: [...onBehalf, post], name: personName };
  const forHead = layout === 'government' ? t('summary.signatureForGovernment', { post }) : t('summary.signatureFor', { post });
  return { lines: [...onBehalf, forHead, upper(t(`committeePost.${committeePost as 'deputy'}`))], name: personName };
}

/** The head of a committee of the Party signs directly (no T/M); a body of the administration is signed for (TM.). Null on a reference translation. */
export function signatureOf({ t, locale, layout }: Pen, { committee }: SummaryFacts): Summary['signature'] {
  if (locale !== 'vi') return null;
  const post = t('summary.signature');
  return { lines: layout.layout === 'government' ? [t('summary.signatureOnBehalf'), post] : [post], name: committee.headName };
}

/** The archive line ends with a full stop; the others with commas in Party papers, with semicolons in administrative ones. */
export function recipientsOf({ t, layout }: Pen, { committee: { parentName: parent, agencyName: agency, agencySymbol: symbol } }: SummaryFacts): Summary['recipients'] {
  const label = t('summary.recipients.label');
  if (layout.layout === 'government') {
    return {
      label,
      lines: [
        t('summary.recipientsGovernment.parent', { parent }),
        t('summary.recipientsGovernment.members'),
        t('summary.recipientsGovernment.units'),
        symbol === null ? t('summary.recipientsGovernment.archiveOffice') : t('summary.recipientsGovernment.archive', { symbol }),
      ],
    };
  }
  return {
    label,
    lines: [
      t('summary.recipients.central'),
      t('summary.recipients.parent', { parent }),
      t('summary.recipients.members'),
      t('summary.recipients.units'),
      agency === null ? t('summary.recipients.archiveOffice') : t('summary.recipients.archive', { agency }),
    ],
  };
}

/** What stands below the title of an annex. The administrative form leaves number and day to be filled in. */
export function attachedTo(pen: Pen, facts: SummaryFacts): string {
  const { halfYear, effectiveOn } = facts.dashboard;
  const committee = committeeName(pen, facts);
  if (pen.locale === 'vi' && pen.layout.layout === 'government') return pen.t('summary.annex.attachedToGovernment', { symbol: facts.committee.documentSymbol, committee, ...monthOf(facts) });
  return pen.t('summary.annex.attachedTo', { halfYear: pen.halfYear(halfYear), committee, day: pen.day(effectiveOn) });
}

export const committeeName = ({ locale }: Pen, { committee }: SummaryFacts): string => nameIn(locale, committee);
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
