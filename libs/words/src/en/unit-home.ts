import type { TranslationOf } from '../translation';
import type { unitHome as source } from '../vi/unit-home';

export const unitHome = {
  title: 'The unit’s work',
  heading: '{unit} has {count, plural, one {# report} other {# reports}} to send by the end of {day}',
  headingDone: '{unit} has sent every report of this round',
  headingNoRound: '{unit}: no round is open',
  intro: '{round}, {days, plural, one {# working day left} other {# working days left}}. Figures up to the end of {day}.',
  introToday: '{round}, due today. Figures up to the end of {day}.',
  introLate: '{round}, past its due date. Figures up to the end of {day}.',
  acknowledge: 'Acknowledge',
  chooseUnit: 'Choose a unit',
  empty: 'No report is due.',
  groupCount: '{count, plural, one {# item} other {# items}}',
  group: {
    returned: 'Returned, to correct',
    'to-acknowledge': 'To accept',
    'to-report': 'To report',
    draft: 'In draft',
    waiting: 'Sent, awaiting review',
    coordinating: 'Coordinating work',
    done: 'Completed',
  },
  row: {
    report: 'Report on {code}, {title}',
    continue: 'Go on with {code}, {title}',
    correct: 'Correct {code}, {title}',
    acknowledge: 'Accept {code}, {title}',
    waiting: '{code}, {title}',
    coordinate: 'Report the contribution to {code}, {title}',
    done: '{code}. {title}',
  },
  hint: {
    due: 'Due {day}.',
    extended: 'Due {day} (extended {count, plural, one {once} other {# times}}, originally {original}).',
    standing: 'Standing duty.',
    lastAccepted: 'Last accepted: {day}.',
    noReport: 'No report yet.',
    draftSaved: 'Draft saved at {time}.',
    sent: 'Receipt {number}, sent {time}.',
    waiting: 'With the secretariat',
    returned: 'Returned by {reviewer}, {time}. The version sent is kept as it was.',
    completed: '{class}, {day}',
  },
  round: {
    title: 'About the round',
    progress: '{sent, number} of {total, number} tasks sent, {drafts, plural, one {# draft} other {# drafts}}',
  },
  totals: {
    title: 'Tasks led: {count, number}',
    coordinating: 'Tasks supported: {count, number}',
  },
} as const satisfies TranslationOf<typeof source>;
