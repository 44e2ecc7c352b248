import * as domain from '@app/domain';
import { LOCALES } from './locale';
import { auditAct, auditKind, auditSentence, problemText } from './sentences';
import { messagesOf, words } from './server';

/** Every closed list of the domain and the noun that names its members. */
const NAMED: readonly (readonly [string, object, readonly string[]])[] = [
  ['status', messagesOf('vi').status, domain.SHOWN_STATUSES],
  ['status.short', messagesOf('vi').status.short, domain.SHOWN_STATUSES],
  ['status.letter', messagesOf('vi').status.letter, domain.SHOWN_STATUSES],
  ['mark', messagesOf('vi').mark, domain.CORNER_MARKS],
  ['deadlineClass', messagesOf('vi').deadlineClass, domain.DEADLINE_CLASSES],
  ['leadState', messagesOf('vi').leadState, domain.LEAD_STATES],
  ['coordinatingState', messagesOf('vi').coordinatingState, domain.COORDINATING_STATES],
  ['planState', messagesOf('vi').planState, domain.PLAN_STATES],
  ['directiveState', messagesOf('vi').directiveState, domain.DIRECTIVE_STATES],
  ['disposition', messagesOf('vi').disposition, domain.DISPOSITIONS],
  ['roundState', messagesOf('vi').roundState, domain.ROUND_STATES],
  ['reportState', messagesOf('vi').reportState, domain.REPORT_STATES],
  ['itemState', messagesOf('vi').itemState, domain.ITEM_STATES],
  ['itemClaim', messagesOf('vi').itemClaim, domain.ITEM_CLAIMS],
  ['itemKind', messagesOf('vi').itemKind, domain.ITEM_KINDS],
  ['taskKind', messagesOf('vi').taskKind, domain.TASK_KINDS],
  ['indicatorDirection', messagesOf('vi').indicatorDirection, domain.INDICATOR_DIRECTIONS],
  ['role', messagesOf('vi').role, domain.ROLES],
];

describe('vocabulary', () => {
  it.each(NAMED)('%s names every member of the domain’s list', (_noun, named, members) => {
    expect(members.length).toBeGreaterThan(0);
    expect(Object.keys(named)).toEqual(expect.arrayContaining([...members]));
  });

  it.each(LOCALES)('tells every status shown apart in %s, by word, short word and letter', (locale) => {
    const { status } = messagesOf(locale);
    for (const named of [status, status.short, status.letter]) {
      const texts = domain.SHOWN_STATUSES.map((shown) => named[shown]);
      expect(new Set(texts).size).toBe(domain.SHOWN_STATUSES.length);
    }
    expect(domain.SHOWN_STATUSES.filter((shown) => [...status.letter[shown]].length !== 1)).toEqual([]);
  });

  it.each(LOCALES)('has a full sentence for every refusal of the rules in %s', (locale) => {
    const t = words(locale);
    for (const code of domain.RULE_CODES) expect(t(`rule.${code}`)).toMatch(/[.。]$/);
  });
});

describe('sentences', () => {
  const t = words('vi');

  it('explains a refusal of a rule and a refusal of the transport', () => {
    expect(problemText(t, 'reason-missing')).toEqual({ title: 'Chưa thực hiện được', detail: 'Cần ghi lý do.' });
    expect(problemText(t, 'stale').title).toBe('Nội dung đã được người khác sửa');
  });

  it('takes a code of a newer server for a fault', () => {
    for (const code of ['code-of-tomorrow', 'constructor', 'title.stale', '']) {
      expect(problemText(t, code)).toEqual(problemText(t, 'internal'));
    }
  });

  it('tells an act by its dotted name, and quotes one it does not know', () => {
    const entry = { action: 'report-item.returned', actorName: 'Lan', objectLabel: 'CN.02' };
    expect(auditSentence(t, entry)).toBe('Lan đã trả lại báo cáo CN.02');
    expect(auditSentence(t, { ...entry, action: 'thing.done' })).toBe('Lan thực hiện “thing.done”: CN.02');
    expect(auditSentence(t, { ...entry, action: 'report-item' })).toBe('Lan thực hiện “report-item”: CN.02');
  });

  it('names acts and kinds of object alone, for a list to choose from', () => {
    expect(auditAct(t, 'report-item.returned')).toBe('… đã trả lại báo cáo …');
    expect(['report-item', 'thing', 'constructor'].map((kind) => auditKind(t, kind))).toEqual(['Mục báo cáo', 'thing', 'constructor']);
  });
});
