import type { PlanDifference } from '@app/contract';
import { INDICATOR_DIRECTIONS, PLANNED_STANDINGS, TASK_KINDS } from '@app/domain';
import type { Words } from '@app/words';
import type { Formats } from '../../lib/format';

type Change = PlanDifference['changes'][number];

/** What a plan says in one field of a task, in the reader's language. */
export function plannedText(t: Words, formats: Pick<Formats, 'day' | 'number'>, field: Change['field'], value: Change['after']): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return t('planVersion.nothing');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'string') {
    const kind = TASK_KINDS.find((one) => field === 'kind' && one === value);
    const standing = PLANNED_STANDINGS.find((one) => field === 'standing' && one === value);
    if (kind !== undefined) return t(`taskKind.${kind}`);
    if (standing !== undefined) return t(`planVersion.standing.${standing}`);
    return field === 'dueOn' ? formats.day(value) : value;
  }
  const parts = value.map(({ text, dueOn, target }) => {
    const direction = INDICATOR_DIRECTIONS.find((one) => one === target?.direction);
    const aim = target === null ? [] : [`${direction === undefined ? '' : t(`indicatorDirection.${direction}`)} ${formats.number(target.value)} ${target.unitOfMeasure}`];
    const { baseline = null } = target ?? {};
    return [text, ...(dueOn === null ? [] : [formats.day(dueOn)]), ...(baseline === null ? [] : [t('planVersion.baseline', { value: formats.number(baseline) })]), ...aim].join(', ');
  });
  return parts.join('; ');
}
