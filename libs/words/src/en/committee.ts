import type { TranslationOf } from '../translation';
import type { committee as source } from '../vi/committee';

export const committee = {
  title: 'Committee',
  name: 'Full name',
  shortName: 'Short name',
  nameEn: 'English name',
  nameZh: 'Chinese name',
  code: 'Code',
  parent: 'Founding body',
  place: 'Place',
  symbol: 'Document symbol',
  timeZone: 'Time zone',
  settings: 'Committee settings',
  saved: 'Settings saved.',
  layout: {
    label: 'Document layout',
    party: 'Party document',
    government: 'State administrative document',
  },
  calendar: {
    label: 'Report calendar',
    decree: 'Decree 09/2019/NĐ-CP (15th to 14th)',
    calendar: 'Calendar months',
  },
  dueSoonDays: 'Working days before the due date that count as due soon',
  silentAfterDays: 'Days without a word that count as no recent word',
  themes: 'Task groups',
  addTheme: 'Add a task group',
  holidays: {
    title: 'Days off and extra working days',
    day: 'Day',
    name: 'Name',
    kind: 'Kind',
    off: 'Day off',
    working: 'Extra working day',
    add: 'Add a day',
    added: '{day} is added.',
    remove: 'Remove {day}',
    year: 'Year',
    empty: 'No days off entered for this year.',
  },
} as const satisfies TranslationOf<typeof source>;
