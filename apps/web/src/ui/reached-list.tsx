import type { Milestone, SaveDraft } from '@app/contract';
import { useFormats } from '../lib/format';
import { useWords } from '../lib/words';

interface Reached {
  readonly title: string;
  readonly reachedOn: string;
}

/** What a report says was reached, by title, in the order of the task. */
export function reachedOf(milestones: readonly Milestone[], said: SaveDraft['reachedMilestones']): Reached[] {
  return milestones.flatMap(({ id, title }) => said.filter(({ milestoneId }) => milestoneId === id).map(({ reachedOn }) => ({ title, reachedOn })));
}

/** Milestones that a report says were reached, each with its day. */
export function ReachedList({ reached }: { reached: readonly Reached[] }) {
  const t = useWords();
  const formats = useFormats();
  return <ul>{reached.map(({ title, reachedOn }, at) => <li key={at}>{title}: {t('task.milestone.done', { day: formats.day(reachedOn) })}</li>)}</ul>;
}
