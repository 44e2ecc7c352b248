import type { SaveDraft } from '@app/contract';

/** The words of a report out of whatever carries them. */
export function wordsOf(draft: SaveDraft): SaveDraft {
  const { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence } = draft;
  return { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence };
}

/** Whether two drafts say the same: the order of values, "not said" and the way Vietnamese letters are composed are no difference. */
export function sameWords(one: SaveDraft, other: SaveDraft): boolean {
  return canonical(one) === canonical(other);
}

function canonical(words: SaveDraft): string {
  const { indicatorValues, reachedMilestones, evidence, ...texts } = wordsOf(words);
  const said = Object.entries(texts).map(([name, value]): [string, unknown] => [name, typeof value === 'string' ? value.normalize('NFC') : value]);
  const values = indicatorValues.flatMap(({ indicatorId, value }) => (value === null ? [] : [`${indicatorId} ${String(value)}`]));
  const reached = reachedMilestones.map(({ milestoneId, reachedOn }) => `${milestoneId} ${reachedOn}`);
  const shown = evidence.flatMap(({ kind, title, reference }) => (title === '' && reference === '' ? [] : [[kind, title.normalize('NFC'), reference.normalize('NFC')]]));
  return JSON.stringify([said.sort(([a], [b]) => (a < b ? -1 : 1)), values.sort(), reached.sort(), shown]);
}
