import type { ReactNode } from 'react';

/** Line icons on a 20 px grid; decoration only, the word stands beside them or in aria-label. */
const DRAWINGS = {
  home: 'M3 3h6v6H3zM11 3h6v4h-6zM11 9h6v8h-6zM3 11h6v6H3z',
  task: 'M8 5h9M8 10h9M8 15h9M3 5l1 1 1.6-2M3 10l1 1 1.6-2M3 15l1 1 1.6-2',
  document: 'M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 13.5h5',
  report: 'M3 5h14v11H3zM3 5l7 6 7-6',
  review: 'M4 3h12v14H4zM7 10l2.2 2.2L13.5 7.6',
  summary: 'M4 3h9l3 3v11H4zM7 13v-2M10 13V8M13 13v-3.5',
  unit: 'M3 17h14M5 17V8l5-4 5 4v9M8.5 17v-4h3v4M8 10h.1M12 10h.1',
  people: 'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.5 2.5-5.5 5.5-5.5S13 13.5 13 17M13 3.8a3 3 0 0 1 0 5.4M15 11.8c1.9.8 3 2.6 3 5.2',
  plan: 'M3 5h14v12H3zM3 9h14M7 3v3M13 3v3M6.5 13l2 2 4.5-4',
  audit: 'M5 2h10v16l-2.5-1.6L10 18l-2.5-1.6L5 18zM8 6.5h4M8 10h4',
  admin: 'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM10 2v2.4M10 15.6V18M2 10h2.4M15.6 10H18M4.3 4.3L6 6M14 14l1.7 1.7M15.7 4.3L14 6M6 14l-1.7 1.7',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13.2 13.2L17 17',
  bell: 'M5 8a5 5 0 0 1 10 0c0 5 2 5 2 6.5H3C3 13 5 13 5 8zM8.5 17.2h3',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12L10 7.5l4.5 4.5',
  right: 'M7.5 5l5 5-5 5',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v3M13 3v3',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z',
  screen: 'M2.5 4h15v9.5h-15zM7 17h6M10 13.5V17',
  link: 'M8 12l4-4M9 6l1.5-1.5a3.2 3.2 0 0 1 4.6 4.6L13.5 10.5M11 14l-1.5 1.5a3.2 3.2 0 0 1-4.6-4.6L6.5 9.5',
  swap: 'M4 7h11l-3-3M16 13H5l3 3',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  back: 'M7.5 4.5L3.5 8.5l4 4M3.5 8.5H12a4.5 4.5 0 0 1 0 9H9',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.3l2.8 1.7',
  saved: 'M6 15.5a4 4 0 0 1-.4-8A5 5 0 0 1 15 8.6a3.5 3.5 0 0 1-.5 6.9zM7.8 11.3l1.7 1.7 3-3.2',
  clip: 'M14.5 9.5l-5 5a3 3 0 0 1-4.3-4.3L11 4.5a2 2 0 0 1 2.9 2.9l-5.6 5.6a.9.9 0 0 1-1.3-1.3l5-5',
  copy: 'M7 7h10v10H7zM13 7V3H3v10h4',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.3v.1',
  phone: 'M5 3h3l1.5 4-2 1.5a9 9 0 0 0 4 4l1.5-2 4 1.5v3c0 1-.8 1.5-1.5 1.5C9 16.5 3.5 11 3.5 4.5 3.5 3.8 4 3 5 3z',
  edit: 'M4 16l.7-3.5L13.5 3.7l2.8 2.8L7.5 15.3zM12 5.2l2.8 2.8',
  pin: 'M6 3h8v14l-4-3.5L6 17z',
  add: 'M10 4v12M4 10h12',
  download: 'M10 3v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12',
  filter: 'M3 4.5h14l-5.5 6.5v5l-3 1.5V11z',
  show: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  hide: 'M3 3l14 14M8.2 4.7A8 8 0 0 1 10 4.5c5 0 8 5.5 8 5.5s-.9 1.6-2.5 3.1M12.6 14.9c-.8.4-1.7.6-2.6.6-5 0-8-5.5-8-5.5s1.3-2.4 3.6-4',
  remove: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11M8.5 8.5v5M11.5 8.5v5',
  send: 'M3 10l14-6.5-4.5 13.5-3-5.5zM9.5 11.5L17 3.5',
  offline: 'M3 3l14 14M2.5 8a11 11 0 0 1 4-2.4M9.5 4.8A11 11 0 0 1 17.5 8M5.3 11a7 7 0 0 1 2.6-1.6M12.9 9.8A7 7 0 0 1 14.7 11M10 15.2h.1',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.2v4.3M10 6.6v.1',
} as const;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name, isSmall = false }: { name: IconName; isSmall?: boolean }): ReactNode {
  return (
    <svg className={isSmall ? 'i s' : 'i'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className="logo">
      <rect width="32" height="32" rx="7" fill="#113F7A" />
      <path d="M8 7.5l8.5 11" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M15.4 16.8c2.8-2 5.3-1.5 6.6.3l2.6 3.5c1.3 1.8.9 4-.6 5.1s-3.7.9-5-.9l-2.6-3.5c-1.4-1.8-2.1-3.3-1-4.5z" fill="#fff" />
      <path d="M7 15.5h5M15.5 9.5H25" stroke="#84AADD" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
