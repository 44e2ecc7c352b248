import type { TranslationOf } from '../translation';
import type { app as source } from '../vi/app';

export const app = {
  name: 'Steerboard',
  tagline: 'Following up the conclusions of the Steering Committee',
  pageTitle: '{page} · Steerboard',
  errorTitle: 'Error: {page} · Steerboard',
  skipLink: 'Skip to main content',
  nav: {
    label: 'Main navigation',
    overview: 'Overview',
    myWork: 'My work',
    tasks: 'Tasks',
    directives: 'Directives',
    plans: 'Plans',
    review: 'Review reports',
    asks: 'Asks',
    rounds: 'Report rounds',
    decisions: 'Decisions',
    summary: 'Summary',
    units: 'Units',
    members: 'Members',
    audit: 'Audit trail',
    admin: 'Administration',
    more: 'More',
    breadcrumb: 'Breadcrumb',
  },
  demo: {
    banner: 'Sample data, business day {day}',
    detail: 'Meetings, papers and figures are samples for trying out.',
  },
  noSecrets: 'Do not enter or upload state secrets.',
  language: {
    label: 'Language',
    vi: 'Tiếng Việt',
    en: 'English',
    zh: '中文',
  },
  theme: {
    label: 'Theme',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  },
  search: {
    label: 'Search',
    placeholder: 'Search tasks and units',
    shortcut: 'Ctrl K',
    none: 'Nothing found for “{query}”.',
    results: '{count, plural, one {# result} other {# results}}',
  },
  account: {
    label: 'Account',
    settings: 'Settings',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
    onBehalfOf: '{role}, {unit}',
  },
  committee: {
    label: 'Committee',
    choose: 'Choose a committee',
  },
  notifications: {
    label: 'Notifications',
    waiting: '{count, plural, one {Notifications: # thing to do} other {Notifications: # things to do}}',
  },
  footer: {
    version: 'Steerboard {version}',
    help: 'Help: committee secretariat, office hours',
  },
  landmark: {
    main: 'Main content',
    header: 'Page header',
    footer: 'Page footer',
  },
} as const satisfies TranslationOf<typeof source>;
