import { NARRATIVE_MAX, type Draft, type FieldCode, type SaveDraft } from '@app/contract';
import { fold, isDay, ITEM_CLAIMS } from '@app/domain';
import type { Locale, Words } from '@app/words';
import type { Formats } from '../../lib/format';
import { dayFrom, shownDay } from '../../ui/day-field';
import { numberFrom } from '../../ui/number-field';
import { indicatorAt, type ColumnKey } from './columns';

export interface Language {
  readonly t: Words;
  readonly locale: Locale;
  readonly formats: Formats;
}

/** A cell read: what it says for the draft, or why it cannot be read. */
export type ReadCell = { readonly patch: Partial<SaveDraft>; readonly error: null } | { readonly patch: null; readonly error: FieldCode };

const good = (patch: Partial<SaveDraft>): ReadCell => ({ patch, error: null });
const bad = (error: FieldCode): ReadCell => ({ patch: null, error });

/** The words of a draft as its cells show them; `saved` is told by where they are kept. */
export function cellsOf(draft: Draft, words: SaveDraft, columns: readonly { readonly key: ColumnKey }[], { t, formats }: Language): Record<ColumnKey, string> {
  const fixed: Partial<Record<ColumnKey, string>> = {
    code: draft.task.code,
    title: draft.task.title,
    dueOn: formats.day(draft.assignment.due.dueOn),
    claim: words.claim === null ? '' : t(`itemClaim.${words.claim}`),
    completedOn: shownDay(words.completedOn),
    percent: words.percent === null ? '' : formats.number(words.percent),
    narrative: words.narrative,
    difficulties: words.difficulties ?? '',
    proposals: words.proposals ?? '',
  };
  return Object.fromEntries(columns.map(({ key }) => {
    const at = indicatorAt(key);
    return [key, at === null ? (fixed[key] ?? '') : valueText(draft, words, at, formats)];
  })) as Record<ColumnKey, string>;
}

function valueText({ indicators }: Draft, { indicatorValues }: SaveDraft, at: number, formats: Formats): string {
  const value = indicatorValues.find(({ indicatorId }) => indicatorId === indicators[at]?.id)?.value ?? null;
  return value === null ? '' : formats.number(value);
}

interface Row {
  readonly draft: Draft;
  readonly words: SaveDraft;
}

/** Reads what was typed into a cell of this draft; an empty cell is "not said", never zero (R10). */
export function readCell({ draft, words }: Row, column: ColumnKey, typed: string, language: Language): ReadCell {
  const text = typed.trim();
  const at = indicatorAt(column);
  if (at !== null) return readValue({ draft, words, at }, text, language);
  switch (column) {
    case 'claim': return readClaim(text, language);
    case 'completedOn': {
      const day = dayFrom(text);
      return day !== null && !isDay(day) ? bad('not-a-day') : good({ completedOn: day });
    }
    case 'percent': return readPercent(text, language);
    case 'narrative': return typed.length > NARRATIVE_MAX ? bad('too-long') : good({ narrative: typed });
    case 'difficulties': case 'proposals': return typed.length > NARRATIVE_MAX ? bad('too-long') : good({ [column]: text === '' ? null : typed });
    default: return good({});
  }
}

function readClaim(text: string, { t }: Language): ReadCell {
  if (text === '') return good({ claim: null });
  const key = fold(text);
  for (const fits of [(name: string) => name === key, (name: string) => name.startsWith(key), (name: string) => name.includes(key)]) {
    const found = ITEM_CLAIMS.filter((claim) => fits(fold(t(`itemClaim.${claim}`))));
    if (found.length === 1) return good({ claim: found[0] ?? null });
  }
  return bad('not-one-of');
}

function readPercent(text: string, { locale }: Language): ReadCell {
  const value = numberFrom(text.replace(/%$/, ''), locale);
  if (typeof value === 'string') return bad('not-a-number');
  if (value !== null && (value < 0 || value > 100 || !Number.isInteger(value))) return bad('out-of-range');
  return good({ percent: value });
}

function readValue({ draft: { indicators }, words, at }: Row & { readonly at: number }, text: string, { locale }: Language): ReadCell {
  const value = numberFrom(text, locale);
  const indicatorId = indicators[at]?.id;
  if (indicatorId === undefined) return good({});
  if (typeof value === 'string') return bad('not-a-number');
  return good({ indicatorValues: [...words.indicatorValues.filter((one) => one.indicatorId !== indicatorId), ...(value === null ? [] : [{ indicatorId, value }])] });
}
