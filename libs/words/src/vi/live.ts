/** What changed while the page was being read. */
export const live = {
  updates: '{count, plural, =0 {Có thay đổi mới} other {Có # thay đổi mới}}',
  reload: 'Tải lại',
} as const;
