import type { Plan } from '@app/contract';
import { useWords } from '../../lib/words';
import '../../ui/status-tag.css';
import './plan.css';

export function PlanStateTag({ state }: { state: Plan['state'] }) {
  const t = useWords();
  return <span className={state === 'active' ? 'tag plain t-doing' : 'tag plain'}>{t(`planState.${state}`)}</span>;
}
