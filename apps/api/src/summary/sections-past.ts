import type { Sentence, SummaryBlock } from '@app/contract';
import { totalsOf } from '@app/domain';
import { countPadded } from '@app/words';
import type { SummaryFacts } from './facts';
import { composed, figure, fixed, heading, listed, named, paragraph, type Pen, type Unnumbered } from './pen';
import { sourceOf, taskParagraph, type TaskLine } from './task-lines';
import type { DocumentFacts } from './summary.queries';

/** Tasks of this group are the committee's own steering: they stand in section I, not among the results. */
const STEERING_THEME = 'CD';

/** I: what was issued, who came and went, what was met and checked. */
export function leadershipSection(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[]): Unnumbered {
  const { t } = pen;
  const steeringId = facts.dashboard.themes.find(({ code }) => code === STEERING_THEME)?.id;
  const steering = lines.filter(({ task }) => task.themeId === steeringId);
  return {
    id: 'I',
    title: t('summary.heading.leadership'),
    blocks: [
      heading(pen, { section: 'I', number: '1' }, t('summary.heading.leadershipDocuments')),
      ...documentBlocks(pen, facts),
      heading(pen, { section: 'I', number: '2' }, t('summary.heading.leadershipCommittee')),
      ...memberBlocks(pen, facts),
      heading(pen, { section: 'I', number: '3' }, t('summary.heading.leadershipMeetings')),
      ...(steering.length === 0 ? [paragraph('noMeeting', fixed(t('summary.sentence.noMeeting')))] : steering.map((line) => taskParagraph(pen, line))),
    ],
  };
}

function documentBlocks(pen: Pen, { documents }: SummaryFacts): SummaryBlock[] {
  const sources = documents.map(({ source, id, title }) => ({ kind: source, id, label: title }));
  if (documents.length === 0) return [paragraph('documents', named('lead', fixed(pen.t('summary.sentence.noDocument'))))];
  return [
    paragraph('documents', named('lead', composed(pen.t('summary.sentence.documents', { count: countPadded(pen.locale, documents.length) }), ...sources))),
    ...documents.map((document, at) => listed(`document:${document.id}`, composed(documentText(pen, document), ...sources.slice(at, at + 1)))),
  ];
}

/** The kind of paper stands before its title, unless the title already begins with it. */
function documentText({ t, day, locale }: Pen, { kind, title, number, issuedOn }: DocumentFacts): string {
  const key = `directive.kind.${kind as 'conclusion'}` as const;
  const kindName = t.has(key) ? t(key) : '';
  const isNamed = kindName === '' || title.toLocaleLowerCase('vi').startsWith(kindName.toLocaleLowerCase('vi')) || locale !== 'vi';
  const name = isNamed ? title : `${kindName}: ${title}`;
  return number === null ? t('summary.sentence.documentUnnumbered', { name, day: day(issuedOn) }) : t('summary.sentence.document', { name, number, day: day(issuedOn) });
}

function memberBlocks(pen: Pen, { members }: SummaryFacts): SummaryBlock[] {
  if (members.length === 0) return [paragraph('noMemberChange', fixed(pen.t('summary.sentence.noMemberChange')))];
  return members.map(({ id, change, personName: person, position, committeePost, on }) => {
    const values = { person, position, post: pen.t(`committeePost.${committeePost}`), day: pen.day(on) };
    const text = change === 'joined' ? pen.t('summary.sentence.memberJoined', values) : pen.t('summary.sentence.memberLeft', values);
    return listed(`member:${id}:${change}`, composed(text, { kind: 'member', id, label: person }));
  });
}

