export { catalogue } from './catalogue';
export {
  countPadded,
  formatDay,
  formatInstant,
  formatNumber,
  formatOfficialDay,
  formatRate,
  formatShortDay,
  formatTime,
  halfYearName,
  type Rate,
} from './format';
export { isLocale, LOCALES, type Locale } from './locale';
export { auditAct, auditKind, auditSentence, problemText } from './sentences';
export { messagesOf, words } from './server';
export { createWords, type Messages, type Words } from './words';
