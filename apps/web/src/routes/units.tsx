import { useWords } from '../lib/words';
import { PageHeader } from '../ui/page-header';

export function UnitsPage() {
  const t = useWords();
  return <PageHeader title={t('app.nav.units')} />;
}
