import type { Draft, SaveDraft } from '@app/contract';
import { isDay } from '@app/domain';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { DayField } from '../../ui/day-field';

interface MilestoneFieldsProps {
  readonly milestones: Draft['milestones'];
  readonly reached: SaveDraft['reachedMilestones'];
  readonly error: string | undefined;
  readonly onChange: (reached: SaveDraft['reachedMilestones']) => void;
}

/** For each milestone the day it was reached; empty is "not said", and what was accepted before stays (R3). */
export function MilestoneFields({ milestones, reached, error, onChange }: MilestoneFieldsProps) {
  const t = useWords();
  const formats = useFormats();
  const { today } = useSession();
  const put = (milestoneId: string, reachedOn: string | null) => onChange([...reached.filter((one) => one.milestoneId !== milestoneId), ...(reachedOn === null ? [] : [{ milestoneId, reachedOn }])]);
  return milestones.map(({ id, title, dueOn, doneOn }) => {
    const reachedOn = reached.find(({ milestoneId }) => milestoneId === id)?.reachedOn ?? null;
    const isWrong = reachedOn !== null && (!isDay(reachedOn) || reachedOn > today);
    return (
      <DayField
        key={id}
        label={t('report.milestone.reachedOn', { title })}
        hint={doneOn === null ? t('report.milestone.open', { due: formats.day(dueOn) }) : t('report.milestone.recorded', { due: formats.day(dueOn), day: formats.day(doneOn) })}
        error={isWrong ? error : undefined}
        value={reachedOn}
        max={today}
        onChange={(day) => put(id, day)}
      />
    );
  });
}
