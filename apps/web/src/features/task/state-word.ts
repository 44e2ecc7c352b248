import { COORDINATING_STATES, LEAD_STATES } from '@app/domain';
import type { Words } from '@app/words';

/** The state of an assignment in words; lead and coordinating parts share one field on the wire. */
export function stateWord(t: Words, state: string, role: 'lead' | 'coordinating' = 'lead'): string {
  const lead = LEAD_STATES.find((known) => known === state);
  const coordinating = COORDINATING_STATES.find((known) => known === state);
  if (coordinating && (role === 'coordinating' || !lead)) return t(`coordinatingState.${coordinating}`);
  return lead ? t(`leadState.${lead}`) : t('common.missing');
}
