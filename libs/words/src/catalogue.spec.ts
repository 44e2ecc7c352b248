import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { catalogue } from './catalogue';
import { LOCALES, type Locale } from './locale';
import { messagesOf, words } from './server';
import { createWords } from './words';

type Tree = { readonly [key: string]: string | Tree };

const OTHERS = LOCALES.filter((locale) => locale !== 'vi');

/** `key.path` → message. */
function flat(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, message] of flat(value, here)) found.set(inner, message);
  }
  return found;
}

const textOf = { vi: flat(messagesOf('vi')), en: flat(messagesOf('en')), zh: flat(messagesOf('zh')) };

type ArgumentKind = 'text' | 'number' | 'date' | 'choice' | 'tag';

/** The arguments of a message. A counted noun (`plural`) takes a number, so `{n, number}` in another language equals it. */
function argumentsOf(elements: readonly MessageFormatElement[], found = new Map<string, ArgumentKind>()) {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.argument:
        if (!found.has(element.value)) found.set(element.value, 'text');
        break;
      case TYPE.number:
        found.set(element.value, 'number');
        break;
      case TYPE.date:
      case TYPE.time:
        found.set(element.value, 'date');
        break;
      case TYPE.tag:
        found.set(element.value, 'tag');
        argumentsOf(element.children, found);
        break;
      case TYPE.plural:
      case TYPE.select:
        found.set(element.value, element.type === TYPE.plural ? 'number' : 'choice');
        for (const option of Object.values(element.options)) argumentsOf(option.value, found);
        break;
      default:
    }
  }
  return found;
}

function parsed(locale: Locale, key: string) {
  return parse(textOf[locale].get(key) ?? '', { ignoreTag: false });
}

function signature(locale: Locale, key: string): string[] {
  return [...argumentsOf(parsed(locale, key))].map(([name, kind]) => `${name}: ${kind}`).sort();
}

describe('the catalogues', () => {
  it.each(OTHERS)('have the Vietnamese keys in %s, no more and no fewer', (locale) => {
    expect([...textOf[locale].keys()].sort()).toEqual([...textOf.vi.keys()].sort());
  });

  it.each(OTHERS)('have the Vietnamese placeholders in %s, by name and kind', (locale) => {
    const different = [...textOf.vi.keys()].filter((key) => signature('vi', key).join() !== signature(locale, key).join());
    expect(different.map((key) => [key, signature('vi', key), signature(locale, key)])).toEqual([]);
  });

  it.each(LOCALES)('format every message in %s without error, with nothing left in braces', (locale) => {
    const translate = words(locale) as unknown as (key: string, values: Record<string, unknown>) => string;
    const sample = { text: 'x', number: 3, date: new Date(0), choice: 'other', tag: (chunks: unknown) => chunks };
    for (const key of textOf[locale].keys()) {
      const kinds = [...argumentsOf(parsed(locale, key))];
      const text = translate(key, Object.fromEntries(kinds.map(([name, kind]) => [name, sample[kind]])));
      expect({ key, text }).toEqual({ key, text: expect.stringMatching(/^[^{}]+$/) });
    }
  });

  it.each(LOCALES)('have no empty, padded or doubly spaced message in %s', (locale) => {
    const spacedOnPurpose = new Set(['summary.head.number', 'summary.head.numberGovernment', 'summary.head.placeAndDay', 'summary.annex.attachedToGovernment']);
    const bad = [...textOf[locale]].filter(([key, text]) => !spacedOnPurpose.has(key) && text !== text.trim().replace(/ {2,}/g, ' '));
    expect(bad).toEqual([]);
    expect([...textOf[locale]].filter(([, text]) => text === '')).toEqual([]);
  });

  it('are normalised, so that search and comparison see one spelling', () => {
    for (const locale of LOCALES) {
      expect([...textOf[locale]].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
    }
  });

  it('leave no Vietnamese in the other languages, save names and quoted markings', () => {
    const vietnamese = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđăơư]/i;
    const allowed = /Tiếng Việt|TỐI MẬT|TUYỆT MẬT|MẬT|NĐ-CP/g;
    for (const locale of OTHERS) {
      expect([...textOf[locale]].filter(([, text]) => vietnamese.test(text.replace(allowed, '')))).toEqual([]);
    }
  });

  it('leave no Latin sentence in Chinese', () => {
    const english = /\b(the|of|is|are|and|to|not)\b/i;
    const prose = (text: string) => text.replace(/\{[^{}]*\}|Caps Lock|Home|End|Enter|Esc/g, '');
    expect([...textOf.zh].filter(([, text]) => english.test(prose(text)))).toEqual([]);
  });
});

describe('loading', () => {
  it.each(LOCALES)('gives the browser the same words in %s as the server', async (locale) => {
    const t = createWords(locale, await catalogue(locale));
    expect(t('status.overdue')).toBe(words(locale)('status.overdue'));
  });

  it('counts as each language does', () => {
    const days = (locale: Locale, count: number) => words(locale)('status.overdueBy', { days: count });
    expect([days('en', 1), days('en', 11)]).toEqual(['Overdue by 1 working day', 'Overdue by 11 working days']);
    expect(days('vi', 1234)).toBe('Quá hạn 1.234 ngày làm việc');
    expect(days('zh', 11)).toBe('逾期11个工作日');
  });

  it('refuses an unknown key and a missing value instead of showing them', () => {
    const translate = words('vi') as unknown as (key: string, values?: object) => string;
    expect(() => translate('status.nonsense')).toThrow();
    expect(() => translate('status.overdueBy', {})).toThrow();
  });
});
