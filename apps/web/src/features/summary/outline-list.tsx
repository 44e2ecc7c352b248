import type { Summary } from '@app/contract';
import { useWords } from '../../lib/words';

/** The way through the paper on a wide screen. */
export function OutlineList({ summary: { sections, annexes } }: { summary: Summary }) {
  const t = useWords();
  return (
    <nav className="summary-outline no-print" aria-label={t('summary.outline')}>
      <h2>{t('summary.outline')}</h2>
      <ul>
        {sections.map(({ id, label, blocks }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
            <ul>{blocks.map((block) => block.kind === 'heading' && <li key={block.id} className={`level-${block.level}`}><a href={`#${block.id}`}>{block.label}</a></li>)}</ul>
          </li>
        ))}
        {annexes.map(({ id, label, title }) => <li key={id}><a href={`#${id}`}>{`${label}. ${title}`}</a></li>)}
      </ul>
    </nav>
  );
}
