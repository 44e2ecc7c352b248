import type { UnitBurden } from '@app/contract';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import './round.css';

/** What the round will ask before anybody is asked, and how much of it opens already answered. */
export function BurdenMeter({ burden }: { burden: readonly UnitBurden[] }) {
  const t = useWords();
  const formats = useFormats();
  const sum = (key: 'assignmentCount' | 'questionCount' | 'knownCount') => burden.reduce((total, one) => total + one[key], 0);
  const questions = sum('questionCount');
  const known = sum('knownCount');
  return (
    <section className="burden" aria-label={t('round.burden.title')} aria-live="polite">
      <b>{t('round.burden.title')}</b>
      <span>{t('round.burden.asks', { units: burden.length, assignments: sum('assignmentCount'), questions })}</span>
      <span>{questions === 0 ? t('round.burden.nothing') : t('round.burden.known', { known, rate: formats.rate({ numerator: known, denominator: questions }) })}</span>
    </section>
  );
}
