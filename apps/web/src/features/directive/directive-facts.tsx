import type { Directive } from '@app/contract';
import { useWords } from '../../lib/words';
import '../../ui/status-tag.css';
import './directive.css';

export function DirectiveStateTag({ state }: { state: Directive['state'] }) {
  const t = useWords();
  return <span className={state === 'issued' ? 'tag plain t-done' : 'tag plain'}>{t(`directiveState.${state}`)}</span>;
}

/** How many clauses have a disposition: in words, with a bar for the eye only. */
export function CoverageMeter({ coverage }: { coverage: Directive['coverage'] }) {
  const t = useWords();
  const { covered, total } = coverage;
  return (
    <span className="coverage">
      <span>{t('directive.coverage', coverage)}</span>
      {total > 0 && <span className="coverage-bar" aria-hidden="true"><i className={covered === total ? 'full' : undefined} style={{ inlineSize: `${(covered / total) * 100}%` }} /></span>}
    </span>
  );
}
