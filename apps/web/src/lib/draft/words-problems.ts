import { fieldCodeOf, SaveDraft, type FieldCode } from '@app/contract';

export type WordsField = keyof SaveDraft;
export type WordsProblems = Partial<Record<WordsField, FieldCode>>;

const isField = (name: unknown): name is WordsField => typeof name === 'string' && Object.hasOwn(SaveDraft.shape, name);

/** A day of completion is said only with the claim that it is completed; it stays on the screen for a change of mind. */
const said = (words: SaveDraft): SaveDraft => (words.claim === 'completed' ? words : { ...words, completedOn: null });

/** What the server would not keep, field by field: what is no day, a text that is too long. */
export function unkeepable(words: SaveDraft): WordsProblems {
  const parsed = SaveDraft.safeParse(said(words));
  const problems: WordsProblems = {};
  for (const issue of parsed.error?.issues ?? []) {
    const [field] = issue.path;
    if (isField(field)) problems[field] ??= fieldCodeOf(issue, false);
  }
  return problems;
}

/** The words that the server can keep now: a field that it would refuse stays as the server has it, and holds up no other. */
export function keepable(words: SaveDraft, onServer: SaveDraft): SaveDraft {
  const refused = Object.keys(unkeepable(words)).filter(isField);
  return { ...said(words), ...Object.fromEntries(refused.map((field) => [field, onServer[field]])) };
}

/** What stands in the way of sending; the server asks for the same (`/submissions`). */
export function unsendable(words: SaveDraft, today: string): WordsProblems {
  const problems = unkeepable(words);
  if (words.claim === null) problems.claim ??= 'required';
  if (words.claim === 'completed' && words.completedOn !== null && words.completedOn > today) problems.completedOn ??= 'out-of-range';
  if (words.narrative.trim() === '') problems.narrative ??= 'required';
  if (words.reachedMilestones.some(({ reachedOn }) => reachedOn > today)) problems.reachedMilestones ??= 'out-of-range';
  if (words.evidence.some(({ title, reference }) => isHalf(title, reference))) problems.evidence ??= 'required';
  return problems;
}

/** One of two cells of a row is empty; a row that is empty altogether is left behind. */
export function isHalf(one: string, other: string): boolean {
  return (one.trim() === '') !== (other.trim() === '');
}
