import { useWords } from '../lib/words';
import { PageHeader } from '../ui/page-header';

export function UnitPage() {
  const t = useWords();
  return <PageHeader title={t('app.nav.units')} />;
}
