import { fold } from '@app/domain';
import { unitTexts, type Lists } from './cell-text';
import type { Suggestion } from '../../ui/grid/suggestion-list';
import type { ColumnKey } from './columns';

const CHOOSING: readonly ColumnKey[] = ['theme', 'lead', 'coordinating', 'kind'];
export const isChoosing = (column: ColumnKey): boolean => CHOOSING.includes(column);

/** Several are named in one cell; what is chosen ends so, and the next name can be typed. */
const SEVERAL_END = '; ';

/** What the typed text may mean, names that begin so first; all there is while nothing is typed. Empty in a column of free text. */
export function suggestionsFor(column: ColumnKey, typed: string, lists: Lists): Suggestion[] {
  if (column === 'coordinating') {
    const at = typed.lastIndexOf(';') + 1;
    const before = typed.slice(0, at).trim();
    const named = before.split(';').map((name) => fold(name));
    return fitting(unitsIn(lists).filter(({ text }) => !named.includes(fold(text))), typed.slice(at)).map((one) => ({ ...one, whole: `${before === '' ? '' : `${before} `}${one.text}${SEVERAL_END}` }));
  }
  return fitting(choicesOf(column, lists), typed).map((one) => ({ ...one, whole: one.text }));
}

type Choice = Omit<Suggestion, 'whole'>;

function choicesOf(column: ColumnKey, lists: Lists): Choice[] {
  if (column === 'theme') return lists.themes.map(({ code, name }) => ({ text: code, detail: name }));
  if (column === 'kind') return lists.kinds.map(({ word }) => ({ text: word, detail: '' }));
  return column === 'lead' ? unitsIn(lists) : [];
}

function unitsIn(lists: Lists): Choice[] {
  const texts = unitTexts(lists);
  return lists.units.map(({ id, name }) => ({ text: texts.get(id) ?? name, detail: name === texts.get(id) ? '' : name }));
}

function fitting(choices: readonly Choice[], typed: string): Choice[] {
  const key = fold(typed);
  const rankOf = ({ text, detail }: Choice): number => {
    const names = [fold(text), fold(detail)];
    return names.some((name) => name.startsWith(key)) ? 0 : names.some((name) => name.includes(key)) ? 1 : 2;
  };
  return choices.map((choice) => ({ choice, rank: rankOf(choice) })).filter(({ rank }) => rank < 2).sort((one, other) => one.rank - other.rank).map(({ choice }) => choice);
}
