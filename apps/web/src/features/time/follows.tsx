import { useWords } from '../../lib/words';
import { Note } from '../../ui/surface';

/** What will be so afterwards, said before a decision is taken. */
export function Follows({ lines }: { lines: readonly string[] }) {
  const t = useWords();
  return (
    <Note>
      <p><b>{t('decision.follows')}</b></p>
      <ul className="follows">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </Note>
  );
}
