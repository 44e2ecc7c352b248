import { useWords } from '../lib/words';
import { PageHeader } from '../ui/page-header';

export function SummaryPage() {
  const t = useWords();
  return <PageHeader title={t('app.nav.summary')} />;
}