/** II: the figures of the dashboard, the tasks group by group in the units' accepted words, and who reported when. */
export function resultsSection(pen: Pen, facts: SummaryFacts, lines: readonly TaskLine[]): Unnumbered {
  const { t } = pen;
  const themes = facts.dashboard.themes.filter(({ code, id }) => code !== STEERING_THEME && lines.some(({ task }) => task.themeId === id));
  return {
    id: 'II',
    title: t('summary.heading.results'),
    blocks: [
      heading(pen, { section: 'II', number: '1' }, t('summary.heading.assessment')),
      paragraph('assessment', ...assessment(pen, facts)),
      heading(pen, { section: 'II', number: '2' }, t('summary.heading.byTheme')),
      ...themes.flatMap((theme, at) => {
        const own = lines.filter(({ task }) => task.themeId === theme.id);
        return [heading(pen, { section: 'II', number: `2.${at + 1}`, key: `theme:${theme.id}` }, pen.theme(theme)), paragraph(`theme:${theme.id}`, themeSentence(pen, own)), ...own.map((line) => taskParagraph(pen, line))];
      }),
      heading(pen, { section: 'II', number: '3' }, t('summary.heading.reporting')),
      reportingBlock(pen, facts),
    ],
  };
}

function assessment({ t, number, rate }: Pen, { dashboard, previous }: SummaryFacts): Sentence[] {
  const { totals, completionOfDue, planProgress } = dashboard;
  return [
    composed(
      t('summary.sentence.total', {
        total: number(totals.total),
        completed: number(totals.completed),
        onTime: number(totals.completedOnTime),
        late: number(totals.completedLate),
        open: number(totals.withinTerm + totals.overdue),
        within: number(totals.withinTerm),
        overdue: number(totals.overdue),
        notCounted: number(totals.notCounted),
      }),
      ...['total', 'completed', 'completedOnTime', 'completedLate', 'withinTerm', 'overdue', 'notCounted'].map(figure),
    ),
    composed(t('summary.sentence.rate', { completionOfDue: rate(completionOfDue), previous: rate(previous?.completionOfDue ?? null) }), figure('completionOfDue')),
    composed(t('summary.sentence.progress', { planProgress: rate(planProgress) }), figure('planProgress')),
  ];
}

function themeSentence({ t, number }: Pen, lines: readonly TaskLine[]): Sentence {
  const { total, completed, withinTerm, overdue, notCounted } = totalsOf(lines.flatMap(({ cell }) => (cell.status === null ? [] : [{ ...cell.status, isParent: false }])));
  const values = { total: number(total), completed: number(completed), within: number(withinTerm), overdue: number(overdue), notCounted: number(notCounted) };
  return composed(t('summary.sentence.theme', values), ...lines.map(sourceOf));
}

function reportingBlock(pen: Pen, { round }: SummaryFacts): SummaryBlock {
  const { t, number } = pen;
  if (round === null) return paragraph('reporting', named('lead', fixed(t('summary.sentence.noRound'))));
  const source = { kind: 'round', id: round.id, label: round.name } as const;
  const { late, missing, onTime, resent } = reportingOf(round);
  const listOf = (key: 'reportingLate' | 'reportingMissing', unitIds: readonly string[]) => (unitIds.length === 0 ? [] : [named(key, composed(t(`summary.sentence.${key}`, { units: unitIds.map(pen.unit).join(', ') }), source))]);
  return paragraph(
    'reporting',
    named('lead', composed(t('summary.sentence.reporting', { round: round.name, due: pen.day(round.dueOn), onTime: number(onTime.length), total: number(round.reports.length), late: number(late.length), missing: number(missing.length) }), source)),
    ...(resent === 0 ? [] : [named('resent', composed(t('summary.sentence.reportingResent', { count: number(resent) }), source))]),
    ...listOf('reportingLate', late),
    ...listOf('reportingMissing', missing),
  );
}

/** On time is judged on the first submission: a report sent in time and returned is not late. */
function reportingOf({ reports, dueOn }: NonNullable<SummaryFacts['round']>) {
  const unitsOf = (test: (sentOn: string | null) => boolean) => reports.filter(({ firstSubmittedOn }) => test(firstSubmittedOn)).map(({ unitId }) => unitId);
  return {
    onTime: unitsOf((sentOn) => sentOn !== null && sentOn <= dueOn),
    late: unitsOf((sentOn) => sentOn !== null && sentOn > dueOn),
    missing: unitsOf((sentOn) => sentOn === null),
    resent: reports.filter(({ returnCount, firstSubmittedOn }) => returnCount > 0 && firstSubmittedOn !== null).length,
  };
}
