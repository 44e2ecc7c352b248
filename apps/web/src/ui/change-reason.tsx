import type { Plan } from '@app/contract';
import { isVersioned } from '@app/domain';
import type { ComponentProps } from 'react';
import { useSession } from '../lib/session';
import { useWords } from '../lib/words';
import { TextareaField } from './field';

/** The reason of a change to a plan that is approved (R15); nothing before the approval. The server refuses without one, at this field. */
export function ChangeReasonField({ planId, state, ...field }: { planId: string; state?: Plan['state'] | undefined } & Omit<ComponentProps<typeof TextareaField>, 'hint'>) {
  const t = useWords();
  const { plans } = useSession();
  const known = state ?? plans.find(({ id }) => id === planId)?.state;
  if (known === undefined || !isVersioned(known)) return null;
  return <TextareaField rows={2} {...field} hint={t('planVersion.reasonHint')} />;
}
